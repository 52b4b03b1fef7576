import type { Slice, Wording } from '../wording/wording.ts';
import { cut, splice } from './splice.ts';

/**
 * A change of the words as a value: it can be applied, taken back, carried over other changes, saved and explained [A2].
 *
 *     “6.3 … exceed 3.00 to 1.00”  ── replace [17, 21) by “3.25” ──▶  “6.3 … exceed 3.25 to 1.00”
 *
 * Its changes are made one after the other, each on what the one before it left.
 */
export interface Step {
  readonly changes: readonly Change[];
}

export type Change = Replace | Rename;

/** New words for old. */
export interface Replace {
  readonly kind: 'replace';
  readonly from: number;
  readonly to: number;
  /** The words that have to stand there. */
  readonly expects: string;
  readonly slice: Slice;
  /** Path of the passage that the new words belong to: it and its holders grow, all others move aside. */
  readonly within: string;
}

/** Another path for a passage and for all below it; its printed label is words, and changes by a `replace`. */
export interface Rename {
  readonly kind: 'rename';
  readonly path: string;
  readonly to: string;
}

/** The wording after a step; `null` where the text is not as the step expects: then nothing of it is applied [A3]. */
export function apply(step: Step, to: Wording): Wording | null {
  let wording: Wording | null = to;
  for (const change of step.changes) {
    wording = applyChange(change, wording);
    if (wording === null) return null;
  }
  return wording;
}

function applyChange(change: Change, to: Wording): Wording | null {
  if (change.kind === 'rename') return renamed(change, to);
  const { from, to: end, expects, slice, within } = change;
  if (from < 0 || end < from || end > to.text.length || to.text.slice(from, end) !== expects) return null;
  return splice(to, from, end, slice, within);
}

function renamed({ path, to }: Rename, wording: Wording): Wording | null {
  const paths = new Set(wording.passages.map((one) => one.path));
  const below = wording.passages.filter((one) => isAtOrBelow(one.path, path));
  if (below.length === 0 || below.some((one) => paths.has(to + one.path.slice(path.length)))) return null;
  const passages = wording.passages.map((one) =>
    isAtOrBelow(one.path, path) ? { ...one, path: to + one.path.slice(path.length) } : one,
  );
  return { ...wording, passages };
}

/** `6.3(a)` and `6.3.1` are below `6.3`; `6.30` is not. */
export function isAtOrBelow(path: string, holder: string): boolean {
  if (!path.startsWith(holder)) return false;
  const next = path.charAt(holder.length);
  return next === '' || next === '(' || next === '.' || next === '/' || holder === '';
}

/** The step that takes a step back, on the wording that the step left. `before`: the wording that it was applied to. */
export function invert(step: Step, before: Wording): Step | null {
  const back: Change[] = [];
  let wording: Wording | null = before;
  for (const change of step.changes) {
    if (wording === null) return null;
    back.unshift(inverseOf(change, wording));
    wording = applyChange(change, wording);
  }
  return wording === null ? null : { changes: back };
}

function inverseOf(change: Change, before: Wording): Change {
  if (change.kind === 'rename') return { kind: 'rename', path: change.to, to: change.path };
  const { from, to, slice, within } = change;
  const end = from + slice.text.length;
  return {
    kind: 'replace',
    from,
    to: end,
    expects: slice.text,
    slice: cut(before, from, to, within),
    within,
  };
}

/** What a step replaced, in order, for carrying positions over: `[at, size before, size after]`. */
export type StepMap = readonly (readonly [number, number, number])[];

export function mapOf(step: Step): StepMap {
  return step.changes.flatMap((one) =>
    one.kind === 'rename' ? [] : [[one.from, one.to - one.from, one.slice.text.length] as const],
  );
}

/**
 * Where a position between two characters went. The borders of replaced words stay borders; a position inside them, or where
 * words were only put in, goes before the new ones (`-1`) or behind them (`1`).
 */
export function mapPosition(map: StepMap, position: number, side: -1 | 1): number {
  let at = position;
  for (const [from, before, after] of map) {
    const end = from + before;
    if (at < from) continue;
    if (at > end) at += after - before;
    else {
      const leans = before === 0 ? side : at === from ? -1 : at === end ? 1 : side;
      at = leans < 0 ? from : from + after;
    }
  }
  return at;
}

/**
 * A step made for one wording, carried over another step that came first; `null` where the other touched the same words,
 * so that nobody can say what the two come to.
 */
export function carried(step: Step, over: StepMap): Step | null {
  const changes: Change[] = [];
  let ahead = over;
  for (const change of step.changes) {
    if (change.kind === 'rename') {
      changes.push(change);
      continue;
    }
    const moved = moveReplace(change, ahead);
    if (moved === null) return null;
    changes.push(moved);
    ahead = moveMap(ahead, change);
  }
  return { changes };
}

function moveReplace(change: Replace, over: StepMap): Replace | null {
  let { from, to } = change;
  for (const [at, before, after] of over) {
    const both = from === to && before === 0 && from === at;
    if (to <= at && !both) continue;
    if (both || from < at + before) return null;
    from += after - before;
    to += after - before;
  }
  return { ...change, from, to };
}

/** The other step's map, as it is once `change` has been made before it. */
function moveMap(over: StepMap, change: Replace): StepMap {
  const shift = change.slice.text.length - (change.to - change.from);
  let { to } = change;
  return over.map(([at, before, after]) => {
    const behind = at >= to;
    if (!behind) to += after - before;
    return [behind ? at + shift : at, before, after] as const;
  });
}
