// The floor: a page that clears a WebGL canvas in each frame, and does nothing otherwise.
import { ready } from './scene.js';

const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [innerWidth, innerHeight];
document.getElementById('map').append(canvas);
const gl = canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
const show = ({ time }) => {
  gl.clearColor(0.8, 0.85, 0.5 + 0.3 * Math.sin(time / 200), 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
};
show({ time: 0 });
ready(show);
