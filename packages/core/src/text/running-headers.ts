import { lineEnd } from './characters.ts';

/**
 * Starts of the lines that repeat at the head or foot of pages. Only what is safe: a short line that is printed in the same
 * words at three page breaks or more, next to a form feed or a `<PAGE>` mark each time.
 */
export function runningHeaders(text: string): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const start of pageStarts(text)) {
    let at = start;
    let seen = 0;
    for (let line = 0; line < NEAREST_LINES && seen < HEAD_LINES && at < text.length; line++) {
      const end = lineEnd(text, at);
      const words = text.slice(at, Math.min(end, at + LONGEST + 1)).trim();
      if (words !== '') {
        seen++;
        if (words.length <= LONGEST && /[A-Za-z]{3}/.test(words))
          (places.get(words) ?? register(places, words)).push(at);
      }
      at = end + 1;
    }
  }
  // The first stays: it may be the heading that the later pages repeat.
  return new Set(
    [...places.values()].filter((starts) => starts.length >= FEWEST).flatMap((starts) => starts.slice(1)),
  );
}

const HEAD_LINES = 2;
const LONGEST = 70;
const NEAREST_LINES = 8;
const FEWEST = 3;

function register(places: Map<string, number[]>, words: string): number[] {
  const starts: number[] = [];
  places.set(words, starts);
  return starts;
}

/** The line behind each page mark. Each mark is searched for from where it was last found, so that the search is linear. */
function* pageStarts(text: string): Generator<number> {
  let tag = text.indexOf('<PAGE>');
  let feed = text.indexOf('\f');
  while (tag >= 0 || feed >= 0) {
    const first = feed < 0 || (tag >= 0 && tag < feed) ? tag : feed;
    const start = first === feed ? first + 1 : lineEnd(text, first) + 1;
    yield start;
    if (tag >= 0 && tag < start) tag = text.indexOf('<PAGE>', start);
    if (feed >= 0 && feed < start) feed = text.indexOf('\f', start);
  }
}
