import type { Asked } from '../report/question.ts';
import { beginning } from '../reasoning/truth-lines.ts';
import type { Day } from '../time/day.ts';
import type { Effective } from './conform.ts';

/** By effective day, then by the day of execution, then by the date of the instrument and the place in it [W9]. */
export function inOrder(asked: Asked, instructions: readonly Effective[]): readonly Effective[] {
  const executed = new Map<string, Day>();
  const dated = new Map(asked.deal.agreements.map(({ id, dated: day }) => [id, day ?? Infinity]));
  for (const { instruction } of instructions)
    if (!executed.has(instruction.by)) executed.set(instruction.by, executionDay(asked, instruction.by));
  const keys = (one: Effective): readonly number[] => [
    one.from ?? Infinity,
    executed.get(one.instruction.by) ?? Infinity,
    dated.get(one.instruction.by) ?? Infinity,
    one.instruction.position,
  ];
  return instructions.toSorted((a, b) => compare(keys(a), keys(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/** The latest first day of a signature, of those who are recorded as signing; `Infinity`: not known, or never. */
function executionDay({ reckoning }: Asked, agreement: string): Day {
  const parties = new Set(
    reckoning.seen.flatMap((fact) => (fact.kind === 'signed' && fact.agreement === agreement ? fact.by : [])),
  );
  if (parties.size === 0) return Infinity;
  return Math.max(
    ...[...parties].map((party) => beginning(reckoning.signed(agreement, party)).yes ?? Infinity),
  );
}
