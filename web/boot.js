// @ts-check
// Fetches and starts the program, and keeps the engine from taking from the
// reader what is the browser's. The contract with the program is in web.go.
'use strict';

/** @type {<T extends Element>(id: string, type: new () => T) => T} */
const element = (id, type) => {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return found;
};
const page = document.documentElement;
const program = element('program', HTMLLinkElement);
const progress = element('progress', HTMLProgressElement);
const total = Number(program.dataset.size); // in bytes, not compressed, as they are counted here
const embedded = window.parent !== window;

let texts = ''; // those of the language, for the program; none for English, and until they are there
/** A sentence for the reader in the language, with {0} and so on for the arguments. @param {string} english @param {(string | number)[]} args */
const say = (english, ...args) => {
  const line = `\n"${english}\t`; // as package translation writes them
  const from = texts.indexOf(line);
  const said = from < 0 ? english : texts.slice(from + line.length, texts.indexOf('\n', from + 1));
  return said.replace(/\{(\d)\}/g, (_, n) => String(args[Number(n)]));
};

/** A sentence for the reader, as against an error of the browser's; it is said in the language once that is there. */
class Fault extends Error {
  /** @param {string} english @param {(string | number)[]} args */
  constructor(english, ...args) {
    super(english);
    this.args = args;
  }
}

/** @param {string} english @param {(string | number)[]} args */
const fail = (english, ...args) => {
  element('fault-reason', HTMLElement).textContent = say(english, ...args);
  page.dataset.state = 'failed';
  if (page.dataset.within !== 'own') element('retry', HTMLButtonElement).focus();
};

/** Counts what passes, for the reader to see how far it has come. */
const meter = () => {
  progress.max = total;
  progress.value = 0;
  let told = 0; // when, in milliseconds: ten times a second are enough
  /** @type {Transformer<Uint8Array, Uint8Array>} */
  const counting = {
    transform(chunk, out) {
      const got = progress.value += chunk.length;
      element('progress-text', HTMLElement).textContent =
        `${say('{0} of {1} KB', Math.round(got / 1024), Math.round(total / 1024))} (${Math.floor(100 * got / total)} %)`;
      if (performance.now() - told > 100 || got === total) {
        told = performance.now();
        around.tell({ is: 'progress', got, of: total });
      }
      out.enqueue(chunk);
    },
  };
  return new TransformStream(counting);
};

/** @param {RequestCache} cache @param {WebAssembly.Imports} imports */
const fetched = async (cache, imports) => {
  const answer = await fetch(program.href, { cache }).catch(() => { throw new Fault('The connection broke before the map’s program arrived. Please try again.'); });
  if (!answer.ok || !answer.body) throw new Fault('The map’s program is missing from this server (answer {0}). Please try again later.', answer.status);
  const counted = new Response(answer.body.pipeThrough(meter()), { headers: { 'Content-Type': 'application/wasm' } });
  // What is cut short may compile all the same, so the count has the last word.
  const outcome = await WebAssembly.instantiateStreaming(counted, imports).catch((/** @type {unknown} */ error) => ({ error }));
  if (progress.value < total) throw new Fault('Only {0} of {1} bytes of the map’s program arrived. Please try again.', progress.value, total);
  if ('error' in outcome) throw outcome.error;
  return outcome;
};

/**
 * Half of the program may be what the browser has of a connection that broke before, for this page or for its service
 * worker, whatever cache is asked for: it is fetched once more then, from the server.
 * @param {RequestCache} cache @param {WebAssembly.Imports} imports
 */
const load = (cache, imports) => fetched(cache, imports).catch((/** @type {unknown} */ error) => {
  if (cache === 'reload' || progress.value === 0 || progress.value === total) throw error;
  return fetched('reload', imports);
});

/** Whether the other scripts and the style sheet have arrived, which they do with the page or not at all. */
const whole = () => typeof Go === 'function' && typeof guard === 'function' && typeof sleep === 'object' && typeof around === 'object'
  && getComputedStyle(page).getPropertyValue('--paper') !== '';

