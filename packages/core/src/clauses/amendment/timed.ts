import type { Clause } from '../clause.ts';
import type { Preface } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { gate } from '../phrases/gate.ts';

/**
 * The lead-in of a list of amendments, where it says from when they are made:
 *
 *     Effective as of the Amendment Effective Date, and subject to the satisfaction of the conditions precedent set forth in
 *     Section 2 hereof, the Credit Agreement is hereby amended as follows:
 *
 * The instructions themselves are the sentences that follow it.
 */
export function amendedAsFollows(c: Cursor, before: Preface, start: number): readonly Clause[] | null {
  const target = paper(c);
  if (target === null || target === 'this') return null;
  const amended = c.eatAny(['is|are hereby? amended as follows', 'shall be hereby? amended as follows']);
  if (!amended && !(c.eat('is|are') && c.sees(','))) return null;
  const timed = adverbials(c, before);
  if (timed === null || !(amended || c.eat('hereby? amended as follows'))) return null;
  const { on, gate: condition } = timed;
  c.eat(':|.');
  if ((on === null && condition === null) || on?.how === 'after' || !c.done)
    return c.fail('from when it is amended');
  return [
    {
      kind: 'effectiveness',
      ...c.base(start),
      parts: [c.at],
      mode: on === null ? 'first-day' : 'as-of',
      day: on?.when ?? null,
      label: null,
      conditions: condition?.conditions ?? [],
      outside: null,
      reachesBack: null,
    },
  ];
}

/** `, effective as of December 28, 2007 and subject to the conditions set forth in Section 2,`. */
function adverbials(c: Cursor, before: Preface): Preface | null {
  let all = before;
  while (c.eat(',') || (all !== before && c.eat('and'))) {
    if (c.sees('hereby')) return all;
    const on = all.on === null ? openingTime(c) : null;
    const condition = on === null && all.gate === null ? gate(c) : null;
    if (on === null && condition === null) return c.fail('from when it is amended');
    all = { ...all, on: on ?? all.on, gate: condition ?? all.gate };
  }
  return all;
}
