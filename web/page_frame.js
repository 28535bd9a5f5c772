// @ts-check
// Fetches the moving map into the place of the picture, and can stop, fail and try again at any
// time: the picture, the article and the controls go on without it.
'use strict';

{
  const { element, atlas } = shell;
  const stage = element('stage', HTMLElement);
  const progress = element('progress', HTMLProgressElement);
  const fault = shell.text('The moving map cannot be shown here: its page did not arrive. Pictures and text are all here.');

  /** @type {HTMLIFrameElement | undefined} */
  let frame;
  let handed = ''; // the fragment that the frame began with
  /** How long the document of the map may take, in milliseconds: it is small. */
  const patience = 15_000;
  let waiting = 0;

  /** @param {'loading' | 'ready' | 'stopped' | 'failed'} state */
  const enter = (state) => {
    atlas.dataset.map = state;
    if (state === 'ready') stage.removeAttribute('tabindex'); // the frame is the stop now
    else stage.tabIndex = 0;
    atlas.dispatchEvent(new Event('map'));
  };
  const remove = () => {
    frame?.remove();
    frame = undefined;
    shell.connect(undefined);
  };

  const load = () => {
    if (frame) remove(); // the pictures that play until it comes go on
    progress.removeAttribute('value');
    element('progress-text', HTMLElement).textContent = '';
    frame = document.createElement('iframe');
    frame.id = 'map';
    frame.title = shell.text('Map of the world in time');
    frame.allow = 'fullscreen';
    handed = shell.fragment();
    const query = new URLSearchParams([['lang', document.documentElement.lang], ...shell.kiosk ? [['kiosk', '1']] : []]);
    frame.src = `${stage.dataset.src}?${query}#${handed}`;
    const loaded = frame;
    // Something else than the map may come, such as the server's "not found", or the map without the script
    // that speaks with us; or the map again, which loads itself anew where the graphics system has dropped
    // it, at the moment that its address has.
    let loads = 0;
    frame.addEventListener('load', () => {
      if (loaded !== frame) return;
      loads++;
      const { state, within } = frame.contentDocument?.documentElement.dataset ?? {};
      if (!state || within !== 'own') fail(fault);
      else if (loads > 1) again();
    });
    stage.append(frame); // with its address, so that it is no step of the history
    enter('loading');
    // A document that breaks off may load for ever.
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (loaded === frame && loaded.contentDocument?.readyState === 'loading') fail(fault); }, patience);
  };

  /** The picture stands in for the map until that is back. */
  const again = () => {
    shell.connect(undefined);
    handed = shell.fragment();
    enter('loading');
  };

  const stop = () => {
    remove();
    enter('stopped');
  };
  /** @param {string} why */
  const fail = (why) => {
    remove();
    enter('failed');
    element('fault-reason', HTMLElement).textContent = why;
  };

  const ready = () => {
    const had = stage.contains(document.activeElement);
    enter('ready');
    shell.connect((what, at) => {
      frame?.contentWindow?.postMessage({ atlas: 1, do: what, ...(at !== undefined && { at }) }, location.origin);
    }, handed);
    if (had) (frame?.contentDocument?.querySelector('canvas') ?? frame)?.focus(); // the canvas has the keys, not its document
  };

  /** What else the program says is all that a link has: what it has no use for it has left out. @param {Record<string, unknown>} said */
  const take = ({ at, year, event, playing }) => {
    if (typeof at !== 'string' || typeof event !== 'string' || typeof playing !== 'boolean') return;
    if (typeof year !== 'number' || !Number.isInteger(year) || year < shell.first || year > shell.last) return;
    const parts = at.split('&').filter(Boolean);
    /** @param {string} part */
    const isPlace = (part) => /^[yde]=/.test(part);
    shell.take({
      year, playing, at: parts.find(isPlace) ?? `y=${year}`,
      event: shell.events.some((e) => e.id === event) ? event : (shell.eventsOf(year)[0]?.id ?? ''),
      rest: parts.filter((part) => !isPlace(part)).join('&'),
    });
  };

  addEventListener('message', ({ origin, source, data }) => {
    if (!frame || origin !== location.origin || source !== frame.contentWindow) return;
    if (typeof data !== 'object' || data === null || data.atlas !== 1) return;
    const isReady = atlas.dataset.map === 'ready';
    if (data.is === 'ready' && !isReady) ready();
    else if (data.is === 'moment' && isReady) take(data);
    else if (data.is === 'note' && typeof data.text === 'string') atlas.dispatchEvent(new CustomEvent('note', { detail: data.text }));
    else if (data.is === 'failed') fail(typeof data.why === 'string' && data.why ? data.why : fault);
    else if (data.is === 'progress' && data.of > 0 && data.got >= 0) {
      progress.max = data.of;
      progress.value = data.got;
      element('progress-text', HTMLElement).textContent = shell.text('{0} of {1} KB', Math.round(data.got / 1024), Math.round(data.of / 1024));
    }
  });

  /** A button goes away as it is pressed: the focus goes on to where it is of use. @param {string} id @param {() => void} act @param {string} next */
  const on = (id, act, next) => element(id, HTMLButtonElement).addEventListener('click', () => {
    act();
    element(next, HTMLElement).focus();
  });
  on('stop', stop, 'load');
  on('load', load, 'stop');
  on('retry', load, 'stop');

  // The program has the thread for itself as it starts: the picture is to be painted before.
  if (location.origin === 'null') fail(shell.text('The moving map needs a server that hands it out. Pictures and text are all here.'));
  else if (matchMedia('(prefers-reduced-data: reduce)').matches) enter('stopped');
  else {
    enter('loading');
    const painted = element('poster', HTMLImageElement).decode().catch(() => {});
    const late = new Promise((resolve) => { setTimeout(resolve, 2000); });
    void Promise.race([painted, late]).then(() => setTimeout(() => { if (!frame && atlas.dataset.map === 'loading') load(); }));
  }
}
