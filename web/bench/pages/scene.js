// What all pages of the benchmark draw: the states of June 1987, 100 markers that pulse and 60 great circles
// that something moves along. driver.js calls show for each frame.
import { feature, mesh } from 'topojson-client';

/** Pixels a radius of the globe at zoom 1, flat and as a globe: as large as ours is in a window of 1280 × 720. */
export const flatRadius = 228;
export const globeRadius = 290;

export const colours = {
  sea: '#dfe8ea', coast: '#8a8170', border: '#a89f8a', grid: '#cfdadb', marker: '#b3261e', arc: '#1f5f8b',
  tints: ['#efe3c2', '#e5d3b0', '#d9dfc0', '#ecd2c0', '#d5d8c9', '#e9dcd2', '#dccfb4', '#e2e4cf'],
};

const json = async (name) => (await fetch(name)).json();

/** The world of a level: its states, and the lines between them and around them. */
export const world = async (level) => {
  const topology = await json(`world${level}.json`);
  const states = topology.objects.states;
  return {
    states: feature(topology, states),
    lines: mesh(topology, states),
    byTint: colours.tints.map((_, tint) => feature(topology, {
      type: 'GeometryCollection', geometries: states.geometries.filter((g) => g.properties.tint % colours.tints.length === tint),
    })),
  };
};

/** {markers: [[lon, lat] …], arcs: [[[lon, lat], [lon, lat]] …]} */
export const points = () => json('points.json');

const radian = Math.PI / 180;
const vector = ([lon, lat]) => [Math.cos(lat * radian) * Math.cos(lon * radian), Math.cos(lat * radian) * Math.sin(lon * radian), Math.sin(lat * radian)];

/** A great circle as points 2° apart, unwrapped so that it does not jump at 180°. */
export const greatCircle = ([a, b]) => {
  const u = vector(a), v = vector(b);
  const angle = Math.acos(Math.min(1, Math.max(-1, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])));
  const steps = Math.max(1, Math.ceil(angle / (2 * radian)));
  let last = a[0];
  return Array.from({ length: steps + 1 }, (_, i) => {
    const f = i / steps, s = Math.sin(angle) || 1;
    const [p, q] = angle === 0 ? [1 - f, f] : [Math.sin((1 - f) * angle) / s, Math.sin(f * angle) / s];
    const [x, y, z] = u.map((_, k) => p * u[k] + q * v[k]);
    let lon = Math.atan2(y, x) / radian;
    lon += 360 * Math.round((last - lon) / 360);
    last = lon;
    return [lon, Math.asin(Math.min(1, Math.max(-1, z))) / radian];
  });
};

/** The radius of markers at a time in milliseconds. */
export const pulse = (time) => 4.5 + 1.5 * Math.sin(time / 200);

/** Says that the page can show what is asked for, and that its first frame is drawn. */
export const ready = (show) => {
  window.bench.show = show;
  requestAnimationFrame(() => { window.bench.first = performance.now(); });
};
