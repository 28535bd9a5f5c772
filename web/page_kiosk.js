// @ts-check
// A kiosk (?kiosk=1): the map alone, which plays by itself while nobody is there. Who leaves is
// asked first whether they have gone, then the next one finds the beginning.
'use strict';

if (shell.kiosk) {
  const { element, atlas } = shell;
  document.documentElement.dataset.kiosk = '';
  for (let node = /** @type {Element} */ (atlas); node !== document.body && node.parentElement; node = node.parentElement) {
    for (const beside of node.parentElement.children) if (beside !== node && beside instanceof HTMLElement) beside.hidden = true;
  }
  const dialog = element('still-there', HTMLDialogElement);
  const beginning = shell.now();
  const usual = [...atlas.querySelectorAll('select')].flatMap(({ dataset, options }) => dataset.part ? [[dataset.part, options[0]?.value ?? '']] : []);
  for (const part of ['hide', 'land', 'c']) usual.push([part, '']); // which have no select

  let attracts = false;
  let idle = 0;
  let ticking = 0;
  let again = 0;
  const seconds = (/** @type {'idle' | 'countdown'} */ name) => Number(atlas.dataset[name]);
  const attract = () => {
    attracts = true;
    atlas.dataset.attracts = '';
    shell.goToYear(shell.first);
    shell.play();
  };
  // The address that the kiosk was set up with, in its language.
  const home = (() => {
    try {
      const key = 'south-south-kiosk';
      const first = sessionStorage.getItem(key) ?? location.href;
      sessionStorage.setItem(key, first);
      return first;
    } catch {
      return location.href;
    }
  })();
  const reset = () => {
    if (new URL(home).pathname !== location.pathname) {
      location.replace(home); // somebody has read it in another language
      return;
    }
    clearInterval(ticking);
    for (const open of atlas.querySelectorAll('dialog')) open.close();
    for (const [part = '', word = ''] of usual) shell.choose(part, word);
    shell.goTo(beginning, beginning.rest);
    attract();
  };
  const ask = () => {
    let left = seconds('countdown');
    const count = () => { element('seconds', HTMLElement).textContent = String(Math.ceil(left)); };
    count();
    if (!dialog.open) dialog.showModal();
    const step = Math.min(1, left);
    clearInterval(ticking);
    ticking = setInterval(() => {
      left -= step;
      count();
      if (left <= 0) reset();
    }, step * 1000);
  };
  const wait = () => {
    clearTimeout(idle);
    idle = setTimeout(ask, seconds('idle') * 1000);
  };
  const touched = () => {
    clearInterval(ticking);
    clearTimeout(again);
    if (dialog.open) dialog.close();
    if (attracts) {
      attracts = false;
      delete atlas.dataset.attracts;
      if (shell.now().playing) shell.toggle();
    }
    wait();
  };
  /** Any input is a sign of somebody, on the page and within the frame. @param {EventTarget} target */
  const watch = (target) => {
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart']) target.addEventListener(type, touched, { capture: true, passive: true });
    target.addEventListener('contextmenu', (e) => e.preventDefault());
  };
  watch(atlas);
  atlas.addEventListener('map', () => {
    const frame = document.getElementById('map');
    if (atlas.dataset.map === 'ready' && frame instanceof HTMLIFrameElement && frame.contentWindow) watch(frame.contentWindow);
  });
  shell.listen((moment, before) => {
    if (!attracts || moment.playing || !before.playing) return;
    clearTimeout(again);
    again = setTimeout(attract, 3000); // the end of the story, or a stop on its way
  });
  // Nobody has been here yet, so nobody is asked.
  idle = setTimeout(attract, seconds('idle') * 1000);
}
