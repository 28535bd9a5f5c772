// @ts-check
// The state of the page around the map: which moment is shown, and who is told of it. All that
// it does works without the program, with a picture for each year; as soon as the program is
// there the wishes go to it, and what it shows comes back through take.
'use strict';

/**
 * @typedef {object} Moment what is shown
 * @property {number} year
 * @property {string} event the id of the event that the article is of, or empty
 * @property {string} at the part of an address that leads here: y=1981, d=1981-10-22 or e=ID
 * @property {string} rest the other parts of the address, as they are: theme=paper&view=all
 * @property {boolean} playing
 */
/** @typedef {Pick<Moment, 'year' | 'event' | 'at'>} Place */
/** @typedef {(moment: Moment, before: Moment) => void} Listener */
/** @typedef {(what: string, at?: string) => void} Send tells the program something */

const shell = (() => {
  /** @type {<T extends Element>(id: string, type: new () => T) => T} */
  const element = (id, type) => {
    const found = document.getElementById(id);
    if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
    return found;
  };
  /** What the scripts say in the language of the document, by its English. @type {Record<string, string>} */
  const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}');
  /** A sentence in the language of the document, in which {0} and so on stand for what follows. @param {string} english @param {(string | number)[]} parts */
  const text = (english, ...parts) => (words[english] ?? english).replace(/\{(\d)\}/g, (whole, i) => String(parts[i] ?? whole));
  /** The same of a number of things, {0}. @param {number} n @param {string} one @param {string} other */
  const counted = (n, one, other) => text(words[`${new Intl.PluralRules(document.documentElement.lang).select(n)} ${one}`] ?? (n === 1 ? one : other), n);
  // See edition.css. Who comes to a place in the text is led there at once.
  const layOut = () => { document.documentElement.dataset.laid = ''; };
  if (location.hash) layOut();
  else requestAnimationFrame(() => requestAnimationFrame(layOut));
  const slider = element('year', HTMLInputElement);
  const first = Number(slider.min);
  const last = Number(slider.max);

  const events = [...document.querySelectorAll('#events li')].flatMap((item) => {
    const link = item.querySelector('a');
    if (!(item instanceof HTMLElement) || !link) return [];
    return [{
      item, link, id: link.dataset.event ?? '', year: Number(item.dataset.year), day: item.dataset.day ?? '',
      mark: item.dataset.mark ?? '', title: link.querySelector('.title')?.textContent ?? '',
    }];
  });
  /** @param {number} year */
  const eventsOf = (year) => events.filter((e) => e.year === year);

  const told = new Map([...document.querySelectorAll('#years option')].map((option) =>
    [Number(option.getAttribute('value')), option.getAttribute('data-event') ?? '']));

  /** @type {Moment} */
  let moment = { year: first, event: told.get(first) ?? '', at: `y=${first}`, rest: '', playing: false };
  /** @type {Listener[]} */
  const listeners = [];
  /** @param {Partial<Moment>} change */
  const show = (change) => {
    const before = moment;
    moment = { ...moment, ...change };
    for (const listener of listeners) listener(moment, before);
  };

  /** The moment that a part of an address leads to, or undefined if there is none. @param {string} at @returns {Place | undefined} */
  const resolve = (at) => {
    const [key, value = ''] = at.split('=');
    if (key === 'e') {
      const event = events.find((e) => e.id === value);
      return event && { year: event.year, event: event.id, at };
    }
    const shape = key === 'y' ? /^\d{4}$/ : /^\d{4}(-\d\d(-\d\d)?)?$/;
    const year = Number(value.slice(0, 4));
    // A browser may take the 30th of February for a day of March; the map does not.
    const isDay = shape.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
    if ((key !== 'y' && key !== 'd') || !isDay || year < first || year > last) return undefined;
    if (key === 'y') return { year, event: told.get(year) ?? '', at };
    return { year, event: eventsOf(year).findLast((e) => e.day <= `${value}~`)?.id ?? '', at }; // ~ is after all digits
  };

  /** @type {Send | undefined} */
  let send; // while the program is there
  const fragment = () => [moment.at, moment.rest].filter(Boolean).join('&');

  // What the program says on its way to a moment asked for would move the slider under the
  // finger: it is kept back until the program is there, or does not come.
  let wanted = 0;
  /** @type {Partial<Moment> | undefined} */
  let kept;
  let patience = 0;
  const expect = () => {
    wanted = moment.year;
    kept = undefined;
    clearTimeout(patience);
    patience = setTimeout(() => {
      wanted = 0;
      if (kept) show(kept);
    }, 1000);
  };
  /** Shows what the program shows. @param {Place & {rest: string, playing: boolean}} said */
  const take = (said) => {
    // Of several events of a day, an address with a date would forget which.
    const same = said.event === moment.event && said.year === moment.year && moment.at.startsWith('e=');
    const change = { ...said, at: same ? moment.at : said.at };
    if (wanted && said.year !== wanted) kept = change;
    else {
      wanted = 0;
      kept = undefined;
      show(change);
    }
  };

  let timer = 0;
  const pause = () => {
    clearInterval(timer);
    if (moment.playing && !send) show({ playing: false });
  };
  /** The other parts of the address without the tour, which ends where one goes elsewhere. */
  const offTour = () => moment.rest.split('&').filter((part) => !part.startsWith('tour=')).join('&');
  /** Goes to a place, and asks the program to. @param {Place} place @param {string} [rest] */
  const goTo = (place, rest = offTour()) => {
    pause();
    show({ ...place, rest });
    if (send) expect();
    send?.('goTo', fragment());
  };
  /** @param {number} year */
  const goToYear = (year) => {
    const place = resolve(`y=${Math.min(Math.max(year, first), last)}`);
    if (place) goTo(place);
  };
  /** @param {string} id */
  const goToEvent = (id) => {
    const place = resolve(`e=${id}`);
    if (place) goTo(place);
  };
  /** Goes to the next event, or the previous one. @param {1 | -1} by */
  const step = (by) => {
    if (send) return send(by > 0 ? 'next' : 'previous');
    const now = events.findIndex((e) => e.id === moment.event);
    const to = now >= 0 ? events[now + by]
      : by > 0 ? events.find((e) => e.year > moment.year) : events.findLast((e) => e.year < moment.year);
    if (to) goToEvent(to.id);
  };

  const play = () => {
    if (send) return send('play');
    if (moment.year === last) goToYear(first);
    show({ playing: true });
    clearInterval(timer);
    timer = setInterval(() => {
      const place = resolve(`y=${moment.year + 1}`);
      if (place) show(place);
      if (moment.year === last) pause();
    }, Number(atlas.dataset.pace) || 1500);
  };
  const toggle = () => {
    if (!moment.playing) play();
    else if (send) send('pause');
    else pause();
  };

  /** Has the program take over, or gives up on it. @param {Send | undefined} to @param {string} [at] what it shows already */
  const connect = (to, at) => {
    const { playing } = moment;
    clearInterval(timer);
    send = to;
    if (!to) {
      if (playing) show({ playing: false });
      return;
    }
    if (at !== fragment()) {
      expect();
      to('goTo', fragment());
    }
    if (playing) to('play');
  };
  /** Chooses a value of an option, or none. @param {string} part @param {string} word */
  const choose = (part, word) => {
    const others = moment.rest.split('&').filter((p) => p && !p.startsWith(`${part}=`));
    show({ rest: [...others, ...word ? [`${part}=${word}`] : []].join('&') });
    send?.('set', `${part}=${word}`);
  };

  const atlas = element('atlas', HTMLElement);
  return {
    element, text, counted, atlas, slider, first, last, events, eventsOf, resolve, fragment, take, goTo, goToYear, goToEvent, step, play,
    pause, toggle, connect, choose, show,
    now: () => moment,
    /** Tells the program something, if it is there. @type {Send} */
    tell: (what, at) => send?.(what, at),
    /** @param {Listener} listener */
    listen: (listener) => { listeners.push(listener); },
    kiosk: new URLSearchParams(location.search).get('kiosk') === '1',
  };
})();
