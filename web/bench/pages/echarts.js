// Apache ECharts: its geo component in Equal Earth, with the effects of its own for markers and lines. It has no
// globe without a further library.
import { geoEqualEarthRaw } from 'd3-geo';
import { EffectScatterChart, LinesChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colours, flatRadius, greatCircle, points, ready, world } from './scene.js';

use([EffectScatterChart, LinesChart, GeoComponent, CanvasRenderer]);
const [{ markers, arcs }, { states }] = await Promise.all([points(), world(1)]);
const radian = Math.PI / 180;
const project = ([lon, lat]) => {
  const [x, y] = geoEqualEarthRaw((lon - 11) * radian, lat * radian);
  return [x, -y];
};
const unproject = ([x, y]) => {
  const [lambda, phi] = geoEqualEarthRaw.invert(x, -y);
  return [lambda / radian + 11, phi / radian];
};
registerMap('world', { geoJSON: states });
const chart = init(document.getElementById('map'), null, { renderer: 'canvas' });
const width = 2 * project([191, 0])[0] * flatRadius;
const moving = (on) => ({
  series: [
    {
      id: 'arcs', type: 'lines', zlevel: 1, coordinateSystem: 'geo', polyline: true, silent: true, data: arcs.map((a) => ({ coords: greatCircle(a) })),
      lineStyle: { color: colours.arc, width: 1.5, opacity: 1 }, effect: { show: on, period: 4, symbolSize: 4, trailLength: 0 },
    },
    {
      id: 'markers', type: 'effectScatter', zlevel: 1, coordinateSystem: 'geo', silent: true, data: markers, symbolSize: 9,
      showEffectOn: on ? 'render' : 'emphasis', rippleEffect: { period: 1.3, scale: 1.8, brushType: 'fill' }, itemStyle: { color: colours.marker, borderColor: '#fff' },
    },
  ],
});
chart.setOption({
  animation: false, backgroundColor: colours.sea,
  geo: {
    map: 'world', roam: true, silent: true, projection: { project, unproject }, layoutCenter: ['50%', '50%'], layoutSize: width,
    scaleLimit: { min: 1, max: 16 }, itemStyle: { borderColor: colours.border, borderWidth: 0.7 },
    regions: states.features.map((f) => ({ name: f.properties.name, itemStyle: { areaColor: colours.tints[f.properties.tint % colours.tints.length] } })),
  },
  ...moving(false),
});
let on = false, seen = '';
ready((camera) => {
  if (on !== !camera.rest) chart.setOption(moving(on = !camera.rest));
  const look = `${camera.lon} ${camera.lat} ${camera.zoom}`;
  if (look !== seen) chart.setOption({ geo: { center: project([camera.lon, camera.lat]), zoom: camera.zoom } });
  seen = look;
});
