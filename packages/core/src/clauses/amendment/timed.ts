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
  if (
    target === null ||
    target === 'this' ||
    !c.eatAny(['is|are hereby? amended as follows', 'shall be hereby? amended as follows'])
  )
    return null;
  let on = before.on;
  let condition = before.gate;
  while (c.eat(',')) {
    const time = on === null ? openingTime(c) : null;
    const gated = time === null && condition === null ? gate(c) : null;
    if (time === null && gated === null) return c.fail('from when it is amended');
    on ??= time;
    condition ??= gated;
  }
  c.eat(':|.');
  if (on === null || on.how === 'after' || !c.done) return c.fail('from when it is amended');
  return [
    {
      kind: 'effectiveness',
      ...c.base(start),
      parts: [c.at],
      mode: 'as-of',
      day: on.when,
      label: null,
      conditions: condition?.conditions ?? [],
      outside: null,
      reachesBack: null,
    },
  ];
}
