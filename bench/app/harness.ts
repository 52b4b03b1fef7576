import { z } from 'zod';

/** What was measured in the page, in milliseconds. */
export const measured = z.object({
  /** Between one frame and the next. */
  frames: z.array(z.number()),
  /** From an event of the person to the paint that follows it; waiting for the next frame is in it. */
  painted: z.array(z.number()),
  /** From the last event to the paint of sentences that changed. */
  answered: z.array(z.number()),
});
export type Measured = z.output<typeof measured>;

/** Runs in the page. A message that is posted in a frame arrives once that frame has been painted. */
export const harness = `window.measuring = (() => {
  let found, kind, last, frame, running = false;
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  });
  const onEvent = (event) => {
    const begun = event.timeStamp;
    last = begun;
    afterPaint((now) => running && found.painted.push(now - begun));
  };
  const watch = new MutationObserver(() => {
    const begun = last;
    if (begun !== undefined) afterPaint((now) => running && found.answered.push(now - begun));
  });
  const tick = (now) => {
    if (!running) return;
    if (frame !== undefined) found.frames.push(now - frame);
    frame = now;
    requestAnimationFrame(tick);
  };
  return {
    begin: (of) => {
      [found, kind, last, frame, running] = [{ frames: [], painted: [], answered: [] }, of, undefined, undefined, true];
      addEventListener(kind, onEvent, true);
      watch.observe(document.querySelector('.status'), { subtree: true, childList: true, characterData: true });
      requestAnimationFrame(tick);
    },
    end: () => new Promise((done) => setTimeout(() => {
      running = false;
      removeEventListener(kind, onEvent, true);
      watch.disconnect();
      done(found);
    }, 300)),
  };
})()`;
