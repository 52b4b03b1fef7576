import { expect, test } from 'vitest';
import { Readers } from './apart.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const letter = (n: number): { file: string; bytes: Uint8Array } => ({
  file: `${n}.txt`,
  bytes: bytes(`LETTER ${n}\n\n1. COSTS. The Company shall pay all costs.\n`),
});

test('each of many at once has the answer to its own document, and nothing of another', async () => {
  const readers = new Readers();
  const read = async (n: number) => {
    const takes = { ...letter(n), on: 0 };
    return readers.have('read', takes, takes.bytes.length);
  };
  const all = await Promise.all(Array.from({ length: 12 }, (_, n) => read(n)));
  const names = all.map((says) => (typeof says === 'string' ? says : says.report?.file));
  expect(names).toEqual(Array.from({ length: 12 }, (_, n) => `${n}.txt`));
});

test('more than may wait are told so', async () => {
  const readers = new Readers();
  const all = await Promise.all(Array.from({ length: 30 }, (_, n) => readers.have('check', letter(n), 1)));
  // Two are read, twenty wait, eight are sent away.
  expect(all.filter((says) => says === 'busy')).toHaveLength(8);
});

test('what throws in a thread ends it, and the next is read in another', async () => {
  const readers = new Readers();
  // No day at all: nothing that a request can bring about, and the worker refuses it.
  const broken = { ...letter(1), on: Number.NaN };
  expect(await readers.have('read', broken, 1)).toBe('excessive');
  const says = await readers.have('check', letter(2), 1);
  expect(says).toMatchObject({ read: true });
});
