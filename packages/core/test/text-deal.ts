import { assembleDeal } from '../src/deal/assemble.ts';
import type { Deal } from '../src/deal/deal.ts';
import { dealFromFile } from '../src/deal/deal-from-file.ts';
import { factsFromFile } from '../src/deal/facts-from-file.ts';
import { readPaper } from '../src/deal/paper.ts';
import { dealFile } from '../src/deal/schema.ts';
import { ask, type Asked } from '../src/report/question.ts';
import { parseDay } from '../src/time/day.ts';

/** A deal between Alpha, Inc. and Beta Fund, from what a deal folder would say, its texts by agreement, and its facts. */
export function dealOf(
  stated: { readonly agreements: unknown; readonly [key: string]: unknown },
  texts: Readonly<Record<string, string>>,
  facts: readonly unknown[],
): Deal {
  const file = dealFile.parse({
    deal: 'A small deal',
    parties: { alpha: { name: 'Alpha, Inc.' }, beta: { name: 'Beta Fund' } },
    ...stated,
  });
  const papers = new Map(
    Object.entries(texts).map(([id, text]) => [id, readPaper({ name: `${id}.txt`, text, sha256: '' })]),
  );
  const { entries } = factsFromFile('facts.yaml', facts, 0);
  const { deal } = assembleDeal(dealFromFile(file), papers, entries);
  if (deal === null) throw new Error('there is no deal');
  return deal;
}

/** A question about a day, as known on another; without one, as known long after. */
export function askDay(deal: Deal, day: string, known: string = '2020-01-01'): Asked {
  const [asOf, knownAt] = [parseDay(day), parseDay(known)];
  if (asOf === null || knownAt === null) throw new Error(`${day} or ${known} is no day`);
  return ask({ deal, asOf, knownAt });
}
