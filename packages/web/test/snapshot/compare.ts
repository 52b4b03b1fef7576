import type { Picture } from './picture.ts';

/**
 * How closely two pictures are compared: by the average colour of squares of `side` pixels, which differ where a colour is off by
 * more than `tolerance` of 255; `share` of all squares may.
 */
export interface Closeness {
  readonly side: number;
  readonly tolerance: number;
  readonly share: number;
}

/** With the same fonts: letters stand where they stood, and another drawing of their edges moves no average by much. */
export const close: Closeness = { side: 8, tolerance: 10, share: 0.001 };
/** With other fonts lines break elsewhere: grounds, panels and bars are compared, words are not. */
export const coarse: Closeness = { side: 40, tolerance: 28, share: 0.12 };

export interface Compared {
  readonly isSame: boolean;
  /** Of all squares, how many differ. */
  readonly share: number;
  /** The second picture, faded, with the squares that differ in red. */
  readonly difference: Picture;
}

export function compare(before: Picture, after: Picture, closeness: Closeness): Compared {
  if (before.width !== after.width || before.height !== after.height)
    return { isSame: false, share: 1, difference: after };
  const { side, tolerance, share: allowed } = closeness;
  const { width, height } = after;
  const difference = faded(after);
  let [differing, all] = [0, 0];
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side) {
      const [old, now] = [averageOf(before, x, y, side), averageOf(after, x, y, side)];
      all += 1;
      if (old.every((each, i) => Math.abs(each - (now[i] ?? 0)) <= tolerance)) continue;
      differing += 1;
      redden(difference, x, y, side);
    }
  return { isSame: differing / all <= allowed, share: differing / all, difference };
}

function averageOf({ width, height, rgb }: Picture, x: number, y: number, side: number): readonly number[] {
  const [right, bottom] = [Math.min(x + side, width), Math.min(y + side, height)];
  const sums = [0, 0, 0];
  for (let row = y; row < bottom; row++)
    for (let i = (row * width + x) * 3; i < (row * width + right) * 3; i++)
      sums[i % 3] = (sums[i % 3] ?? 0) + (rgb[i] ?? 0);
  return sums.map((sum) => sum / ((right - x) * (bottom - y)));
}

/** In few colours, so that it can be written by a palette. */
function faded({ width, height, rgb }: Picture): Picture {
  const grey = new Uint8Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3)
    grey.fill((((rgb[i] ?? 0) + (rgb[i + 1] ?? 0) + (rgb[i + 2] ?? 0)) / 3) & 0xf0, i, i + 3);
  return { width, height, rgb: grey };
}

function redden({ width, height, rgb }: Picture, x: number, y: number, side: number): void {
  for (let row = y; row < Math.min(y + side, height); row++)
    for (let column = x; column < Math.min(x + side, width); column++) rgb[(row * width + column) * 3] = 255;
}
