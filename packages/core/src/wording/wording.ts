import type { ProvisionKind } from '../agreement/agreement.ts';
import type { Place } from '../text/source.ts';

/**
 * The words of an agreement as they stand: one line of text, with the provisions as stretches of it and an author for
 * every word. What a file looked like (line ends, page numbers, indents) is left behind; what it said is not.
 *
 *     text      6.3 Leverage. The ratio shall not exceed\n(a) 3.00 to 1.00 …
 *     passages  ───────────── 6.3 ─────────────────────────────────────────
 *                                                         ── 6.3(a) ───────
 *     runs      ─── as signed ─────────────────────────────── Amendment No. 2 ───
 *
 * A paragraph ends with a line feed. A line of a table keeps its columns: runs of three or more spaces stand nowhere else.
 */
export interface Wording {
  readonly text: string;
  /** In reading order, a holder before what it holds; the first is the whole, with the path `''`. */
  readonly passages: readonly Passage[];
  /** Stretches of text by their author; together they cover all of it, in order. */
  readonly runs: readonly Run[];
  /** Where the printed lines of the file began, ascending: what "the fifth line thereof" counts. */
  readonly breaks: readonly number[];
}

/** A provision as a stretch of the text `[from, to)`; the line feed behind it is not its own. */
export interface Passage {
  /** `6.3`, `6.3(a)`, `"Applicable Margin"`, `"Applicable Margin"(a)`, `Schedule A`; unique. */
  readonly path: string;
  readonly kind: ProvisionKind | 'definition';
  readonly from: number;
  readonly to: number;
  /** Behind its label (`6.3`), and behind the heading that follows the label; equal where there is none. */
  readonly labelEnd: number;
  readonly bodyFrom: number;
}

export interface Run {
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
}

/** Who put words where they are. */
export interface Origin {
  /** The agreement's id in the deal. */
  readonly by: string;
  /** The provision of an amending instrument whose instruction put them in; `null`: they were there when it was signed. */
  readonly at: string | null;
  /** Where they stand in that instrument's file; `null`: they are no file's (`[Intentionally Omitted]`). */
  readonly place: Place | null;
}

/** A stretch of wording that can be put somewhere else; all positions count from its own beginning. */
export type Slice = Wording;

export const emptySlice: Slice = { text: '', passages: [], runs: [], breaks: [] };

export function passageAt(wording: Wording, path: string): Passage | null {
  return wording.passages.find((passage) => passage.path === path) ?? null;
}

/** The innermost passage that holds `[from, to)`. */
export function passageHolding(wording: Wording, from: number, to: number = from): Passage | null {
  let inner: Passage | null = null;
  for (const passage of wording.passages) {
    if (passage.from > from) break;
    if (passage.to >= to && (inner === null || passage.to - passage.from <= inner.to - inner.from))
      inner = passage;
  }
  return inner;
}

/** The passages that hold a passage and itself, outermost first. */
export function holdersOf(wording: Wording, path: string): readonly Passage[] {
  const own = passageAt(wording, path);
  if (own === null) return [];
  const index = wording.passages.indexOf(own);
  return wording.passages.filter((one, i) => i <= index && one.from <= own.from && one.to >= own.to);
}

/** Passages directly below a passage. */
export function childrenOf(wording: Wording, path: string): readonly Passage[] {
  const own = passageAt(wording, path);
  if (own === null) return [];
  const inside = wording.passages.filter(
    (one) => one !== own && one.from >= own.from && one.to <= own.to && !holds(one, own),
  );
  const children: Passage[] = [];
  for (const one of inside) if ((children.at(-1)?.to ?? -1) <= one.from) children.push(one);
  return children;
}

/** Whether `outer`, which may be of the same extent, comes before `inner` in reading order and holds it. */
function holds(outer: Passage, inner: Passage): boolean {
  return outer.from <= inner.from && outer.to >= inner.to && outer.from < inner.from;
}

/** The author of the words at a position. */
export function originAt(wording: Wording, position: number): Origin | null {
  let low = 0;
  let high = wording.runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = wording.runs[middle];
    if (run === undefined) return null;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run.origin;
  }
  return null;
}

/** Everything that is wrong with a wording's form; empty for each that the program makes. */
export function faultsOf(wording: Wording): readonly string[] {
  const { text, passages, runs } = wording;
  const faults: string[] = [];
  let covered = 0;
  for (const run of runs) {
    if (run.from !== covered || run.to <= run.from)
      faults.push(`run ${run.from}-${run.to} does not follow ${covered}`);
    covered = run.to;
  }
  if (covered !== text.length) faults.push(`runs end at ${covered}, the text at ${text.length}`);
  const paths = new Set<string>();
  const open: Passage[] = [];
  for (const one of passages) {
    if (paths.has(one.path)) faults.push(`path ${one.path} stands twice`);
    paths.add(one.path);
    while ((open.at(-1)?.to ?? Infinity) <= one.from && open.length > 1) open.pop();
    const holder = open.at(-1);
    if (holder !== undefined && (one.from < holder.from || one.to > holder.to))
      faults.push(`${one.path} does not lie within ${holder.path}`);
    if (one.from > one.labelEnd || one.labelEnd > one.bodyFrom || one.bodyFrom > one.to)
      faults.push(`${one.path}: its label and heading do not lie within it`);
    open.push(one);
  }
  if (wording.breaks.some((at, i) => at < (wording.breaks[i - 1] ?? 0) || at > text.length))
    faults.push('the printed lines do not ascend');
  return faults;
}
