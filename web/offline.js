// @ts-check
// Has the browser keep the page (sw.js), and says when there is a new version of it. Where the
// browser keeps nothing, as in a private window, the page is as it was: nothing is said.
'use strict';

{
  let asked = false;

  /** @param {ServiceWorker} waiting the new version, which takes over when asked to */
  const tell = (waiting) => {
    document.getElementById('newer')?.remove();
    const own = JSON.parse(document.getElementById('words')?.textContent ?? '{}'); // what scripts say in the document's language
    const note = document.createElement('p');
    note.id = 'newer';
    note.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = own['Load the new version'] ?? 'Load the new version';
    button.addEventListener('click', () => {
      asked = true;
      button.disabled = true;
      waiting.postMessage('take over');
    });
    document.body.append(note);
    // After the note is there, or a screen reader would not read it.
    note.append(own['There is a new version of this page.'] ?? 'There is a new version of this page.', ' ', button);
  };

  const start = async () => {
    const { serviceWorker } = navigator;
    // The first version takes over as well, and nobody asked for a reload then.
    serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload();
    });
    const registration = await serviceWorker.register('sw.js', { updateViaCache: 'none' });
    const watch = () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && registration.active) tell(coming);
      });
    };
    registration.addEventListener('updatefound', watch);
    watch();
    if (registration.waiting && registration.active) tell(registration.waiting);
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
