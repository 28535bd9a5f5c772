// @ts-check
// The languages of the page. The bare address is in English for who has chosen nothing and has a browser
// in none of the others; whoever chooses finds that language again.
'use strict';

{
  const kept = 'south-south-language';
  const nav = document.querySelector('.languages');
  const links = [...document.querySelectorAll('.languages a')].filter((link) => link instanceof HTMLAnchorElement);
  /** The same place in another language. @param {HTMLAnchorElement} link */
  const there = (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href + location.search + (shell.kiosk ? '' : location.hash);
  for (const link of links) {
    link.addEventListener('click', (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return; // the browser's own
      e.preventDefault();
      try {
        if (!shell.kiosk) localStorage.setItem(kept, link.lang);
      } catch { /* nothing is kept for this page */ }
      location.assign(there(link));
    });
  }
  const chosen = () => {
    try {
      return localStorage.getItem(kept);
    } catch {
      return null;
    }
  };
  const wanted = chosen() ?? navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => links.some((link) => link.lang === tag));
  const better = links.find((link) => link.lang === wanted && link.lang !== document.documentElement.lang);
  if (better && location.pathname.endsWith('/')) location.replace(there(better));
  // In a kiosk all around the map is hidden, but whoever comes next may read another language.
  if (shell.kiosk && nav) shell.element('controls', HTMLElement).append(nav);
}
