// @ts-check
// The sources of the article shown, beside the map: its small numbers lead far down the text.
'use strict';

{
  const dialog = shell.element('article-sources', HTMLDialogElement);
  const list = shell.element('article-sources-list', HTMLOListElement);
  dialog.addEventListener('opened', () => {
    const article = document.getElementById(`event-${shell.now().event}`);
    const named = new Set([...article?.querySelectorAll('a[href^="#source-"]') ?? []].map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const items = [...named].flatMap((id) => {
      const item = document.getElementById(id);
      if (!item) return [];
      const copy = /** @type {HTMLLIElement} */ (item.cloneNode(true));
      copy.removeAttribute('id');
      copy.value = [...item.parentElement?.children ?? []].indexOf(item) + 1; // its number in the text
      // There is no way out of a kiosk.
      if (shell.kiosk) for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
      return [copy];
    });
    items.sort((a, b) => a.value - b.value);
    list.replaceChildren(...items);
    shell.element('article-sources-none', HTMLElement).hidden = items.length > 0;
  });
}
