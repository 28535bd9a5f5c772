// @ts-check
/// <reference lib="webworker" />
// Runs the program that paints pictures (scene/render) once, in a worker, so that the page goes on
// meanwhile and can stop it. The page sends {glue, program, beside, size, words}: the addresses of the two files
// and of those that the program is to find in its folder, the bytes of all but the first, not compressed, and the
// words of its command line. What comes back is
// {is: "progress", got, of, what}, where what is "bytes" or "pictures", and at the end {is: "done", file} with
// the bytes, or {is: "failed", why}.
'use strict';

const painter = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The name of a file as it was before the build put a hash into it. @param {string} address */
const named = (address) => (address.split('/').at(-1) ?? '').replace(/\.[0-9a-f]{12}(?=\.)/, '');

/** Gives the program a folder to read from. @param {Map<string, Uint8Array>} files by name */
const furnish = (files) => {
  /** @type {Map<number, Uint8Array>} what is still to be read of each file that is open, after the standard ones */
  const open = new Map();
  let last = 2;
  fs.open = (path, _flags, _mode, done) => {
    const file = files.get(path.split('/').at(-1) ?? '');
    if (!file) return done(Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' }));
    open.set(++last, file);
    done(null, last);
  };
  fs.read = (from, into, offset, length, _position, done) => {
    const rest = open.get(from) ?? new Uint8Array();
    const part = rest.subarray(0, length);
    into.set(part, offset);
    open.set(from, rest.subarray(part.length));
    done(null, part.length);
  };
  fs.close = (from, done) => {
    open.delete(from);
    done(null);
  };
};

/** @param {{glue: string, program: string, beside: string[], size: number, words: string[]}} order */
const paint = async ({ glue, program, beside, size, words }) => {
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
  let got = 0;
  /** @param {string} address @param {string} type */
  const fetched = async (address, type) => {
    const answer = await fetch(address);
    if (!answer.ok || !answer.body) throw new Error(`the server answers ${answer.status}`);
    /** @type {Transformer<Uint8Array, Uint8Array>} */
    const counting = {
      transform(chunk, to) {
        got += chunk.length;
        painter.postMessage({ is: 'progress', got, of: size, what: 'bytes' });
        to.enqueue(chunk);
      },
    };
    return new Response(answer.body.pipeThrough(new TransformStream(counting)), { headers: { 'Content-Type': type } });
  };
  const [{ instance }, ...files] = await Promise.all([
    WebAssembly.instantiateStreaming(fetched(program, 'application/wasm'), go.importObject),
    ...beside.map(async (address) => /** @type {const} */ ([named(address), new Uint8Array(await (await fetched(address, '')).arrayBuffer())])),
  ]);
  furnish(new Map(files));
  await go.run(instance);
  const why = errors.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(why.replace(/^render: /, '') || 'the program has stopped');
  painter.postMessage({ is: 'done', file: new Blob(out) });
};

painter.addEventListener('message', ({ data }) => {
  paint(data).catch((/** @type {Error} */ error) => painter.postMessage({ is: 'failed', why: error.message }));
});
