import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFewColours, type Picture } from './picture.ts';
import { decodePng, encodePng } from './png.ts';

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((rgb): Picture => ({ width, height, rgb })),
  );

test('what was written is read again', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(decodePng(encodePng(picture))).toEqual(picture);
    }),
  );
});

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // Nobody looks at the check sum.
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

test('each filter, as the format defines it: of the left, above, both halved, the nearest of three', () => {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    // Left: 1 2 3, then 1+1 2+2 3+3.
    [1, 1, 2, 3, 1, 2, 3],
    // Above: 1 2 3 | 2 4 6, and 5 more each.
    [2, 5, 5, 5, 5, 5, 5],
    // Half of left and above: 6/2 7/2 8/2, then (3+7)/2 (3+9)/2 (4+11)/2.
    [3, 0, 0, 0, 0, 0, 0],
    // The nearest to left + above - corner: above; of the second, 3 + 5 - 3 = 5, 3 + 6 - 3 = 6, 4 + 7 - 4 = 7: above.
    [4, 0, 0, 0, 0, 0, 255],
  ].flat();
  const png = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  expect([...decodePng(png).rgb]).toEqual(
    [
      [10, 20, 30, 40, 50, 60],
      [1, 2, 3, 2, 4, 6],
      [6, 7, 8, 7, 9, 11],
      [3, 3, 4, 5, 6, 7],
      [3, 3, 4, 5, 6, 6],
    ].flat(),
  );
});

test('what is no PNG is refused', () => {
  expect(() => decodePng(Buffer.from('GIF89a'))).toThrow('This is no PNG.');
});

test('in few colours: the most frequent stay, others take the nearest', () => {
  const rgb = new Uint8Array([0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 250, 250, 249, 9, 0, 0]);
  const { rgb: few } = inFewColours({ width: 6, height: 1, rgb }, 2);
  expect([...few]).toEqual([0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0]);
});
