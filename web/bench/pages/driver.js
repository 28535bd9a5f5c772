// Goes into every page before its own scripts, ours too: it notes what is drawn and when, and moves the camera.
// A page gives it bench.show(camera), camera being {lon, lat, zoom, round, time, rest}; ours is a frame, and is
// asked by messages, as web.go has them.
'use strict';

(() => {
  const inner = window !== window.top; // our map is in a frame of its page
  const bench = inner ? window.top.bench : { first: 0, show: undefined, drew: false, long: [], errors: [] };
  window.bench = bench;
  addEventListener('error', (e) => bench.errors.push(String(e.message)));
  addEventListener('unhandledrejection', (e) => bench.errors.push(String(e.reason)));

  // A frame counts as drawn where anything was drawn since the one before.
  const watch = (type, names) => {
    for (const name of names) {
      const draw = type.prototype[name];
      type.prototype[name] = function () {
        bench.drew = true;
        return draw.apply(this, arguments);
      };
    }
  };
  watch(WebGL2RenderingContext, ['clear', 'drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced']);
  watch(CanvasRenderingContext2D, ['fill', 'stroke', 'fillRect', 'drawImage']);

  const start = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...args) => {
    const started = await start.apply(WebAssembly, args);
    bench.memory = started.instance.exports.mem; // Go's
    return started;
  };
  if (inner) return;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.long.push({ end: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });

  // The map says when its first frame is drawn; index.html puts it into the place of the picture then.
  addEventListener('message', ({ data }) => {
    if (data?.atlas === 1 && data.is === 'ready') requestAnimationFrame(() => { bench.first ||= performance.now(); });
  });
  const map = () => document.querySelector('iframe#map');

  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

  /** Until nothing long has run for a second, or patience is over; returns when the last long task ended. */
  const quiet = async (patience) => {
    const from = performance.now();
    const last = () => Math.max(from, ...bench.long.map((l) => l.end));
    while (performance.now() - last() < 1000 && performance.now() - from < patience) await sleep(50);
    return bench.long.length > 0 ? Math.max(0, ...bench.long.map((l) => l.end)) : 0;
  };

  /** Waits for the first frame and the rest after it; says when everything was, in milliseconds from navigation. */
  bench.start = async () => {
    while (!bench.first && performance.now() < 60_000) await sleep(20);
    const last = await quiet(10_000);
    const paint = (name) => performance.getEntriesByName(name, 'paint')[0]?.startTime ?? 0;
    return {
      firstPaint: paint('first-contentful-paint') || paint('first-paint') || bench.first,
      firstFrame: bench.first,
      interactive: Math.max(bench.first, last),
    };
  };

  /** What our page needs for its text and picture: what its document names for that. */
  bench.named = () => [...document.querySelectorAll('link[rel~=stylesheet], link[rel~=icon], link[rel=manifest], script[src], #poster')]
    .map((element) => element.href ?? element.src);

  /** The way of the camera in a scene, at a share of it. */
  const ways = {
    still: () => ({ lon: 11, lat: 0, zoom: 1 }),
    pan: (f) => ({ lon: -60 + 150 * f, lat: 15 * Math.sin(2 * Math.PI * f), zoom: 4 }),
    zoom: (f) => ({ lon: 20, lat: 10, zoom: 6 ** ((1 - Math.cos(2 * Math.PI * f)) / 2) }),
    globe: (f) => ({ lon: -180 + 360 * f, lat: 15, zoom: 1, round: true }),
  };

  const ask = (what, at) => map().contentWindow.postMessage({ atlas: 1, do: what, ...(at && { at }) }, location.origin);
  const ours = {
    begin: (scene) => {
      ask('goTo', scene === 'still'
        ? 'y=1979&view=sofar&camera=still&stops=pass&speed=4&proj=equalearth&c='
        : `y=1987&view=all&camera=still&proj=${scene === 'globe' ? 'globe' : 'equalearth'}`);
    },
    show: ({ lon, lat, zoom, time }, scene) => {
      if (scene !== 'still') ask('set', `c=${lat.toFixed(2)},${lon.toFixed(2)},${zoom.toFixed(2)}`);
      else if (time === 0) ask('play'); // its markers and arcs move while the story does
    },
    end: () => ask('pause'),
  };

  /** Goes to where a scene begins, and lets what that causes be over. */
  bench.begin = async (scene) => {
    const camera = { ...ways[scene](0), time: 0 };
    if (map()) {
      ours.begin(scene);
      await sleep(1500);
      if (scene !== 'still') ours.show(camera, scene);
    } else {
      bench.show(camera);
    }
    await sleep(500);
    await quiet(4000);
    bench.long.length = 0;
  };

  /** Plays a scene for so many milliseconds, and at least three frames. The pages draw within the callback of the frame. */
  bench.play = async (scene, ms) => {
    let frames = 0, drawn = 0;
    const from = performance.now();
    await new Promise((over) => {
      const step = () => {
        const time = performance.now() - from;
        if (frames > 0 && bench.drew) drawn++;
        bench.drew = false;
        if ((time >= ms && drawn >= 3) || time >= 8 * ms) return over(true);
        const camera = { ...ways[scene](Math.min(1, time / ms)), time: frames && time };
        if (map()) ours.show(camera, scene);
        else bench.show(camera);
        frames++;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    const seconds = (performance.now() - from) / 1000;
    if (map()) ours.end();
    else bench.show({ ...ways[scene](1), time: ms, rest: true });
    await frame();
    await frame();
    return { frames, drawn, seconds, longTasks: bench.long.length, longest: Math.max(0, ...bench.long.map((l) => l.duration)) };
  };
})();
