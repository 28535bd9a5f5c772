// deck.gl, in its plain view and in its globe.
import { Deck, MapView, _GlobeView as GlobeView } from '@deck.gl/core';
import { ArcLayer, GeoJsonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { colours, flatRadius, globeRadius, points, pulse, ready, world } from './scene.js';

const [{ markers, arcs }, { states, lines }] = await Promise.all([points(), world(1)]);
const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
const tints = colours.tints.map(rgb);
const zoomOf = (radius) => Math.log2(2 * Math.PI * radius / 512);

const land = new GeoJsonLayer({
  id: 'land', data: states, stroked: false, filled: true, getFillColor: (f) => tints[f.properties.tint % tints.length],
});
const edges = new GeoJsonLayer({
  id: 'lines', data: { type: 'Feature', properties: {}, geometry: lines }, stroked: true, lineWidthUnits: 'pixels', getLineWidth: 0.7, getLineColor: rgb(colours.border),
});
const layers = (time) => [
  land, edges,
  new ArcLayer({
    id: 'arcs', data: arcs, greatCircle: true, getHeight: 0, getSourcePosition: (a) => a[0], getTargetPosition: (a) => a[1],
    getSourceColor: rgb(colours.arc), getTargetColor: rgb(colours.arc), getWidth: 1, widthScale: 1 + 0.5 * Math.sin(time / 300),
  }),
  new ScatterplotLayer({
    id: 'markers', data: markers, getPosition: (m) => m, radiusUnits: 'pixels', getRadius: 1, radiusScale: pulse(time),
    getFillColor: rgb(colours.marker), stroked: true, getLineColor: [255, 255, 255], lineWidthUnits: 'pixels', getLineWidth: 1,
  }),
];
const flat = new MapView({ id: 'flat', repeat: true }), globe = new GlobeView({ id: 'globe' });
const looking = (camera) => camera.round
  ? { views: globe, viewState: { longitude: camera.lon, latitude: camera.lat, zoom: zoomOf(globeRadius * camera.zoom) } }
  : { views: flat, viewState: { longitude: camera.lon, latitude: camera.lat, zoom: zoomOf(flatRadius * camera.zoom) } };

const first = { lon: 11, lat: 0, zoom: 1 };
await new Promise((resolve) => {
  window.deck = new Deck({
    parent: document.getElementById('map'), controller: false, ...looking(first), layers: layers(0), useDevicePixels: false,
    onAfterRender: resolve,
  });
});
ready((camera) => window.deck.setProps({ ...looking(camera), layers: layers(camera.time) }));
