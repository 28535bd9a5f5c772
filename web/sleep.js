// @ts-check
// Lets the program sleep while <html> has data-asleep: no frame is asked of the browser and no timer runs,
// until something happens that the program may have to answer. It is loaded before all else that listens on
// the window.
'use strict';

const sleep = (() => {
  const root = document.documentElement;
  const asleep = () => root.dataset.asleep !== undefined;
  const wake = () => { delete root.dataset.asleep; };

  // The engine asks for gamepads at each tick, and a browser that was asked once goes on looking for them by itself,
  // which takes Chromium 3 % of a core. It stops when the last who listens for them does not any more. So while the
  // program sleeps nobody does, unless one was used in this browser before: the first press of the first gamepad is
  // heard while the program is awake.
  const pads = 'gamepads';
  const padsUsed = () => {
    try {
      return localStorage.getItem(pads) !== null;
    } catch {
      return false; // storage is denied
    }
  };
  const padFound = () => {
    wake();
    try {
      localStorage.setItem(pads, 'used');
    } catch { /* then the next one is as the first */ }
  };
  /** To listen twice, or to stop twice, is the same as once. @param {boolean} look */
  const lookForPads = (look) => {
    if (look) addEventListener('gamepadconnected', padFound);
    else removeEventListener('gamepadconnected', padFound);
  };
  lookForPads(true);

  /** @type {(() => void)[]} */
  let kept = []; // what is to be done when the program wakes
  new MutationObserver(() => {
    lookForPads(!asleep() || padsUsed());
    if (!asleep()) kept.splice(0).forEach((go) => { go(); });
  }).observe(root, { attributeFilter: ['data-asleep'] });

  const frame = window.requestAnimationFrame;
  /** @param {FrameRequestCallback} callback */
  const frameWhileAwake = (callback) => {
    if (!asleep()) return frame.call(window, callback);
    kept.push(() => { frame.call(window, callback); });
    return 0; // the engine takes none back
  };

  /**
   * The engine looks ten times a second whether its tab is seen, so Go sets timers for ever. This has to be done
   * before the program is instantiated with what Go imports.
   * @param {Go} go
   */
  const holdTimers = (go) => {
    const { gojs } = /** @type {Record<string, Record<string, (at: number) => void>>} */ (go.importObject);
    const schedule = gojs['runtime.scheduleTimeoutEvent'];
    const timer = window.setTimeout;
    gojs['runtime.scheduleTimeoutEvent'] = (at) => {
      window.setTimeout = /** @type {typeof timer} */ ((/** @type {() => void} */ callback, /** @type {number} */ delay) => {
        if (!asleep()) return timer(callback, delay);
        kept.push(callback);
        return 0;
      });
      try {
        schedule(at);
      } finally {
        window.setTimeout = timer;
      }
    };
  };

  const input = ['keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'mousemove', 'mouseup', 'wheel',
    'touchstart', 'touchmove', 'touchend', 'touchcancel'];
  const news = ['resize', 'focus', 'blur', 'pageshow', 'message', 'hashchange'];
  for (const type of [...input, ...news]) addEventListener(type, wake, { capture: true, passive: true });
  for (const type of ['ask', 'visibilitychange', 'fullscreenchange']) document.addEventListener(type, wake, { capture: true });
  for (const setting of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)']) {
    matchMedia(setting).addEventListener('change', wake);
  }
  /**
   * Runs a program whose frames are held while it sleeps.
   * @param {Go} go @param {WebAssembly.Instance} instance
   */
  const run = (go, instance) => {
    // The engine keeps what it finds here when it begins, which is before run returns; nobody else shall.
    window.requestAnimationFrame = frameWhileAwake;
    try {
      return go.run(instance);
    } finally {
      window.requestAnimationFrame = frame;
    }
  };
  return { holdTimers, run };
})();
