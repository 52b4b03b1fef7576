import { expect } from 'vitest';
import { apply, carried, invert, mapOf, mapPosition, type Step } from '../src/steps/step.ts';
import { stepFromJson, stepToJson } from '../src/steps/saved.ts';
import { faultsOf, type Wording } from '../src/wording/wording.ts';

/**
 * The laws that every step obeys [A2], asserted on one example:
 *
 * 1. applying it gives the expected text, in good form;
 * 2. its inverse restores the wording, word for word, author for author;
 * 3. saving and loading change nothing;
 * 4. every position goes to where its words went;
 * 5. it commutes with a step that touches other provisions (where `other` is given).
 */
export function checkStep(step: Step, before: Wording, expected: string, other: Step | null = null): Wording {
  const after = apply(step, before);
  if (after === null) throw new Error('the step does not apply');
  expect(after.text).toBe(expected);
  expect(faultsOf(after)).toEqual([]);
  const back = invert(step, before);
  expect(back === null ? null : apply(back, after)).toEqual(before);
  expect(stepFromJson(JSON.parse(JSON.stringify(stepToJson(step))))).toEqual(step);
  checkPositions(step, before, after);
  if (other !== null) checkCommutes(step, other, before);
  return after;
}

function checkPositions(step: Step, before: Wording, after: Wording): void {
  const map = mapOf(step);
  let last = 0;
  for (let at = 0; at <= before.text.length; at++) {
    const [left, right] = [mapPosition(map, at, -1), mapPosition(map, at, 1)];
    expect(left).toBeLessThanOrEqual(right);
    expect(left).toBeGreaterThanOrEqual(last);
    last = left;
    // A character that stayed, with both its sides, is the same character.
    const end = mapPosition(map, at + 1, -1);
    if (at < before.text.length && end - right === 1 && isKept(step, before, at))
      expect(after.text.charAt(right)).toBe(before.text.charAt(at));
  }
  expect(mapPosition(map, before.text.length, 1)).toBe(after.text.length);
}

/** Whether no change of the step takes out the character at a position. */
function isKept(step: Step, before: Wording, position: number): boolean {
  let [from, to] = [position, position + 1];
  for (const change of step.changes) {
    if (change.kind === 'rename') continue;
    if (change.from < to && change.to > from) return false;
    const one = mapOf({ changes: [change] });
    [from, to] = [mapPosition(one, from, 1), mapPosition(one, to, -1)];
  }
  return to > from && position < before.text.length;
}

function checkCommutes(step: Step, other: Step, before: Wording): void {
  const first = apply(step, before);
  const second = apply(other, before);
  const otherThen = carried(other, mapOf(step));
  const stepThen = carried(step, mapOf(other));
  if (first === null || second === null || otherThen === null || stepThen === null)
    throw new Error('the two steps touch the same words');
  const one = apply(otherThen, first);
  expect(one).not.toBeNull();
  expect(apply(stepThen, second)).toEqual(one);
}
