import type { BoundInstruction } from '../deal/bind/instructions.ts';
import type { Asked } from '../report/question.ts';
import { beginning } from '../reasoning/truth-lines.ts';
import type { Day } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';

/** Whether an instruction is in effect on the day asked about, and the first day on which it is, or may be. */
export function effectOf(
  { reckoning, asOf, knownAt }: Asked,
  { part, from }: BoundInstruction,
): { readonly effective: Truth; readonly from: Day | null } {
  const line = reckoning.effective(part);
  const { open, yes } = beginning(line);
  const first = yes ?? open;
  if (from === null) return { effective: valueOn(line, asOf), from: first };
  // A time of its own before its part takes effect reaches back to it, once the part is known to have taken effect [T6].
  if (first !== null && from < first)
    return { effective: asOf < from ? 'no' : valueOn(line, Math.max(asOf, Math.min(first, knownAt))), from };
  return { effective: asOf < from ? 'no' : valueOn(line, asOf), from };
}
