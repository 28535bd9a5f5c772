// d3-geo on a canvas: all is drawn anew in each frame, as its examples do. With ?levels it does what a careful
// programmer would add: the coarse level of detail where it is enough, by the rule that ours has, and the still
// map kept as a picture.
import { geoEqualEarth, geoGraticule, geoOrthographic, geoPath } from 'd3-geo';
import { colours, flatRadius, globeRadius, points, pulse, ready, world } from './scene.js';

const careful = location.search === '?levels';
const [{ markers, arcs }, fine, coarse] = await Promise.all([points(), world(1), careful ? world(0) : undefined]);
const graticule = geoGraticule().step([15, 15])();
const ways = { type: 'MultiLineString', coordinates: arcs };
const spots = { type: 'MultiPoint', coordinates: markers };

const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [innerWidth, innerHeight];
document.getElementById('map').append(canvas);
const screen = canvas.getContext('2d');
const kept = careful ? new OffscreenCanvas(innerWidth, innerHeight) : undefined;
let keptFor = '';

const flat = geoEqualEarth().translate([innerWidth / 2, innerHeight / 2]);
const globe = geoOrthographic().translate([innerWidth / 2, innerHeight / 2]);

const aim = ({ lon, lat, zoom, round }) => {
  if (round) return globe.scale(globeRadius * zoom).rotate([-lon, -lat]);
  // The map is torn at 169° W always, as ours is: it is moved and not turned.
  flat.scale(flatRadius * zoom).rotate([-11, 0]).translate([innerWidth / 2, innerHeight / 2]);
  const [x, y] = flat([lon, lat]);
  return flat.translate([innerWidth - x, innerHeight - y]);
};

const base = (context, projection) => {
  const path = geoPath(projection, context);
  const land = careful && projection.scale() < 300 ? coarse : fine;
  context.clearRect(0, 0, innerWidth, innerHeight);
  const draw = (what, how) => { context.beginPath(); path(what); how(); };
  context.fillStyle = colours.sea;
  draw({ type: 'Sphere' }, () => context.fill());
  context.lineWidth = 0.6;
  context.strokeStyle = colours.grid;
  draw(graticule, () => context.stroke());
  land.byTint.forEach((states, tint) => {
    context.fillStyle = colours.tints[tint];
    draw(states, () => context.fill());
  });
  context.strokeStyle = colours.border;
  draw(land.lines, () => context.stroke());
  context.strokeStyle = colours.coast;
  draw({ type: 'Sphere' }, () => context.stroke());
};

const show = (camera) => {
  const projection = aim(camera);
  if (kept) {
    const wanted = JSON.stringify([projection.scale(), projection.rotate(), projection.translate(), camera.round]);
    if (wanted !== keptFor) base(kept.getContext('2d'), projection);
    keptFor = wanted;
    screen.clearRect(0, 0, innerWidth, innerHeight);
    screen.drawImage(kept, 0, 0);
  } else {
    base(screen, projection);
  }
  const path = geoPath(projection, screen);
  screen.lineWidth = 1.5;
  screen.strokeStyle = colours.arc;
  screen.setLineDash([6, 4]);
  screen.lineDashOffset = -camera.time / 40;
  screen.beginPath();
  path(ways);
  screen.stroke();
  screen.setLineDash([]);
  screen.fillStyle = colours.marker;
  screen.strokeStyle = '#fff';
  screen.beginPath();
  path.pointRadius(pulse(camera.time))(spots);
  screen.fill();
  screen.stroke();
};
show({ lon: 11, lat: 0, zoom: 1, time: 0 });
ready(show);
