import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, p, relation } from '../../test/docx.ts';
import { readWord } from './read-word.ts';
import { WordPackage } from './word-package.ts';

const bytes = docx({ body: p('Waiver.'), more: { 'custom/odd.bin': 'kept\u0000as it is' } });

describe('a Word file as its parts', () => {
  test('written as nobody edited it, it is the file that was read', () => {
    expect(WordPackage.read(bytes).write()).toEqual(bytes);
  });

  test('with one part edited, all others are the same byte for byte', () => {
    const before = WordPackage.read(bytes);
    const edited = new TextEncoder().encode(
      new TextDecoder().decode(before.part(before.main)).replace('Waiver.', 'Consent.'),
    );
    const written = before.with(before.main, edited).write();
    const [old, now] = [unzipSync(bytes), unzipSync(written)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const name of before.names) expect(now[name]).toEqual(name === before.main ? edited : old[name]);
    expect(readWord(WordPackage.read(written)).text.trim()).toBe('Consent.');
  });

  test('the same edit makes the same bytes', () => {
    const [one, other] = [1, 2].map(() =>
      WordPackage.read(bytes).with('custom/odd.bin', new Uint8Array([1])),
    );
    expect(one?.write()).toEqual(other?.write());
  });

  test('a relation that leads out of the file is not followed', () => {
    const outside = relation('styles', 'https://example.com/styles.xml', ' TargetMode="External"');
    const climbing = relation('numbering', '../../../../etc/hosts');
    const read = WordPackage.read(docx({ body: p('Waiver.'), relations: outside + climbing }));
    expect(read.related('styles')).toBeUndefined();
    expect(read.related('numbering')).toBeUndefined();
    expect(readWord(read).text.trim()).toBe('Waiver.');
  });
});
