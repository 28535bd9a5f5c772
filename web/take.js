// @ts-check
// What a reader can take away of what is shown: a link, a citation, a picture, or an animation of a span.
// All is made here; nothing is sent anywhere. The page loads this when the dialog is first opened.
'use strict';

{
  const { element } = shell;
  const dialog = element('take', HTMLDialogElement);
  const said = element('take-said', HTMLElement);
  const link = element('take-link', HTMLInputElement);
  const embed = element('take-embed', HTMLTextAreaElement);
  const cite = element('take-cite', HTMLSelectElement);
  const kind = element('take-kind', HTMLSelectElement);
  const size = element('take-size', HTMLSelectElement);
  const span = element('take-span', HTMLElement);
  const from = element('take-from', HTMLSelectElement);
  const to = element('take-to', HTMLSelectElement);
  const make = element('take-make', HTMLButtonElement);
  const stop = element('take-stop', HTMLButtonElement);
  const progress = element('take-progress', HTMLProgressElement);
  const file = element('take-file', HTMLAnchorElement);
  const atlas = shell.text('South–South: an atlas in time, 1970–1987');
  const licence = 'CC BY 4.0';

  const folder = new URL('.', location.href).href;
  /** Of a document of this folder. @param {string} name */
  const address = (name) => `${folder}${name}#${shell.fragment()}`;
  /** For files, and as a key. */
  const name = () => `south-south-${shell.now().at.replace(/^[yde]=/, '').replace(/[^\w-]/g, '')}`;
  /** What is shown, in words: the day or the year, and the event that is told. */
  const about = () => {
    const { at, year, event: id } = shell.now();
    const event = shell.events.find((e) => e.id === id);
    const told = event ? `${event.title}, ${event.item.querySelector('.date')?.textContent ?? ''}` : '';
    const day = /^d=(\d{4}-\d\d-\d\d)$/.exec(at)?.[1];
    const date = day ? words(new Date(`${day}T00:00`)) : String(year);
    return at.startsWith('e=') ? told : [date, told].filter(Boolean).join(': ');
  };
  const words = (/** @type {Date} */ date) => date.toLocaleDateString(document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });
  /** Of the reader's own calendar. */
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  };

  /** @type {Record<string, () => string>} */
  const citations = {
    text: () => {
      return shell.text('{0}. Map: {1}. {2} (accessed {3}). Data: {4}.', atlas, about(), address(''), words(new Date()), licence);
    },
    bibtex: () => {
      const plain = (/** @type {string} */ text) => text.replace(/\\/g, '\\textbackslash{}').replace(/[&%$#_{}]/g, '\\$&').replace(/[~^]/g, '\\$&{}');
      return [
        `@online{${name()},`,
        `  title = {{${plain(atlas)}}},`,
        `  titleaddon = {{${plain(shell.text('Map: {0}', about()))}}},`,
        `  url = {${address('')}},`,
        `  urldate = {${today()}},`,
        `  note = {Data: ${licence}},`,
        '}',
      ].join('\n');
    },
    csl: () => {
      return JSON.stringify([{
        id: name(), type: 'webpage', title: shell.text('Map: {0}', about()), 'container-title': atlas,
        URL: address(''), accessed: { 'date-parts': [today().split('-').map(Number)] }, note: `Data: ${licence}`,
      }], undefined, 1);
    },
  };
  const fill = () => {
    element('take-what', HTMLElement).textContent = about();
    link.value = address('');
    const { lang } = document.documentElement;
    const parts = { src: address(lang === 'en' ? 'map.html' : `map.html?lang=${lang}`), width: '100%', height: '400', style: 'border:0', allow: 'fullscreen', title: atlas };
    // As text: an element with a style would be against the policy of this page.
    const quoted = (/** @type {string} */ value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    embed.value = `<iframe ${Object.entries(parts).map(([key, value]) => `${key}="${quoted(value)}"`).join(' ')}></iframe>`;
    element('take-citation', HTMLTextAreaElement).value = citations[cite.value]?.() ?? '';
  };
  cite.addEventListener('change', fill);

  for (const button of dialog.querySelectorAll('button[data-copies]')) {
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.getAttribute('data-copies') ?? '');
      if (!(text instanceof HTMLInputElement || text instanceof HTMLTextAreaElement)) return;
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        said.textContent = shell.text('Copied.');
      } catch {
        text.focus(); // where the browser does not let us, the reader does
        said.textContent = shell.text('It is selected; the browser’s own command copies it.');
      }
    });
  }

  // A span begins and ends with a year.
  for (const select of [from, to]) {
    for (let year = shell.first; year <= shell.last; year++) select.add(new Option(String(year)));
  }
  from.value = String(Math.max(shell.now().year - 1, shell.first));
  to.value = String(Math.min(shell.now().year + 1, shell.last));
  kind.addEventListener('change', () => {
    span.hidden = kind.value !== 'gif';
    if (kind.value === 'gif') size.value = '640x400';
  });

  /** The picture's size for the program: a large one is the same map on a finer screen. */
  const sizing = () => {
    const [wide = 0, high = 0] = size.value.split('x').map(Number);
    const scale = Math.max(1, Math.min(wide, high) / 1080 * (wide > high ? 1 : 2));
    return ['-size', `${Math.round(wide / scale)}x${Math.round(high / scale)}`, '-scale', String(scale)];
  };
  /** The theme of the map as it is seen, where the address leaves it to the system. */
  const theme = () => {
    if (/(^|&)theme=(?!auto)/.test(shell.fragment())) return [];
    if (matchMedia('(prefers-contrast: more)').matches) return ['-theme', 'contrast'];
    return matchMedia('(prefers-color-scheme: dark)').matches ? ['-theme', 'projector'] : [];
  };

  /** @type {Worker | undefined} */
  let painter;
  let made = ''; // the address of the last picture
  /** @param {string} text */
  const end = (text) => {
    painter?.terminate();
    painter = undefined;
    progress.hidden = stop.hidden = true;
    make.hidden = false;
    said.textContent = text;
  };
  stop.addEventListener('click', () => {
    end(shell.text('Stopped.'));
    make.focus();
  });

  /** @param {Blob} blob @param {string} called */
  const hand = (blob, called) => {
    if (made) URL.revokeObjectURL(made);
    made = URL.createObjectURL(blob);
    file.href = made;
    file.download = called;
    file.textContent = `${called} (${Math.ceil(blob.size / 1024)} KB)`;
    file.hidden = false;
    file.click();
    end(shell.text('The picture is made.'));
    if (dialog.open) file.focus();
  };

  element('take-picture', HTMLFormElement).addEventListener('submit', (e) => {
    e.preventDefault();
    const moves = kind.value === 'gif';
    if (moves && from.value > to.value) [from.value, to.value] = [to.value, from.value];
    const words = ['-link', shell.fragment(), '-lang', document.documentElement.lang, ...theme(), ...sizing(), '-format', kind.value, '-o', '-'];
    if (moves) words.push('-from', from.value, '-to', to.value, '-fps', '8');
    if (element('take-frame', HTMLInputElement).checked) words.push('-frame');
    const called = `${moves ? `south-south-${from.value}-${to.value}` : name()}.${kind.value}`;
    const types = /** @type {Record<string, string>} */ ({ png: 'image/png', svg: 'image/svg+xml', gif: 'image/gif' });

    file.hidden = make.hidden = true;
    progress.hidden = stop.hidden = false;
    progress.removeAttribute('value');
    stop.focus();
    said.textContent = shell.text('The painter is on its way.');
    const mine = new Worker(dialog.dataset.painter ?? '');
    painter = mine;
    mine.addEventListener('error', () => { if (painter === mine) end(shell.text('The painter did not arrive. Please try again.')); });
    mine.addEventListener('message', ({ data }) => {
      if (painter !== mine) return; // stopped, or done: a timer of its may still find that it is over
      if (data.is === 'progress') {
        progress.max = data.of;
        progress.value = data.got;
        if (data.got === data.of) progress.removeAttribute('value'); // what follows takes its time as well
        said.textContent = data.what === 'pictures' ? shell.text('{0} of {1} pictures', data.got, data.of)
          : data.got < data.of ? shell.text('The painter is on its way: {0} of {1} KB', Math.round(data.got / 1024), Math.round(data.of / 1024)) : shell.text('Painting.');
      } else if (data.is === 'done') hand(new Blob([data.file], { type: types[kind.value] ?? '' }), called);
      else end(shell.text('The picture could not be made: {0}.', data.why));
    });
    const absolute = (/** @type {string | null | undefined} */ name) => new URL(name ?? '', document.baseURI).href;
    const beside = [...element('take-beside', HTMLTemplateElement).content.querySelectorAll('link')];
    mine.postMessage({
      glue: absolute(dialog.dataset.glue), program: absolute(dialog.dataset.program),
      beside: beside.map((link) => absolute(link.getAttribute('href'))),
      size: [dialog, ...beside].reduce((sum, { dataset }) => sum + Number(dataset.size), 0), words,
    });
  });

  dialog.addEventListener('opened', fill);
  fill();
}
