// Speaks as the map does, when a test asks it to: window.say sends, window.heard holds what came,
// and after window.become each goTo is answered by the moment asked for.
'use strict';
window.heard = [];
window.say = (message) => parent.postMessage({ atlas: 1, ...message }, location.origin);
window.moment = (at, event = '', playing = false) => {
  const year = Number(/\d{4}/.exec(at)?.[0] ?? 1981);
  window.say({ is: 'moment', at, year, date: `${year}-12-31`, event, playing });
};
addEventListener('message', ({ data }) => {
  window.heard.push([data.do, data.at].filter(Boolean).join(' '));
  if (data.do === 'goTo') window.moment(data.at);
});
