// @ts-check
// Ebitengine prevents the default of every event on its canvas. This lets
// through to it only what the map has a use for: a listener that captures on
// the window runs before the engine's on the canvas.
'use strict';

/** Keys with names that the map uses; with them all single characters but two. */
const mapKeys = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Escape', 'Shift']);
/** Keys that it has a use for while a name is looked for, or arrows go from country to country. */
const moreKeys = new Set(['ArrowUp', 'ArrowDown', 'Backspace', '\'']);
/** Firefox opens its quick find with these. */
const browserKeys = new Set(['/', '\'']);
/** Whoever speaks to the browser may not want single letters to act. */
const takesLetters = () => document.documentElement.dataset.letters !== 'off';
const takesMore = () => document.documentElement.dataset.keys === 'more';

/** @param {KeyboardEvent} e */
const isForMap = (e) => !(e.ctrlKey || e.metaKey || e.altKey)
  && (mapKeys.has(e.key) || (takesMore() && moreKeys.has(e.key)) || (e.key.length === 1 && !browserKeys.has(e.key) && (takesLetters() || e.key === ' ')));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {boolean} embedded whether the page is in a frame, where wheel and finger belong to the page around it
 */
const guard = (canvas, embedded) => {
  /** @type {(type: string, isTheirs: (e: any) => boolean) => void} */
  const keepBack = (type, isTheirs) => addEventListener(type, (e) => {
    if (e.target === canvas && isTheirs(e)) e.stopImmediatePropagation();
  }, { capture: true, passive: true });
  const shared = () => embedded && !document.fullscreenElement;

  // Not keyup: the engine must see each key it saw pressed come up again.
  keepBack('keydown', (/** @type {KeyboardEvent} */ e) => !isForMap(e));
  keepBack('wheel', (/** @type {WheelEvent} */ e) => shared() && !(e.ctrlKey || e.metaKey));

  // One finger scrolls the page around; two are the map's until both are up.
  let pinching = false;
  const isForPage = (/** @type {TouchEvent} */ e) => {
    pinching = pinching || e.touches.length > 1;
    const isTheirs = shared() && !pinching;
    if (e.touches.length === 0) pinching = false;
    return isTheirs;
  };
  for (const type of ['touchstart', 'touchmove', 'touchend']) keepBack(type, isForPage);
  canvas.style.touchAction = embedded ? 'pan-y' : 'none';

  // The engine listens neither to touchcancel nor outside the canvas: without
  // these a drag would go on after the finger or the button is up.
  canvas.addEventListener('touchcancel', () => canvas.dispatchEvent(new TouchEvent('touchend', { cancelable: true })));
  canvas.addEventListener('pointerdown', (e) => canvas.setPointerCapture(e.pointerId));
};

// The map needs no antialiasing, depth or stencil of the canvas itself: with
// none of them a software GPU took a third less time over a frame.
const plain = { antialias: false, depth: false, stencil: false };
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = /** @type {any} */ (
  /** @this {HTMLCanvasElement} @param {string} type @param {any} options */
  function (type, options) {
    return getContext.call(this, type, type === 'webgl2' ? { ...options, ...plain } : options);
  });
