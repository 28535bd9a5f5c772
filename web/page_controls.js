// @ts-check
// The buttons and the keys of the page around the map, and its dialogs. Keys are heard on the
// stage and the slider alone: the rest of the page is the browser's.
'use strict';

{
  const { element, atlas, slider } = shell;
  /** @param {string} id @param {() => void} act */
  const on = (id, act) => element(id, HTMLButtonElement).addEventListener('click', act);

  slider.addEventListener('input', () => shell.goToYear(Number(slider.value)));
  on('year-back', () => shell.goToYear(shell.now().year - 1));
  on('year-on', () => shell.goToYear(shell.now().year + 1));
  on('previous', () => shell.step(-1));
  on('next', () => shell.step(1));
  on('play', () => shell.toggle());

  const full = element('full', HTMLButtonElement);
  full.hidden = !document.fullscreenEnabled || shell.kiosk;
  const toggleFull = () => {
    if (full.hidden) return;
    void (document.fullscreenElement ? document.exitFullscreen() : atlas.requestFullscreen()).catch(() => { full.hidden = true; });
  };
  full.addEventListener('click', toggleFull);
  document.addEventListener('fullscreenchange', () => {
    full.textContent = shell.text(document.fullscreenElement ? 'Leave full screen' : 'Full screen');
  });

  /** @param {string} id */
  const open = (id) => {
    const dialog = document.getElementById(id);
    if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
    dialog.showModal();
    dialog.dispatchEvent(new Event('opened'));
    const { script } = dialog.dataset; // which a dialog that few open brings only then
    if (!script) return;
    delete dialog.dataset.script;
    const loaded = document.createElement('script');
    loaded.src = script;
    loaded.addEventListener('error', () => {
      dialog.dataset.script = script;
      dialog.close();
      atlas.dispatchEvent(new CustomEvent('note', { detail: shell.text('A part of the page did not arrive. Please try again.') }));
    });
    document.head.append(loaded);
  };
  for (const button of atlas.querySelectorAll('button[data-opens]')) {
    if (!(button instanceof HTMLElement)) continue;
    button.addEventListener('click', () => open(button.dataset.opens ?? ''));
  }
  for (const button of atlas.querySelectorAll('button[data-closes]')) button.addEventListener('click', () => button.closest('dialog')?.close());

  // The settings are parts of the address, but for the keys, which a link is not to change.
  const selects = [...atlas.querySelectorAll('select')].filter((select) => select.dataset.part);
  const showSettings = () => {
    const parts = new Map(shell.now().rest.split('&').map((part) => /** @type {[string, string]} */ (part.split('='))));
    for (const select of selects) select.value = parts.get(select.dataset.part ?? '') ?? select.options[0]?.value ?? '';
  };
  for (const select of selects) select.addEventListener('change', () => shell.choose(select.dataset.part ?? '', select.value));
  shell.listen((moment, before) => { if (moment.rest !== before.rest) showSettings(); });
  showSettings();

  const letters = element('set-keys', HTMLInputElement);
  const stored = 'single-character-keys';
  try {
    letters.checked = localStorage.getItem(stored) !== 'off';
  } catch { /* nothing is kept for this page: the keys are as usual */ }
  const tellKeys = () => shell.tell('set', `keys=${letters.checked ? 'on' : 'off'}`);
  letters.addEventListener('change', () => {
    try {
      localStorage.setItem(stored, letters.checked ? 'on' : 'off');
    } catch { /* it holds until the page is closed */ }
    tellKeys();
  });
  atlas.addEventListener('map', () => {
    // The program begins with all its keys; it is connected only after this.
    if (atlas.dataset.map === 'ready' && !letters.checked) setTimeout(tellKeys);
  });

  /** What the keys do: a step of the years from where one is. @type {Record<string, () => void>} */
  const keys = {
    ArrowLeft: () => shell.goToYear(shell.now().year - 1),
    ArrowRight: () => shell.goToYear(shell.now().year + 1),
    Home: () => shell.goToYear(shell.first),
    End: () => shell.goToYear(shell.last),
    PageUp: () => shell.goToYear(shell.now().year + 5),
    PageDown: () => shell.goToYear(shell.now().year - 5),
    ' ': () => shell.toggle(),
  };
  /** @type {Record<string, () => void>} */
  const single = { ',': () => shell.step(-1), '.': () => shell.step(1), '?': () => open('help'), f: toggleFull };
  element('stage', HTMLElement).addEventListener('keydown', (e) => {
    if (e.target !== e.currentTarget || e.ctrlKey || e.metaKey || e.altKey) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    const by = e.shiftKey && e.key in steps ? /** @type {1 | -1} */ (steps[/** @type {'ArrowLeft'} */ (e.key)]) : 0;
    const act = by ? () => shell.step(by) : keys[e.key] ?? (letters.checked ? single[e.key] : undefined);
    if (!act) return;
    e.preventDefault();
    act();
  });
  // Five years, as on the map; a browser would go a tenth of the way.
  slider.addEventListener('keydown', (e) => {
    const act = e.key.startsWith('Page') && !e.ctrlKey && !e.altKey && !e.metaKey ? keys[e.key] : undefined;
    if (!act) return;
    e.preventDefault();
    act();
  });
}
