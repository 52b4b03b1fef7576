import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ask,
  assembleDeal,
  type ConformReport,
  conformReport,
  dealFile,
  dealFromFile,
  parseDay,
  type Paper,
  readPaper,
} from '../packages/core/src/index.ts';
import { corpusRoot } from './labels.ts';

/** The instruments of one real deal, in order; `base` is `null` where the text that they amend is not in the corpus. */
export interface Chain {
  readonly name: string;
  readonly base: ChainPaper | null;
  readonly instruments: readonly ChainPaper[];
}

export interface ChainPaper {
  readonly file: string;
  readonly dated: string | null;
  readonly paper: Paper;
}

let all: readonly Chain[] | null = null;

/** Every chain of the corpus, read once. */
export function chains(): readonly Chain[] {
  all ??= readChains(join(corpusRoot(), 'edgar/chains'));
  return all;
}

function readChains(root: string): readonly Chain[] {
  return readdirSync(root)
    .filter((name) => /^F\d+_/.test(name))
    .toSorted()
    .map((name) => chainOf(root, name));
}

function chainOf(root: string, name: string): Chain {
  const papers = readdirSync(join(root, name))
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file): ChainPaper => {
      const text = readFileSync(join(root, name, file), 'utf8');
      const dated = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? null;
      return { file, dated, paper: readPaper({ name: file, text, sha256: '' }) };
    });
  const base = papers.find(({ file }) => file.startsWith('00_')) ?? null;
  return { name, base, instruments: papers.filter((one) => one !== base) };
}

/**
 * The conformed copy long after all of them, each instrument taken to be in force from its date: whether it really took effect
 * is not in the corpus.
 */
export function conformChain({ base, instruments }: Chain): ConformReport {
  const papers = new Map(instruments.map(({ paper }, i) => [`a${i + 1}`, paper]));
  if (base !== null) papers.set('base', base.paper);
  const stated = {
    deal: 'A chain',
    parties: { company: { name: 'The Company' } },
    agreements: {
      base: {
        title: 'The agreement',
        dated: day(base, '1990-01-01'),
        'in-force': day(base, '1990-01-01'),
        ...(base === null ? {} : { text: base.file }),
      },
      ...Object.fromEntries(
        instruments.map((one, i) => [
          `a${i + 1}`,
          {
            text: one.file,
            title: one.file,
            dated: day(one, `2010-01-${String(i + 1).padStart(2, '0')}`),
            'in-force': day(one, `2010-01-${String(i + 1).padStart(2, '0')}`),
            refers: Object.fromEntries(termsOf(one.paper).map((term) => [term, 'base'])),
          },
        ]),
      ),
    },
  };
  const { deal } = assembleDeal(dealFromFile(dealFile.parse(stated)), papers, []);
  const far = parseDay('2020-01-01');
  if (deal === null || far === null) throw new Error('the chain makes no deal');
  return conformReport(ask({ deal, asOf: far, knownAt: far }), 'base');
}

const day = (one: ChainPaper | null, otherwise: string): string => one?.dated ?? otherwise;

/** What an instrument calls the agreement that it amends: in its instructions, and by the names that it gives to agreements. */
function termsOf({ reading, agreement }: Paper): readonly string[] {
  const used = reading.clauses.flatMap((one) => (one.kind === 'amendment' ? [one.target.agreement] : []));
  const given = agreement.definitions.flatMap(({ term, how }) =>
    how === 'label' && term.endsWith('Agreement') ? [term] : [],
  );
  return [...new Set([...used, ...given])].filter((term) => term !== 'this' && term !== '');
}
