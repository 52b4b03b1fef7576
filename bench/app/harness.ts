import { z } from 'zod';

/** What was measured in the page, in milliseconds. */
export const measured = z.object({
  /** Between one frame and the next. */
  frames: z.array(z.number()),
  /** From when an event is given to the page until the statuses of the new day, lanes and sentences, stand in the DOM. */
  ready: z.array(z.number()),
  /** From the event to the paint that shows the lanes and the cursor of the new day; waiting for the frame is in it. */
  lanes: z.array(z.number()),
  /** The same to that which shows the sentences, of the events that changed one. */
  sentences: z.array(z.number()),
});
export type Measured = z.output<typeof measured>;

/**
 * Runs in the page. What an event did is known by what it changed: the last change of the DOM before the next event is its
 * answer, however late it comes. A message that is posted in a frame arrives once that frame has been painted. What is open is
 * worked out when the day has come to rest, and is not counted.
 */
export const harness = `window.measuring = (() => {
  let events, frames, kind, running = false;
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  const onEvent = ({ timeStamp }) => events.push({ since: timeStamp, given: performance.now() });
  const isOfRest = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('.status > div');
  const watch = (of) => new MutationObserver((records) => {
    const event = events.at(-1);
    if (event === undefined || records.every(isOfRest)) return;
    event.ready = performance.now() - event.given;
    afterPaint((now) => (event[of] = now - event.since));
  });
  const watches = { lanes: watch('lanes'), sentences: watch('sentences') };
  const tick = (now) => {
    if (!running) return;
    frames.push(now);
    requestAnimationFrame(tick);
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  const listOf = (key) => events.map((event) => event[key]).filter((each) => each !== undefined);
  return {
    begin: (of) => {
      [events, frames, kind, running] = [[], [], of, true];
      addEventListener(kind, onEvent, true);
      watches.lanes.observe(document.querySelector('.timeline'), all);
      watches.sentences.observe(document.querySelector('.status'), all);
      requestAnimationFrame(tick);
    },
    end: () => new Promise((done) => setTimeout(() => {
      running = false;
      removeEventListener(kind, onEvent, true);
      for (const each of Object.values(watches)) each.disconnect();
      done({
        frames: frames.slice(1).map((each, i) => each - frames[i]),
        ...Object.fromEntries(['ready', 'lanes', 'sentences'].map((key) => [key, listOf(key)])),
      });
    }, 300)),
  };
})()`;

/** Runs in a page before anything of it does: the time of the paint that shows the first lanes, since the address was asked for. */
export const firstLanes = `window.firstLanes = new Promise((done) =>
  new MutationObserver((_, watch) => {
    if (document.querySelector('.lane') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true }));`;
