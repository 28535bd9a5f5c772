// @ts-check
// The address after the #: where the page begins, what a link asks for, and what Back leads to.
// What has no = in it is an anchor in the text, and the browser's.
'use strict';

{
  const { atlas, resolve } = shell;
  const title = document.title;

  /** The words that a part may have, where the page knows them. @param {string} key */
  const words = (key) => [...document.querySelectorAll(`select[data-part="${CSS.escape(key)}"] option`)].map((option) => option.getAttribute('value'));

  /** What somebody else's link has, to be told: short, and without what would turn or hide the text around it. @param {string} part */
  const quoted = (part) => {
    const letters = [...part.replace(/[\p{C}\u2028\u2029]/gu, '\ufffd')];
    return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
  };
  const mostFaults = 3; // are told: more are not read
  /** What the map can be asked for, see bridge.js; with the moment it is no longer than that takes. @param {string} part */
  const isSayable = (part) => /^[\w=.,:%~+-]+$/.test(part);
  const longestRest = 400;

  /** What a fragment asks for, and a sentence about what it asks for in vain. @param {string} fragment */
  const read = (fragment) => {
    /** @type {Place | undefined} */
    let place;
    let asked = '';
    const rest = [];
    const faults = [];
    for (const part of fragment.split('&')) {
      const [key = '', value = ''] = part.split('=');
      if (['y', 'd', 'e'].includes(key)) {
        if (!asked) place = resolve(part);
        asked ||= part;
      } else if (part) {
        const known = words(key);
        if (isSayable(part) && (known.length === 0 || known.includes(value)) && rest.join('&').length + part.length < longestRest) rest.push(part); // it may be from another version
        else faults.push(shell.text('The link asks for {0}, which is not known here; it is left out.', quoted(part)));
      }
    }
    if (asked && !place) {
      const [key, ask = ''] = asked.split('=');
      const value = quoted(ask);
      const years = `${shell.first}–${shell.last}`;
      faults.unshift(key === 'e' ? shell.text('The link asks for the event {0}, which is not in the atlas; showing {1}.', value, shell.first)
        : key === 'd' ? shell.text('The link asks for the date {0}, which is not in {1}; showing {2}.', value, years, shell.first)
          : shell.text('The link asks for the year {0}, which is not in {1}; showing {2}.', value, years, shell.first));
      place = resolve(`y=${shell.first}`);
    }
    return { place, rest: rest.join('&'), fault: faults.slice(0, mostFaults).join(' ') };
  };

  /** @param {string} id */
  const chapterOf = (id) => document.getElementById(`event-${id}`)?.closest('section[id^="chapter-"]')?.id ?? '';
  let chapter = chapterOf(shell.now().event);
  let written = shell.fragment();
  let quiet = 0; // no step of the history before this time: the page is still on its way to one
  const write = () => {
    const fragment = shell.fragment();
    const moment = shell.now();
    if (fragment === written) return;
    written = fragment;
    const to = chapterOf(moment.event);
    const isStep = to !== '' && chapter !== '' && to !== chapter && !moment.playing && performance.now() > quiet;
    chapter = to || chapter;
    history[isStep ? 'pushState' : 'replaceState'](null, '', `#${fragment}`);
    const event = shell.events.find((e) => e.id === moment.event);
    document.title = [moment.year, event?.title, title].filter(Boolean).join(' · ');
  };

  let waiting = 0;
  shell.listen((moment, before) => {
    if (moment.at === before.at && moment.rest === before.rest) return;
    clearTimeout(waiting);
    waiting = setTimeout(write, 400);
  });

  /** Goes to where the address leads. @param {string} fragment */
  const follow = (fragment) => {
    if (!fragment.includes('=')) return;
    const { place, rest, fault } = read(fragment);
    shell.goTo(place ?? shell.now(), rest || shell.now().rest);
    clearTimeout(waiting);
    if (fault) {
      atlas.dispatchEvent(new CustomEvent('note', { detail: fault }));
      history.replaceState(null, '', `#${shell.fragment()}`); // a reload does not report it again
    }
    written = shell.fragment();
    chapter = chapterOf(shell.now().event) || chapter;
  };
  const hash = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return location.hash.slice(1); // a % that stands for nothing
    }
  };
  addEventListener('hashchange', () => {
    quiet = performance.now() + 2000;
    follow(hash() || `y=${shell.first}`); // Back to an address without a moment is back to the first
  });

  // Links to a moment, in the text and in the list of events.
  document.addEventListener('click', (e) => {
    const link = e.target instanceof Element ? e.target.closest('a[href^="#e="], a[href^="#d="], a[href^="#y="]') : null;
    if (!link || e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    const at = (link.getAttribute('href') ?? '').slice(1);
    if (atlas.contains(link)) {
      const { place } = read(at);
      if (place) shell.goTo(place);
      return;
    }
    if (at !== location.hash.slice(1)) history.pushState(null, '', `#${at}`);
    follow(at);
    atlas.scrollIntoView();
    atlas.focus({ preventScroll: true });
  });

  follow(hash());
}
