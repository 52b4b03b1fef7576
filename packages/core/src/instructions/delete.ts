import type { Change } from '../steps/step.ts';
import {
  emptySlice,
  type Origin,
  type Passage,
  passageAt,
  type Slice,
  type Wording,
} from '../wording/wording.ts';
import { type Outcome, refused, stepped } from './refusal.ts';
import { holderOf } from './restate.ts';
import { nameOf, type Scope } from './scope.ts';
import { wordsSlice } from './slices.ts';

/** Takes the target out, or leaves words such as “[Intentionally Omitted]” behind its number. */
export function deleteTarget(
  scope: Scope,
  leaving: string | null,
  wording: Wording,
  origin: Origin,
): Outcome {
  const { passage } = scope;
  if (passage.path === '' && !scope.part)
    return refused('no-place-for-it', 'An agreement is terminated, not deleted.');
  if (scope.part) return stepped({ changes: [partChange(scope, leaving, wording, origin)] });
  const within = holderOf(wording, passage.path);
  const { from, to } = leaving === null ? withLineFeed(passage, within, wording) : passage;
  const change: Change = {
    kind: 'replace',
    from,
    to,
    expects: wording.text.slice(from, to),
    slice: leaving === null ? emptySlice : left(passage, leaving, wording, origin),
    within,
  };
  return stepped({ changes: [change] });
}

/** With the line feed that parts it from what stands before it, unless that is the heading of what holds it; else from what follows. */
function withLineFeed(
  { from, to }: Passage,
  within: string,
  wording: Wording,
): { readonly from: number; readonly to: number } {
  const { text } = wording;
  const holder = passageAt(wording, within);
  const isFirst = holder !== null && holder.bodyFrom >= from;
  if (text.charAt(from - 1) === '\n' && !isFirst) return { from: from - 1, to };
  return text.charAt(to) === '\n' && to < (holder?.to ?? to) ? { from, to: to + 1 } : { from, to };
}

/** `6.3 [Intentionally Omitted]`: the label stays, so that no number behind it moves. */
function left(passage: Passage, leaving: string, wording: Wording, origin: Origin): Slice {
  const label = wording.text.slice(passage.from, passage.labelEnd);
  const term = passage.kind === 'definition' ? passage.path : label;
  const head = term === '' ? '' : `${term} `;
  const text = head + leaving;
  const { path, kind } = passage;
  return {
    ...wordsSlice(text, origin),
    passages: [
      {
        path,
        kind,
        from: 0,
        to: text.length,
        labelEnd: label.length,
        bodyFrom: passage.kind === 'definition' ? 0 : head.length,
      },
    ],
  };
}

function partChange(scope: Scope, leaving: string | null, wording: Wording, origin: Origin): Change {
  const { text } = wording;
  const spaced = (at: number): boolean => leaving === null && text.charAt(at) === ' ';
  // The space behind a heading is the heading's: what stands first goes with the space behind it.
  const first = scope.from <= scope.passage.bodyFrom;
  const from = !first && spaced(scope.from - 1) ? scope.from - 1 : scope.from;
  const to = first && spaced(scope.to) && scope.to < scope.passage.to ? scope.to + 1 : scope.to;
  return {
    kind: 'replace',
    from,
    to,
    expects: text.slice(from, to),
    slice: wordsSlice(leaving ?? '', origin),
    within: scope.passage.path,
  };
}

/** Another number: the printed label changes, and with it the path of the provision and of all below it. */
export function renumber(scope: Scope, to: string, wording: Wording, origin: Origin): Outcome {
  const { passage } = scope;
  const [old, next] = [numberIn(passage.path), numberIn(to)];
  const label = wording.text.slice(passage.from, passage.labelEnd);
  const found = label.lastIndexOf(old);
  if (scope.part || found < 0 || old === '' || next === '')
    return refused('no-place-for-it', `The ${nameOf(passage.path)} has no number that could be changed.`);
  if (wording.passages.some((one) => one.path === to))
    return refused('already-there', `There is a ${nameOf(to)} already.`);
  const from = passage.from + found;
  return stepped({
    changes: [
      {
        kind: 'replace',
        from,
        to: from + old.length,
        expects: old,
        slice: wordsSlice(next, origin),
        within: passage.path,
      },
      { kind: 'rename', path: passage.path, to },
    ],
  });
}

/** `c` of `6.3(c)`; `6.3` of `6.3`; `A` of `Schedule A`. */
function numberIn(path: string): string {
  return (
    /\(([^()]{1,8})\)$/.exec(path)?.[1] ?? path.replace(/^(?:Article|Schedule|Exhibit|Annex|Appendix) /, '')
  );
}
