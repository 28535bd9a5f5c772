// @ts-check
// The countries as one stop of Tab, through which the arrows go: what is chosen is selected on the
// map, and what the tables of the text say of it stands, and is read, below. The names are theirs.
'use strict';

{
  const select = shell.element('country', HTMLSelectElement);
  const text = shell.element('country-text', HTMLElement);
  /** @type {Map<string, string>} */
  const sentences = new Map();
  for (const table of document.querySelectorAll('#countries table')) {
    const group = document.createElement('optgroup');
    group.label = table.previousElementSibling?.textContent ?? '';
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
    for (const row of table.querySelectorAll('tr[data-country]')) {
      const cells = [...row.children].map((cell) => cell.textContent ?? '');
      const id = row.getAttribute('data-country') ?? '';
      group.append(new Option(cells[0], id));
      const told = cells.flatMap((cell, i) => (i > 0 && cell ? [`${heads[i]}: ${cell}.`] : []));
      sentences.set(id, [`${cells[0]}.`, ...told].join(' '));
    }
    select.append(group);
  }
  select.hidden = sentences.size === 0;

  const show = () => {
    const chosen = shell.now().rest.split('&').find((part) => part.startsWith('sel='))?.slice(4) ?? '';
    const sentence = sentences.get(chosen) ?? '';
    if (sentence === text.textContent) return;
    text.textContent = sentence;
    text.hidden = sentence === '';
    // In the frame the program itself has said it.
    if (sentence && document.activeElement?.id !== 'map') shell.atlas.dispatchEvent(new CustomEvent('say', { detail: sentence }));
  };
  shell.listen((moment, before) => { if (moment.rest !== before.rest) show(); });
}
