// @ts-check
// Has the browser keep the page (sw.js), and says when there is a new version of it. Where the
// browser keeps nothing, as in a private window, the page is as it was: nothing is said.
'use strict';

{
  const own = () => JSON.parse(document.getElementById('words')?.textContent ?? '{}'); // what scripts say in the document's language
  let asked = false;

  // The page's own script is another file: where it does not come the buttons do nothing.
  const note = document.getElementById('note');
  if (note && document.getElementById('atlas')) {
    addEventListener('load', () => {
      if (typeof shell === 'object') return;
      document.documentElement.dataset.laid = ''; // which page.js would have said, see edition.css
      const sentence = 'A part of the page did not arrive. Please try again.';
      document.getElementById('note-text')?.append(own()[sentence] ?? sentence);
      document.getElementById('note-close')?.addEventListener('click', () => { note.hidden = true; });
      note.hidden = false;
    });
  }

  /** Of a new version, which takes over when it is asked to, or has already for another window. @param {ServiceWorkerRegistration} registration */
  const tell = (registration) => {
    document.getElementById('newer')?.remove();
    const note = document.createElement('p');
    note.id = 'newer';
    note.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = own()['Load the new version'] ?? 'Load the new version';
    button.addEventListener('click', () => {
      asked = true;
      button.disabled = true;
      if (registration.waiting) registration.waiting.postMessage('take over');
      else location.reload();
    });
    document.body.append(note);
    // After the note is there, or a screen reader would not read it.
    note.append(own()['There is a new version of this page.'] ?? 'There is a new version of this page.', ' ', button);
  };

  const start = async () => {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.register('sw.js', { updateViaCache: 'none' });
    // The first version takes over as well, and nobody asked for a reload then. Where somebody asked in
    // another window, what this one has not fetched yet is gone with its version.
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload();
      else if (controlled) tell(registration);
      controlled = true;
    });
    const watch = () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && registration.active) tell(registration);
      });
    };
    registration.addEventListener('updatefound', watch);
    watch();
    if (registration.waiting && registration.active) tell(registration);
    // A page that stays open for days asks when somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => {});
    });
  };

  // In a frame the page is a guest; and the first visit comes before what is kept of it.
  if (self === top && 'serviceWorker' in navigator) {
    const later = () => { start().catch(() => {}); };
    if (document.readyState === 'complete') later();
    else addEventListener('load', later);
  }
}
