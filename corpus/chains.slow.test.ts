import { describe, expect, test } from 'vitest';
import { type Chain, chains, conformChain } from './chains.ts';
import { chainOf, corpusIsThere, corpusRoot } from './labels.ts';

const there = corpusIsThere();
if (!there) process.stderr.write(`\nSKIPPED: no corpus at ${corpusRoot()} (set INFORCE_CORPUS)\n`);

const named = (begins: string): Chain => {
  const found = chains().find(({ name }) => name.startsWith(begins));
  if (found === undefined) throw new Error(`there is no chain ${begins}`);
  return found;
};

describe.skipIf(!there)('real chains', () => {
  test('[A3] F4: each instruction that was read is applied, or refused for the reason that a person found', () => {
    const report = conformChain(named('F4_'));
    const labels = chainOf('f4').labels.flatMap(({ instructions }) => instructions);
    const refused = labels.filter(({ applies }) => !applies).map(({ at }) => `a1/${at}`);
    expect(report.notApplied.filter(({ why }) => why === 'refused').map(({ address }) => address)).toEqual(
      refused,
    );
    const [doubled] = report.notApplied.filter(({ why }) => why === 'refused');
    expect(doubled?.says).toContain('$$15,000,000');
    // 1(b) restates Exhibit A. What 3(a) says of references to the agreement changes no words, and is recorded.
    expect(report.footnotes.map(({ address }) => address)).toEqual(['a1/1(b)']);
    const note = report.paragraphs
      .filter(({ path }) => path.startsWith('Exhibit A'))
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join(' ');
    expect(note).toContain('Fifteen Million');
    expect(note).not.toContain('Ten Million');
  });

  test('[A3] F6: the first and second restatements are not on file, so nothing is applied, and the copy says so', () => {
    const report = conformChain(named('F6_'));
    expect(report.footnotes).toEqual([]);
    expect(report.legend.join(' ')).toContain('amended and restated as of April 27, 2000');
    expect(report.legend.join(' ')).toContain('amended and restated as of July 31, 2000');
    // Each is listed: as waiting for that text, or as not understood.
    expect(report.notApplied.length).toBeGreaterThan(0);
    expect(report.notApplied.every(({ why }) => why === 'no text on file' || why === 'not understood')).toBe(
      true,
    );
  });

  test.each(['F8_', 'F9_', 'F10_', 'F11_', 'F12_', 'F13_', 'F14_', 'F15_'])(
    '[A3] %s: the text that it amends is not on file, so its instructions are listed as waiting',
    (begins) => {
      const chain = named(begins);
      const report = conformChain(chain);
      expect(report.onFile).toBe(false);
      expect(report.footnotes).toEqual([]);
      const read = chain.instruments.flatMap(({ paper }) =>
        paper.reading.clauses.filter(({ kind }) => kind === 'amendment'),
      );
      expect(report.notApplied.filter(({ why }) => why === 'no text on file')).toHaveLength(read.length);
    },
  );
});
