// @ts-check
/// <reference lib="webworker" />
// Keeps the whole page in the browser, so that it comes without a network. The cache is filled once,
// when this version is installed, and never added to: what is in it belongs together.
'use strict';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * The build puts the version and the names of all files in place of exactly this value
 * (web/site/offline.go); hashed ones never change, documents do.
 * @type {{version: string, hashed: string[], documents: string[]}}
 */
const files = { version: '', hashed: [], documents: [] };

// Other pages of the origin have caches as well, and two copies of this page may lie in two folders.
const mine = `southsouth ${worker.registration.scope} `;
const current = mine + files.version;
/** @param {string} name */
const address = (name) => new URL(name, worker.registration.scope).href;
const hashed = new Set(files.hashed.map(address));

/** Fills the cache, from the one before where it has a file already. An error in one fails the lot. */
const install = async () => {
  const cache = await caches.open(current);
  const missing = [];
  for (const url of hashed) {
    const had = await caches.match(url);
    if (had) await cache.put(url, had);
    else missing.push(url);
  }
  await cache.addAll([...missing, ...files.documents.map((name) => new Request(address(name), { cache: 'no-cache' }))]);
};

const activate = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(mine) && name !== current) await caches.delete(name);
  }
  await worker.clients.claim();
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
});
