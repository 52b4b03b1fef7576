import { describe, expect, test } from 'vitest';
import { bytesMax, decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(Buffer.from(part, 'utf8')) : part)),
  );
const text = (given: Uint8Array): string => {
  const decoded = decode(given);
  return decoded.ok ? `${decoded.encoding}: ${decoded.text}` : decoded.code;
};

describe('bytes to text', () => {
  test.each([
    ['plain', bytes('Section 6.3'), 'utf-8: Section 6.3'],
    ['UTF-8 with a mark at its beginning', bytes([0xef, 0xbb, 0xbf], '§ 6.3'), 'utf-8: § 6.3'],
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x36, 0, 0x2e, 0, 0x33, 0]), 'utf-16le: 6.3'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x36, 0, 0x2e, 0, 0x33]), 'utf-16be: 6.3'],
    ['Windows-1252 quotation marks', bytes([0x93], 'Notes', [0x94]), 'windows-1252: “Notes”'],
    ['form feeds between pages', bytes('one\f\ntwo'), 'utf-8: one\f\ntwo'],
    ['nothing', bytes(), 'IF152'],
    ['white space', bytes(' \n\t\n'), 'IF152'],
    ['a NUL', bytes('text', [0], 'text'), 'IF153'],
    ['mostly control characters', bytes(Array<number>(100).fill(1)), 'IF153'],
    ['a PDF', bytes('%PDF-1.7 …'), 'IF155'],
    ['a zip', bytes('PK', [3, 4], '…'), 'IF155'],
  ])('%s', (_, given, expected) => {
    expect(text(given)).toBe(expected);
  });

  test('a file over the limit is refused before it is read', () => {
    expect(decode(new Uint8Array(11), 10)).toMatchObject({ ok: false, code: 'IF154' });
  });

  test('as much text as is read at all is decoded', () => {
    expect(decode(new Uint8Array(bytesMax).fill(65)).ok).toBe(true);
  });
});
