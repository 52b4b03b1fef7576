import { day } from './fact.ts';
import { bind, type Bound } from '../src/deal/bind.ts';
import { assembleDeal } from '../src/deal/assemble.ts';
import { dealFromFile } from '../src/deal/deal-from-file.ts';
import type { Fact } from '../src/deal/facts.ts';
import { readPaper } from '../src/deal/paper.ts';
import { dealFile } from '../src/deal/schema.ts';
import { reckon } from '../src/reasoning/engine.ts';
import type { Truth } from '../src/time/truth.ts';
import { valueOn } from '../src/time/timeline.ts';

/** A made-up deal: Alpha owes under a note purchase agreement and a bank credit agreement, neither on file. */
export function smallDeal(
  texts: Readonly<Record<string, string>>,
  change: Record<string, unknown> = {},
): Bound {
  const papers = Object.entries(texts).map(
    ([id, text]) => [id, readPaper({ name: `${id}.txt`, text, sha256: '' })] as const,
  );
  const file = {
    deal: 'A made-up deal',
    parties: {
      alpha: { name: 'Alpha, Inc.', role: 'Company' },
      beta: { name: 'Beta Life' },
      gamma: { name: 'Gamma Bank' },
    },
    agreements: {
      npa: { title: 'Note Purchase Agreement', dated: '1995-01-03', 'in-force': '1995-01-03' },
      credit: { title: 'Credit Agreement', dated: '1995-01-03', 'in-force': '1995-01-03' },
      ...Object.fromEntries(papers.map(([id]) => [id, { text: `${id}.txt`, 'in-force': '1996-05-01' }])),
    },
    ...change,
  };
  return bind(assembleDeal(dealFromFile(dealFile.parse(file)), new Map(papers), []).deal);
}

/** Whether the default that a breach made is continuing on each day, as known long after. */
export function continuingOn(
  bound: Bound,
  facts: readonly Fact[],
  days: readonly string[],
): readonly Truth[] {
  const reckoning = reckon(bound.terms, facts, day('2000-01-01'), day('1999-01-01'));
  const [instance] = reckoning.instances();
  if (instance === undefined) throw new Error('No instance of default');
  const line = reckoning.continuing(instance.id);
  return days.map((on) => valueOn(line, day(on)));
}
