// Word files made to do harm, and files that are not what they say: each is refused with its own error, or read.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, p } from '../../test/docx.ts';
import { limits } from '../limits.ts';
import { readFileText } from '../read-file-text.ts';

const codeOf = (bytes: Uint8Array): string => {
  const found = readFileText('x.docx', bytes);
  return found.ok ? found.file.source.text.trim() : found.code;
};
const whole = docx({ body: p('Waiver.') });
const zeros = (megabytes: number): Uint8Array => zipSync({ 'a.xml': new Uint8Array(megabytes * 1_048_576) });

const compound = (text: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(text, 'utf16le'),
  ]);

/** A zip file whose entries all lead to the same few bytes, which each inflate to many. */
function overlapping(entries: number, megabytes: number): Uint8Array {
  const one = zeros(megabytes);
  const view = new DataView(one.buffer, one.byteOffset);
  const end = one.length - 22;
  const directory = one.slice(view.getUint32(end + 16, true), end);
  const names = Array.from({ length: entries }, (_, index) => {
    const entry = directory.slice();
    entry.set(strToU8(String(10_000 + index)), 46);
    return entry;
  });
  const tail = one.slice(end);
  new DataView(tail.buffer).setUint16(8, entries, true);
  new DataView(tail.buffer).setUint16(10, entries, true);
  return Buffer.concat([one.subarray(0, view.getUint32(end + 16, true)), ...names, tail]);
}

describe('a file that is not whole', () => {
  test('cut off anywhere, it is refused', () => {
    for (let length = 4; length < whole.length; length += 37)
      expect([length, codeOf(whole.subarray(0, length))]).toEqual([length, 'IF156']);
  });

  test('with any one byte changed, it is read or refused, never in error', () => {
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(codeOf(changed)).toMatch(/\S/);
    }
  });

  test('XML that ends in the middle', () => {
    expect(codeOf(docx({ body: '<w:p><w:r>' }))).toBe('IF156');
  });
});

describe('a file that unpacks to gigabytes', () => {
  test('one part past the limit is refused while it is inflated', () => {
    const bomb = zeros(limits.partBytesMax / 1_048_576 + 1);
    expect(bomb.length).toBeLessThan(200_000);
    expect(codeOf(bomb)).toBe('IF158');
  });

  test('many parts that each keep below it', () => {
    expect(codeOf(overlapping(40, 16))).toBe('IF158');
  });

  test('more parts than any document has', () => {
    expect(codeOf(overlapping(limits.partsMax + 1, 0))).toBe('IF158');
  });

  test('a zip file within a zip file is a part like any other, and is not opened', () => {
    const nested = docx({
      body: p('Waiver.'),
      more: { 'word/inner.zip': Buffer.from(zeros(1)).toString('latin1') },
    });
    expect(codeOf(nested)).toBe('Waiver.');
  });

  test('two parts of one name', () => {
    const twice = Buffer.from(zipSync({ aaa: new Uint8Array(1), bbb: new Uint8Array(1) }));
    const changed = Buffer.from(twice.toString('latin1').replaceAll('bbb', 'aaa'), 'latin1');
    expect(codeOf(changed)).toBe('IF156');
  });
});

describe('XML made to do harm', () => {
  test('a document type, and with it every entity, is refused', () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(codeOf(docx({ body: p('&b;'), prolog: lol }))).toBe('IF160');
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/hosts">';
    expect(codeOf(docx({ body: p('a'), prolog: outside }))).toBe('IF160');
  });

  test('an entity that nobody declared', () => {
    expect(codeOf(docx({ body: p('&lol;') }))).toBe('IF156');
  });

  test('an inclusion is an element like any other that Word does not know', () => {
    const include =
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hosts" parse="text"/>';
    expect(codeOf(docx({ body: p('Waiver.') + include }))).toBe('Waiver.');
  });

  test.each(['w:sdt', 'w:tbl', 'w:p', 'w:ins', 'mc:AlternateContent'])('%s ten thousand deep', (name) => {
    const deep = `<${name}>`.repeat(10_000) + `</${name}>`.repeat(10_000);
    expect(codeOf(docx({ body: deep }))).toBe('IF158');
  });

  test('as deep as is allowed is read', () => {
    const depth = limits.depthMax - 10;
    const deep = '<w:ins>'.repeat(depth) + p('Waiver.') + '</w:ins>'.repeat(depth);
    expect(codeOf(docx({ body: deep }))).toBe('Waiver.');
  });

  test('two hundred thousand changes of one paragraph', () => {
    const changes = '<w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins>'.repeat(200_000);
    expect(codeOf(docx({ body: `<w:p>${changes}</w:p>` }))).toHaveLength(200_000);
  });
});

describe('a file of another kind', () => {
  test.each([
    ['an old Word document', compound('WordDocument'), 'IF155'],
    ['a Word document with a password', compound('EncryptedPackage'), 'IF157'],
    ['a rich-text document', strToU8('{\\rtf1 Waiver.}'), 'IF155'],
    ['a zip file of something else', zipSync({ 'a.txt': strToU8('Waiver.') }), 'IF155'],
    ['plain text that is called .docx', strToU8('Waiver.'), 'Waiver.'],
    ['nothing', new Uint8Array(), 'IF152'],
    ['a document without words', docx({ body: p('') }), 'IF152'],
  ])('%s', (_, bytes, expected) => {
    expect(codeOf(bytes)).toBe(expected);
  });
});
