// @ts-check
// Puts the map into a page elsewhere: <south-south-atlas at="y=1981&theme=paper" height="400">. The
// map comes from the folder that this script came from. What it says is said again as events of the
// element: atlas-ready, atlas-moment, atlas-event, each with the message as its detail.
'use strict';

{
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new Error('embed.js is loaded by <script src>, without type="module"');
  const folder = new URL('.', script.src);
  const title = 'South–South: an atlas in time, 1970–1987';
  const repeated = ['ready', 'moment', 'event'];

  class Atlas extends HTMLElement {
    static observedAttributes = ['at', 'height'];
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    #credit = document.createElement('a');
    #ready = false;
    #begun = ''; // the fragment that the frame began with

    get #at() { return this.getAttribute('at') ?? ''; }

    #goTo() {
      this.#frame?.contentWindow?.postMessage({ atlas: 1, do: 'goTo', at: this.#at }, folder.origin);
    }

    #size() {
      const height = Number(this.getAttribute('height'));
      if (this.#frame) this.#frame.height = String(height > 0 ? height : 400);
    }

    /** @param {MessageEvent} message */
    #hear = ({ source, origin, data }) => {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== folder.origin) return;
      if (typeof data !== 'object' || data === null || data.atlas !== 1 || !repeated.includes(data.is)) return;
      if (data.is === 'ready') {
        this.#ready = true;
        if (this.#at !== this.#begun) this.#goTo(); // it was changed meanwhile
      }
      // Who follows the link finds what was shown here.
      if (data.is === 'moment' && typeof data.at === 'string') this.#credit.href = new URL(`#${data.at}`, folder).href;
      this.dispatchEvent(new CustomEvent(`atlas-${data.is}`, { detail: data, bubbles: true }));
    };

    connectedCallback() {
      const frame = document.createElement('iframe');
      const address = new URL('map.html', folder);
      if (location.origin !== 'null') address.searchParams.set('parent', location.origin);
      this.#begun = this.#at;
      address.hash = this.#begun;
      frame.src = address.href;
      frame.title = title;
      frame.allow = 'fullscreen';
      frame.loading = 'lazy';
      frame.width = '100%';
      frame.style.border = '0';
      this.#ready = false;
      this.#frame = frame;
      this.#size();
      this.#credit.textContent = title;
      this.#credit.href = new URL(`#${this.#begun}`, folder).href;
      const line = document.createElement('p');
      line.append(this.#credit);
      addEventListener('message', this.#hear);
      this.replaceChildren(frame, line);
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      this.#frame = undefined;
    }

    /** @param {string} name */
    attributeChangedCallback(name) {
      if (name === 'height') this.#size();
      else if (this.#ready && this.#at) this.#goTo();
    }
  }
  // A page may load the script twice.
  if (!customElements.get('south-south-atlas')) customElements.define('south-south-atlas', Atlas);
}
