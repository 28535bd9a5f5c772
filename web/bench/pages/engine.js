// The engine alone: a triangle, see ../engine. It draws by itself, whatever is asked for, and says nothing of when it
// begins, so its first frame is the first in which something was drawn.
import { ready } from './scene.js';

await new Promise((resolve, reject) => {
  const script = document.createElement('script');
  Object.assign(script, { src: 'wasm_exec.js', onload: resolve, onerror: reject });
  document.head.append(script);
});
const go = new window.Go();
const { instance } = await WebAssembly.instantiateStreaming(fetch('engine.wasm'), go.importObject);
go.run(instance);
while (!window.bench.drew) await new Promise(requestAnimationFrame);
ready(() => {});
