// Reads and conforms the generated agreement, and prints what that took: node --expose-gc measure-one.ts PAGES AMENDMENTS.
import {
  ask,
  assembleDeal,
  conform,
  dealFile,
  dealFromFile,
  type Paper,
  parseDay,
  readPaper,
} from '../../packages/core/src/index.ts';
import { type Generated, generate } from './generate.ts';

const [pages = 300, amendments = 10] = process.argv.slice(2).map(Number);
// Warm: the compiler has seen every path once.
once(generate(Math.min(pages, 60), amendments));
process.stdout.write(JSON.stringify(once(generate(pages, amendments))));

function once(generated: Generated) {
  const { base, amendments: texts, instructions } = generated;
  const [before, start] = [heap(), processorTime()];
  const papers = new Map<string, Paper>([['base', paperOf('base', base)]]);
  texts.forEach((text, i) => papers.set(`a${i}`, paperOf(`a${i}`, text)));
  const [read, readBytes] = [processorTime(), heap() - before];
  const begun = processorTime();
  const { deal } = assembleDeal(dealFromFile(dealFile.parse(statedDeal(texts.length))), papers, []);
  const far = parseDay('2000-01-01');
  if (deal === null || far === null) throw new Error('there is no deal');
  const asked = ask({ deal, asOf: far, knownAt: far });
  const bound = processorTime();
  const kept = heap();
  const conforms = processorTime();
  const conformed = conform(asked, 'base');
  const done = processorTime();
  return {
    text: base.length + texts.join('').length,
    readMs: read - start,
    bindMs: bound - begun,
    conformMs: done - conforms,
    readBytes,
    conformBytes: heap() - kept,
    applied: conformed.applied.length,
    refused: conformed.notApplied.length,
    instructions,
  };
}

function paperOf(name: string, text: string): Paper {
  return readPaper({ name: `${name}.txt`, text, sha256: '' });
}

function statedDeal(count: number): unknown {
  const amending = Array.from({ length: count }, (_, i) => {
    const day = `1999-06-${String(i + 1).padStart(2, '0')}`;
    return [
      `a${i}`,
      { text: `a${i}.txt`, dated: day, 'in-force': day, refers: { 'Credit Agreement': 'base' } },
    ];
  });
  return {
    deal: 'A generated deal',
    parties: { alpha: { name: 'Alpha, Inc.' } },
    agreements: {
      base: { text: 'base.txt', dated: '1999-05-01', 'in-force': '1999-05-01' },
      ...Object.fromEntries(amending),
    },
  };
}

/** Bytes that are still needed. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