/** Says what this browser lacks for the map, before anything is fetched for it. */
const check = () => {
  if (!whole()) throw new Fault('A part of the map’s page did not arrive. Please try again.');
  if (typeof WebAssembly !== 'object' || !WebAssembly.instantiateStreaming) throw new Fault('This browser has no WebAssembly, which the map needs. A newer browser has.');
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Fault('This browser offers no WebGL 2, which draws the map. It may be switched off in the settings, or need a newer browser.');
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // contexts are few; give this one back
};

// The engine loads the page again when the graphics system drops the context, for ever if that goes on.
// It is tried a few times, and then said. The moment is in the address.
const lost = 'graphics-lost';
/** Whether one more reload is worth it: not after three in a minute, and not where nobody can count them. */
const mayReload = () => {
  try {
    /** @type {number[]} */
    const before = JSON.parse(sessionStorage.getItem(lost) ?? '[]').filter((/** @type {number} */ at) => Date.now() - at < 60_000);
    sessionStorage.setItem(lost, JSON.stringify([...before, Date.now()]));
    return before.length < 3;
  } catch {
    return false;
  }
};
addEventListener('webglcontextlost', (e) => {
  if (!started) return; // the one that check has given back
  e.stopImmediatePropagation();
  if (mayReload()) location.reload();
  else fail('The graphics system has dropped the map several times. Trying again goes back to where you were.');
}, { capture: true });

/**
 * Fetches the texts of the language that the address asks for, for the program to find, and says in it what the page says
 * already. Without them all is in English.
 */
const speak = async () => {
  const tag = new URLSearchParams(location.search).get('lang') ?? 'en';
  const languages = element('languages', HTMLTemplateElement).content;
  const words = languages.querySelector(`[lang="${CSS.escape(tag)}"]`);
  if (!words) return;
  const answer = await fetch(new URL(words.getAttribute('href') ?? '', document.baseURI)).catch(() => undefined);
  texts = answer?.ok ? await answer.text().catch(() => '') : '';
  if (!texts) return element('note-text', HTMLElement).replaceChildren(`The texts in the language ${tag} did not arrive, so the map is in English.`);
  page.lang = tag;
  page.dataset.words = texts;
  document.title = say(document.title);
  for (const said of document.querySelectorAll('[data-said]')) said.textContent = say(said.textContent ?? '');
  // Not of the page: the canvas would set its texts by it.
  for (const part of document.querySelectorAll('header, main')) part.setAttribute('dir', words.getAttribute('dir') ?? 'ltr');
};

/** How long a fault waits at the most for the language that it is to be told in, in milliseconds. */
const patience = 3000;

let started = false;
/** @param {RequestCache} cache */
const start = async (cache) => {
  page.dataset.state = 'loading';
  const spoken = texts ? Promise.resolve() : speak().catch((/** @type {unknown} */ error) => { console.error(error); });
  try {
    check();
    const go = new Go();
    sleep.holdTimers(go);
    const [{ instance }] = await Promise.all([load(cache, go.importObject), spoken]);
    started = true;
    await sleep.run(go, instance); // until the program ends, which it does only on a fault
    if (page.dataset.state !== 'failed') fail('The map’s program has stopped. Trying again goes back to where you were.');
  } catch (error) {
    console.error(error);
    await Promise.race([spoken, new Promise((on) => setTimeout(on, patience))]);
    if (error instanceof Fault) fail(error.message, ...error.args);
    else fail('The map’s program arrived damaged or incomplete. Please try again.');
  }
};
// A running program cannot be started twice; a file that came damaged must not come from the cache.
element('retry', HTMLButtonElement).addEventListener('click', () => started || !whole() ? location.reload() : void start('reload'));

// The canvas comes from the engine, with tabindex 1 and no name.
new MutationObserver((_, observer) => {
  const canvas = document.querySelector('canvas');
  if (!canvas) return;
  observer.disconnect();
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', say('Map of the world in time'));
  canvas.setAttribute('aria-describedby', 'keys');
  guard(canvas, embedded);
}).observe(document.body, { childList: true });

void start('default');
