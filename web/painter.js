// @ts-check
/// <reference lib="webworker" />
// Runs the program that paints pictures (scene/render) once, in a worker, so that the page goes on
// meanwhile and can stop it. The page sends {glue, program, size, words}: the addresses of the two files,
// the bytes of the second, not compressed, and the words of its command line. What comes back is
// {is: "progress", got, of, what}, where what is "bytes" or "pictures", and at the end {is: "done", file} with
// the bytes, or {is: "failed", why}.
'use strict';

const painter = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @param {{glue: string, program: string, size: number, words: string[]}} order */
const paint = async ({ glue, program, size, words }) => {
  painter.importScripts(glue);
  /** @type {BlobPart[]} */
  const out = [];
  let errors = '';
  const decoder = new TextDecoder();
  // The program writes the picture to its standard output, and to its errors how far it is.
  fs.writeSync = (to, bytes) => {
    if (to === 1) out.push(bytes.slice());
    else {
      errors += decoder.decode(bytes);
      const [, got, of] = /(\d+) of (\d+) pictures\n$/.exec(errors) ?? [];
      if (got) painter.postMessage({ is: 'progress', got: Number(got), of: Number(of), what: 'pictures' });
    }
    return bytes.length;
  };
  const go = new Go();
  let code = -1;
  go.argv = ['render', ...words];
  go.exit = (/** @type {number} */ c) => { code = c; };
  const answer = await fetch(program);
  if (!answer.ok || !answer.body) throw new Error(`the server answers ${answer.status}`);
  let got = 0;
  /** @type {Transformer<Uint8Array, Uint8Array>} */
  const counting = {
    transform(chunk, to) {
      got += chunk.length;
      painter.postMessage({ is: 'progress', got, of: size, what: 'bytes' });
      to.enqueue(chunk);
    },
  };
  const counted = answer.body.pipeThrough(new TransformStream(counting));
  const { instance } = await WebAssembly.instantiateStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }), go.importObject);
  await go.run(instance);
  const why = errors.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(why.replace(/^render: /, '') || 'the program has stopped');
  painter.postMessage({ is: 'done', file: new Blob(out) });
};

painter.addEventListener('message', ({ data }) => {
  paint(data).catch((/** @type {Error} */ error) => painter.postMessage({ is: 'failed', why: error.message }));
});
