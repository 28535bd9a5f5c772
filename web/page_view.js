// @ts-check
// Shows the moment: the picture of its year, the slider, the events of the year, the article of
// the event beside the map, and a short sentence for those who listen.
'use strict';

{
  const { element, atlas, slider, events, eventsOf } = shell;
  const poster = element('poster', HTMLImageElement);
  const reader = element('reader', HTMLElement);
  const pictures = new Map([...document.querySelectorAll('#years option')].map((option) =>
    [Number(option.getAttribute('value')), option.getAttribute('data-picture') ?? '']));

  /** @param {number} year */
  const count = (year) => {
    const n = eventsOf(year).length;
    return n === 0 ? shell.text('no events') : shell.counted(n, '{0} event', '{0} events');
  };

  /** Pictures that are on their way, so that a step finds them there. @type {Set<string>} */
  const fetched = new Set();
  /** @param {number} year */
  const showPicture = (year) => {
    const picture = pictures.get(year);
    if (atlas.dataset.map === 'ready' || !picture) return; // the program draws it
    if (poster.getAttribute('src') !== picture) poster.src = picture;
    for (const next of [pictures.get(year - 1), pictures.get(year + 1)]) {
      if (!next || fetched.has(next)) continue;
      fetched.add(next);
      new Image().src = next;
    }
  };

  /** @param {number} year */
  const showYear = (year) => {
    slider.value = String(year);
    slider.setAttribute('aria-valuetext', `${year}, ${count(year)}`);
    element('year-shown', HTMLElement).textContent = String(year);
    poster.alt = shell.text('Map of the world in {0}, {1}', year, count(year));
    element('year-back', HTMLButtonElement).ariaDisabled = String(year === shell.first);
    element('year-on', HTMLButtonElement).ariaDisabled = String(year === shell.last);
    for (const event of events) event.item.hidden = event.year !== year;
  };

  /** The article of an event, taken from the text edition. @param {string} id */
  const article = (id) => {
    const whole = document.getElementById(`event-${id}`);
    if (!whole) return [];
    const copy = /** @type {HTMLElement} */ (whole.cloneNode(true));
    for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
    for (const node of copy.querySelectorAll('a.show')) node.remove(); // it is shown
    // There is no way out of a kiosk.
    if (shell.kiosk) for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    // It stands under the heading of the map, not of a chapter.
    const heading = document.createElement('h3');
    const own = copy.querySelector('h2, h3, h4');
    heading.append(...own?.childNodes ?? []);
    own?.replaceWith(heading);
    return [copy];
  };
  const nothing = (/** @type {number} */ year) => {
    const sentence = document.createElement('p');
    sentence.textContent = shell.text('The atlas has no event of {0}.', year);
    return [sentence];
  };
  /** @param {Moment} moment */
  const showArticle = ({ year, event }) => {
    const inside = reader.contains(document.activeElement);
    reader.replaceChildren(...(event ? article(event) : nothing(year)));
    reader.scrollTop = 0;
    if (inside) reader.focus(); // what had it is gone
    for (const e of events) {
      if (e.id === event) {
        e.link.setAttribute('aria-current', 'true');
        if (e.item.parentElement) e.item.parentElement.scrollTop = e.item.offsetTop;
      } else e.link.removeAttribute('aria-current');
    }
    element('all-text', HTMLAnchorElement).href = event ? `#event-${event}` : '#text';
    element('previous', HTMLButtonElement).ariaDisabled = String(event !== '' && event === events[0]?.id);
    element('next', HTMLButtonElement).ariaDisabled = String(event !== '' && event === events.at(-1)?.id);
  };

  let waiting = 0;
  /** @param {string} sentence */
  const announce = (sentence) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { element('announcement', HTMLElement).textContent = sentence; }, 400);
  };
  /** @param {Moment} moment */
  const announceMoment = (moment) => {
    const event = events.find((e) => e.id === moment.event);
    if (moment.playing && !event) return;
    // In the frame the program itself has said it.
    if (document.activeElement?.id === 'map') return;
    announce(event ? [moment.year, event.title, event.mark].filter(Boolean).join('. ') + '.' : `${moment.year}. No event.`);
  };

  /** @type {Listener} */
  const render = (moment, before) => {
    if (moment.year !== before.year) {
      showYear(moment.year);
      showPicture(moment.year);
    }
    if (moment.event !== before.event || moment.year !== before.year) {
      showArticle(moment);
      announceMoment(moment);
    }
    if (moment.playing !== before.playing) element('play', HTMLButtonElement).textContent = shell.text(moment.playing ? 'Pause' : 'Play');
    const part = (/** @type {string} */ key) => moment.rest.split('&').find((p) => p.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    document.documentElement.dataset.theme = part('theme');
    document.documentElement.dataset.motion = part('motion');
  };
  shell.listen(render);
  /** Tells the reader once what was wrong. @param {string} sentence */
  const note = (sentence) => {
    element('note-text', HTMLElement).textContent = sentence;
    element('note', HTMLElement).hidden = false;
    announce(sentence);
  };
  const closeNote = element('note-close', HTMLButtonElement);
  closeNote.addEventListener('click', () => {
    element('note', HTMLElement).hidden = true;
    element('play', HTMLElement).focus();
  });

  showYear(shell.now().year);
  showPicture(shell.now().year);
  showArticle(shell.now());
  // The program has given up: the picture of the moment takes its place again.
  atlas.addEventListener('map', () => showPicture(shell.now().year));
  atlas.addEventListener('say', (e) => { if (e instanceof CustomEvent) announce(String(e.detail)); });
  atlas.addEventListener('note', (e) => { if (e instanceof CustomEvent) note(String(e.detail)); });
}
