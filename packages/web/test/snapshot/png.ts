// PNG as far as pictures of screens need it: eight bits a sample, colours with or without transparency or by a palette, no
// interlacing; written by a palette.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { colourAt, type Picture } from './picture.ts';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Samples a pixel of each colour type that is read. */
const samplesOf: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [3, 1],
  [6, 4],
]);

export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('This is no PNG.');
  const chunks = chunksOf(bytes);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, type] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] ?? 0];
  const samples = samplesOf.get(type);
  if (head[8] !== 8 || samples === undefined || head[12] !== 0)
    throw new Error(`A PNG of ${head[8]} bits and colour type ${type} is not read here.`);
  const parts = chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data);
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * samples, height, samples);
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data ?? Buffer.alloc(0);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const [from, at] = samples === 1 ? [palette, (rows[i] ?? 0) * 3] : [rows, i * samples];
    rgb.set(from.subarray(at, at + 3), i * 3);
  }
  return { width, height, rgb };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
}

/** Each row says first how its bytes were made out of those to the left and above. */
function unfiltered(raw: Buffer, stride: number, height: number, samples: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const at = row * stride + i;
      const left = i < samples ? 0 : (out[at - samples] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || i < samples ? 0 : (out[at - stride - samples] ?? 0);
      out[at] = (raw[row * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Of at most 256 colours. */
export function encodePng({ width, height, rgb }: Picture): Uint8Array {
  const indexes = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++) {
    const colour = colourAt(rgb, i * 3);
    const index = indexes.get(colour) ?? indexes.size;
    indexes.set(colour, index);
    rows[i + Math.floor(i / width) + 1] = index;
  }
  if (indexes.size > 256) throw new Error(`A palette holds 256 colours, not ${indexes.size}.`);
  const palette = [...indexes.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
