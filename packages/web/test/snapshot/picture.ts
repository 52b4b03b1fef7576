/** A picture as its pixels: three bytes each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** So far apart two colours are two, and not one and the edge of a letter. */
const apart = 40 ** 2;

/**
 * The picture in at most `most` colours, so that it is small as a file: half of them the most frequent (the grounds), then
 * those that stand apart (the inks, the bars, also a small mark's); the others, at the edges of letters, take the
 * nearest of them.
 */
export function inFewColours({ width, height, rgb }: Picture, most: number): Picture {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3)
    counts.set(colourAt(rgb, i), (counts.get(colourAt(rgb, i)) ?? 0) + 1);
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const distinct: number[] = [];
  for (const each of byCount)
    if (distinct.length < most && distinct.every((other) => distance(each, other) >= apart))
      distinct.push(each);
  const grounds = byCount.slice(0, most / 2);
  const kept = [...new Set([...grounds, ...distinct, ...byCount])].slice(0, most);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(kept, colour)]));
  const out = new Uint8Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = nearest.get(colourAt(rgb, i)) ?? 0;
    out.set([colour >> 16, (colour >> 8) & 255, colour & 255], i);
  }
  return { width, height, rgb: out };
}

/** The colour that begins at a byte, as one number. */
export const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

const nearestOf = (colours: readonly number[], of: number): number =>
  colours.reduce((best, each) => (distance(each, of) < distance(best, of) ? each : best), colours[0] ?? of);

function distance(a: number, b: number): number {
  const [red, green, blue] = [
    (a >> 16) - (b >> 16),
    ((a >> 8) & 255) - ((b >> 8) & 255),
    (a & 255) - (b & 255),
  ];
  return red * red + green * green + blue * blue;
}
