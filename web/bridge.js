// @ts-check
// Speaks with the page around the map, where there is one: web.go says which messages go to and fro.
'use strict';

/** @typedef {{ is: string, [part: string]: unknown }} Message */

const around = (() => {
  const root = document.documentElement;
  const framed = window.parent !== window;
  /** The one origin that is spoken with, where ?parent= names it; or any, as nothing here is secret. A name that is none is nobody. */
  const origin = (() => {
    const parent = new URLSearchParams(location.search).get('parent');
    if (parent === null) return '*';
    return URL.canParse(parent) && /^https?:$/.test(new URL(parent).protocol) ? new URL(parent).origin : '';
  })();
  const own = (() => {
    try {
      return framed && window.parent.location.origin === location.origin;
    } catch {
      return false; // the browser does not let us look
    }
  })();

  /** @param {Message} message */
  const tell = (message) => {
    if (framed && origin !== '') window.parent.postMessage({ atlas: 1, ...message }, origin);
  };

  /** What may be asked for, and whether it needs a fragment. @type {Map<unknown, boolean>} */
  const wishes = new Map([['goTo', true], ['set', true], ['play', false], ['pause', false], ['next', false], ['previous', false]]);
  const fragment = /^[\w=&.,:%~+-]{1,500}$/;

  /** The wish as the program reads it, or nothing. @param {unknown} data @returns {string | undefined} */
  const wish = (data) => {
    if (typeof data !== 'object' || data === null) return undefined;
    const { atlas, do: word, at } = /** @type {Record<string, unknown>} */ (data);
    const needs = wishes.get(word);
    if (atlas !== 1 || needs === undefined) return undefined;
    if (!needs) return String(word);
    return typeof at === 'string' && fragment.test(at) ? `${word} ${at}` : undefined;
  };

  /** @type {string[]} */
  const early = []; // what was asked for before the program was there
  /** @param {string} text */
  const ask = (text) => {
    if (/\bkeys=(on|off)\b/.test(text)) root.dataset.letters = text.includes('keys=off') ? 'off' : 'on'; // guard.js reads it
    document.dispatchEvent(new CustomEvent('ask', { detail: text }));
  };

  // Without boot.js nobody else would say that the map does not come.
  addEventListener('load', () => {
    const reason = document.getElementById('fault-reason');
    if (typeof start === 'function' || !reason) return;
    reason.textContent = 'A part of the map’s page did not arrive. Please try again.';
    document.getElementById('retry')?.addEventListener('click', () => location.reload());
    root.dataset.state = 'failed';
  });

  // What of a link could not be used: said here, or by our page around.
  const note = document.getElementById('note');
  const noted = document.getElementById('note-text');
  document.getElementById('note-close')?.addEventListener('click', () => {
    if (note) note.hidden = true;
    document.querySelector('canvas')?.focus();
  });
  if (note && noted) {
    new MutationObserver(() => {
      tell({ is: 'note', text: noted.textContent ?? '' });
      note.hidden = own;
    }).observe(noted, { childList: true });
  }
  // Of an address that the reader changes, or goes back to.
  addEventListener('hashchange', () => {
    const at = location.hash.slice(1);
    if (fragment.test(at) && root.dataset.state === 'ready') ask(`goTo ${at}`);
  });

  if (framed) {
    if (own) root.dataset.within = 'own';
    addEventListener('message', (e) => {
      if (e.source !== window.parent || (origin !== '*' && e.origin !== origin)) return;
      const text = wish(e.data);
      if (text === undefined) return;
      if (root.dataset.state === 'ready') ask(text);
      else if (early.length < 20) early.push(text);
    });

    let event = '';
    const moment = () => {
      const { at, date, year, event: current = '', playing } = root.dataset;
      if (at === undefined || root.dataset.state !== 'ready') return;
      tell({ is: 'moment', at, date, year: Number(year), event: current, playing: playing === 'true' });
      if (current !== event && current !== '') tell({ is: 'event', event: current });
      event = current;
    };
    const height = () => tell({ is: 'height', height: root.clientHeight });
    new MutationObserver((changes) => {
      if (changes.some((c) => c.attributeName === 'data-state')) {
        if (root.dataset.state === 'failed') tell({ is: 'failed', why: document.getElementById('fault-reason')?.textContent ?? '' });
        if (root.dataset.state === 'ready') {
          tell({ is: 'ready' });
          height();
          early.splice(0).forEach(ask);
        }
      }
      moment();
    }).observe(root, { attributeFilter: ['data-state', 'data-at', 'data-playing', 'data-event', 'data-year'] });
    addEventListener('resize', height);

    // Two live regions would say everything twice: the one speaks where the focus is.
    const quieten = () => document.getElementById('announcement')?.setAttribute('aria-live', document.hasFocus() ? 'polite' : 'off');
    if (own) for (const type of ['focus', 'blur', 'load']) addEventListener(type, quieten);
  }
  return { tell };
})();
