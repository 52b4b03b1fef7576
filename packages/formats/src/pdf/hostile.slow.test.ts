// PDF files made to do harm, and long ones: each gives its words or its own error, in bounded time and memory.
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { file, lines, pdf } from '../../test/pdf.ts';
import { readFileText } from '../read-file-text.ts';

const codeOf = (bytes: Uint8Array): string => {
  const found = readFileText('x.pdf', bytes);
  return found.ok ? found.file.source.text.trim() : found.code;
};
const whole = pdf({ pages: [lines(['Waiver.'])] });

test('cut off anywhere, it is read or refused', () => {
  for (let length = 8; length < whole.length; length += 60)
    expect(codeOf(whole.subarray(0, length))).toMatch(/^(?:IF156|IF159|Waiver\.)$/);
});

test('locked with a password', () => {
  const hex = '00112233445566778899aabbccddeeff'.repeat(2);
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<00> <00>]`;
  expect(codeOf(pdf({ pages: [lines(['Waiver.'])], trailer }))).toBe('IF157');
});

describe('files that never end', () => {
  test('a tree of pages that holds itself', () => {
    const loop = file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
    expect(codeOf(loop)).toMatch(/^IF15[689]$/);
  });

  test('a tree that claims a billion pages', () => {
    const many = file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>']);
    expect(codeOf(many)).toMatch(/^IF15[689]$/);
  });

  test('arrays a hundred thousand deep', () => {
    expect(codeOf(pdf({ pages: [`${'['.repeat(100_000)} BT /F1 10 Tf (x) Tj ET`] }))).toMatch(
      /^(?:IF15[689]|x)$/,
    );
  });

  test('a stream that inflates to far more than any document', () => {
    const packed = Buffer.from(zlibSync(new Uint8Array(400 * 1_048_576).fill(32), { level: 6 })).toString(
      'latin1',
    );
    const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>';
    const bomb = file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream,
    ]);
    expect(codeOf(bomb)).toMatch(/^IF15[89]$/);
  });
});

test('nothing that a PDF names is opened, and no script of it is run', () => {
  const action = '/OpenAction << /S /JavaScript /JS (while(true){}) >>';
  const bytes = Buffer.from(
    Buffer.from(whole).toString('latin1').replace('/Type /Catalog', `/Type /Catalog ${action}`),
    'latin1',
  );
  expect(codeOf(bytes)).toBe('Waiver.');
});

test('three hundred pages in seconds', () => {
  const line = 'The Company shall not permit the ratio of Debt to Net Worth to exceed it at';
  const page = lines(Array.from({ length: 45 }, (_, index) => `${line} ${index}`));
  const started = performance.now();
  const text = codeOf(pdf({ pages: Array.from({ length: 300 }, () => page) }));
  expect(text.length).toBeGreaterThan(300 * 45 * 70);
  expect(performance.now() - started).toBeLessThan(60_000);
});
