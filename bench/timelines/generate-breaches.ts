import type { OnDay } from '../../packages/core/src/deal/facts.ts';
import type { Dice } from './dice.ts';
import { type Draft, exactly } from './draft.ts';
import { effectiveDate, noticedOn } from './papers.ts';

/** The breach that the waiver was made for, which every deal has. */
export const noticedBreach = 'noticed';

/** Covenants not complied with: the one noticed, others before and after the waiver, some ended, some cured. */
export function breaches(draft: Draft): void {
  const { dice } = draft;
  noticed(draft);
  draft.sure(noticedOn, {
    kind: 'notice',
    from: 'company',
    to: 'Noteholders',
    of: ['npa/6.3', 'npa/6.4'],
    received: null,
  });
  if (dice.chance(0.5)) breach(draft, 'npa/6.4', effectiveDate + dice.between(-120, -10));
  if (dice.chance(0.4)) breach(draft, 'npa/6.3', effectiveDate + dice.between(-10, 90));
  if (dice.chance(0.2)) breach(draft, 'npa/6.9', effectiveDate + dice.between(-90, 90));
  if (dice.chance(0.5)) draft.add(exactly(noticedOn), { kind: 'aware', who: 'aldgate', of: 'npa/6.3' });
}

function noticed(draft: Draft): void {
  const { dice } = draft;
  const on = dice.chance(0.5) ? { from: null, by: noticedOn } : exactly(noticedOn - dice.between(0, 100));
  const until = dice.chance(0.4) ? ended(dice, noticedOn) : null;
  draft.named(noticedBreach, on, { kind: 'breach', of: 'npa/6.3', until, stage: null });
  if (dice.chance(0.2)) cured(draft, noticedBreach, noticedOn);
}

function breach(draft: Draft, of: string, from: number): void {
  const { dice } = draft;
  const on = dice.chance(0.8) ? exactly(from) : { from, by: from + dice.between(1, 4) };
  const until = dice.chance(0.5) ? ended(dice, on.by) : null;
  const id = draft.add(on, { kind: 'breach', of, until, stage: null });
  if (dice.chance(0.25)) cured(draft, id, on.by);
  if (dice.chance(0.05)) draft.correct(on, { kind: 'breach', of, until: ended(dice, on.by), stage: null });
}

function ended(dice: Dice, after: number): OnDay {
  const from = after + dice.between(2, 80);
  return dice.chance(0.8) ? exactly(from) : { from, by: from + dice.between(1, 4) };
}

function cured(draft: Draft, breach: string, after: number): void {
  draft.add(exactly(after + draft.dice.between(1, 60)), { kind: 'cured', breach });
}
