// MapLibre GL: the states as a GeoJSON source, which it cuts into tiles in a worker.
import { Map as Chart, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { colours, flatRadius, globeRadius, greatCircle, points, pulse, ready, world } from './scene.js';

setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
const [{ markers, arcs }, { states, lines }] = await Promise.all([points(), world(1)]);
const geojson = (data) => ({ type: 'geojson', data });
// As if drawn with a dash that moves: the pattern is one step further in each.
const dashes = Array.from({ length: 8 }, (_, i) => i < 4 ? [0, i, 4, 4 - i] : [i - 4, 4, 8 - i, 0.001]);

const zoomOf = (radius) => Math.log2(2 * Math.PI * radius / 512);
const chart = new Chart({
  container: 'map', attributionControl: false, interactive: false, fadeDuration: 0,
  center: [11, 0], zoom: zoomOf(flatRadius),
  style: {
    version: 8,
    sources: {
      states: geojson(states),
      lines: geojson(lines),
      arcs: geojson({ type: 'MultiLineString', coordinates: arcs.map(greatCircle) }),
      markers: geojson({ type: 'MultiPoint', coordinates: markers }),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-antialias': false, 'fill-color': ['to-color', ['at', ['%', ['get', 'tint'], colours.tints.length], ['literal', colours.tints]]] } },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': colours.border, 'line-width': 0.7 } },
      { id: 'arcs', type: 'line', source: 'arcs', paint: { 'line-color': colours.arc, 'line-width': 1.5, 'line-dasharray': dashes[0] } },
      { id: 'markers', type: 'circle', source: 'markers', paint: { 'circle-color': colours.marker, 'circle-radius': 4, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1 } },
    ],
  },
});
chart.on('error', ({ error }) => window.bench.errors.push(String(error)));
let round = false, dash = 0;
const show = (camera) => {
  if (round !== Boolean(camera.round)) {
    round = Boolean(camera.round);
    chart.setProjection({ type: round ? 'globe' : 'mercator' });
  }
  // On the globe the zoom is that of Mercator's map at the latitude.
  const scale = round ? globeRadius * Math.cos(camera.lat * Math.PI / 180) : flatRadius;
  chart.jumpTo({ center: [camera.lon, camera.lat], zoom: zoomOf(scale * camera.zoom) });
  chart.setPaintProperty('markers', 'circle-radius', pulse(camera.time));
  const step = Math.floor(camera.time / 50) % dashes.length;
  if (step !== dash) chart.setPaintProperty('arcs', 'line-dasharray', dashes[dash = step]);
};
await new Promise((resolve) => { chart.once('idle', resolve); });
ready(show);
