// @ts-check
/// <reference lib="webworker" />
// Keeps the page in the browser, in the languages that are read here, so that it comes without a network. The cache
// is filled when this version is installed; later only a language is added to it, if its documents are of this
// version: what is in it belongs together.
'use strict';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * The build puts the version and the names of all files in place of exactly this value
 * (web/site/offline.go); hashed ones never change, documents do.
 * What is for the readers of one language is by its tag, documents with the beginning of their SHA-256.
 * @type {{version: string, hashed: string[], documents: string[],
 *   languages: Record<string, {hashed: string[], documents: Record<string, string>}>}}
 */
const files = { version: '', hashed: [], documents: [], languages: {} };

// Other pages of the origin have caches as well, and two copies of this page may lie in two folders.
const mine = `southsouth ${worker.registration.scope} `;
const current = mine + files.version;
/** @param {string} name */
const address = (name) => new URL(name, worker.registration.scope).href;
const spoken = Object.entries(files.languages);
const hashed = new Set([files, ...Object.values(files.languages)].flatMap((some) => some.hashed.map(address)));

/** The language of a document, which is English where the address names none. @param {URL} url */
const languageOf = (url) => url.searchParams.get('lang')
  ?? spoken.find(([, { documents }]) => Object.keys(documents).some((name) => address(name) === url.origin + url.pathname))?.[0] ?? 'en';

/** The languages of the open windows. */
const open = async () => new Set((await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ url }) => languageOf(new URL(url))));

/** What there is of the languages that are read: the open ones, and what is kept of the version before. */
const inUse = async () => {
  const tags = await open();
  for (const [tag, { documents }] of spoken) {
    for (const name of Object.keys(documents)) if (await caches.match(address(name))) tags.add(tag);
  }
  return spoken.filter(([tag]) => tags.has(tag)).map(([, some]) => some);
};

/** A document as it is now. @param {string} name */
const fresh = (name) => new Request(address(name), { cache: 'no-cache' });

/** Puts into a cache what another has, and returns the rest. @param {Cache} cache @param {string[]} names */
const carryOver = async (cache, names) => {
  const missing = [];
  for (const url of new Set(names.map(address))) {
    const had = await caches.match(url);
    if (had) await cache.put(url, had);
    else missing.push(url);
  }
  return missing;
};

/** Fills the cache, from the one before where it has a file already. An error in one fails the lot. */
const install = async () => {
  const cache = await caches.open(current);
  const read = await inUse();
  const missing = await carryOver(cache, [files, ...read].flatMap((some) => some.hashed));
  await cache.addAll([...missing, ...[files.documents, ...read.map((some) => Object.keys(some.documents))].flat().map(fresh)]);
};

/** @param {Response} answer */
const sumOf = async (answer) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))]
  .map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps a language as well, once a document of it is read; not if the host has a newer version of that. @param {string} tag */
const learn = async (tag) => {
  const { hashed: names = [], documents = {} } = files.languages[tag] ?? {};
  const cache = await caches.open(current);
  const unknown = [];
  for (const name of Object.keys(documents)) if (!await cache.match(address(name))) unknown.push(name);
  if (unknown.length === 0) return;
  const answers = await Promise.all(unknown.map((name) => fetch(fresh(name))));
  for (const [i, name] of unknown.entries()) {
    const answer = answers[i];
    if (!answer?.ok || !(await sumOf(answer.clone())).startsWith(documents[name] ?? '?')) return;
  }
  await cache.addAll(await carryOver(cache, names));
  for (const [i, name] of unknown.entries()) await cache.put(address(name), /** @type {Response} */ (answers[i]));
};

const activate = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(mine) && name !== current) await caches.delete(name);
  }
  await worker.clients.claim();
  for (const tag of await open()) await learn(tag).catch(() => {}); // one may be new since the cache was filled
};

/** @param {Request} request */
const fromCache = async (request) => {
  const url = new URL(request.url);
  url.hash = '';
  url.search = ''; // ?parent= and the like are for the document's script
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return (await caches.open(current)).match(url.href);
};

/** @param {Request} request */
const answer = async (request) => {
  if (hashed.has(request.url)) return await fromCache(request) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (reason) {
    const kept = await fromCache(request);
    if (kept) return kept;
    throw reason;
  }
};

worker.addEventListener('install', (e) => e.waitUntil(install()));
worker.addEventListener('activate', (e) => e.waitUntil(activate()));
worker.addEventListener('message', (e) => {
  if (e.data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (e) => {
  const { request } = e;
  // A range is of use only from where the file is.
  if (request.method !== 'GET' || request.headers.has('range') || new URL(request.url).origin !== worker.location.origin) return;
  e.respondWith(answer(request));
  const url = new URL(request.url);
  // The bare address leads on to the language that was chosen.
  if (request.mode === 'navigate' && !url.pathname.endsWith('/')) e.waitUntil(learn(languageOf(url)).catch(() => {}));
});
