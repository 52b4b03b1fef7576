import type { PartPhrase, TargetPhrase } from '../clauses/instruction-phrases.ts';
import { nearest } from '../text/nearest.ts';
import { childrenOf, type Passage, passageAt, type Wording } from '../wording/wording.ts';
import { occurrencesOf, type Stretch } from './find-words.ts';
import { type Outcome, refused } from './refusal.ts';

/** What an instruction is about, found in the text: a passage, and the stretch of it that the instruction means. */
export interface Scope extends Stretch {
  readonly passage: Passage;
  /** The stretch is a part of the passage: a sentence, a line, a paragraph. */
  readonly part: boolean;
}

/** Finds the target of an instruction; a refusal where it is not there. */
export function scopeOf(target: TargetPhrase, wording: Wording): Scope | Outcome {
  const passage = passageAt(wording, target.path) ?? passageAt(wording, otherPath(target.path, wording));
  if (passage === null) return missing(target.path, wording);
  let scope: Scope = { passage, from: passage.from, to: passage.to, part: false };
  for (const part of target.within) {
    const narrower = narrow(scope, part, wording);
    if (narrower === null)
      return refused('no-such-provision', `${nameOf(target.path)} has no ${partName(part)}.`);
    scope = narrower;
  }
  return scope;
}

export const isScope = (found: Scope | Outcome): found is Scope => 'passage' in found;

/** `6` may be printed as an article, and a limb of a definition may be called by its section. */
function otherPath(path: string, wording: Wording): string {
  const article = wording.passages.find((one) => one.path === `Article ${path}`);
  if (article !== undefined) return article.path;
  const folded = path.toLowerCase();
  return wording.passages.find((one) => one.path.toLowerCase() === folded)?.path ?? path;
}

function missing(path: string, wording: Wording): Outcome {
  const like = nearest(
    path,
    wording.passages.map((one) => one.path),
  );
  const stands = like === null ? null : `${nameOf(like)} is there.`;
  return refused('no-such-provision', `There is no ${nameOf(path)} in the text as it stands.`, stands);
}

/** `Section 6.3`, `definition of "Applicable Margin"`, `Schedule A`, `agreement`. */
export function nameOf(path: string): string {
  if (path === '') return 'agreement';
  if (path.startsWith('"')) {
    const end = path.indexOf('"', 1) + 1;
    const limb = path.slice(end);
    return `${limb === '' ? '' : `clause ${limb} of the `}definition of ${path.slice(0, end)}`;
  }
  return /^\d/.test(path) ? `Section ${path}` : path;
}

function partName(part: PartPhrase): string {
  switch (part.kind) {
    case 'run':
      return `${part.of} ${part.first} through ${part.last}`;
    case 'limb':
      return `clause (${part.label})`;
    case 'entry':
      return `row “${part.words.text}”`;
    case 'behind':
      return `text behind clause (${part.label})`;
    case 'details':
      return `stretch that is known for ${part.words}`;
    case 'heading':
    case 'lead-in':
    case 'table':
      return part.kind;
    default:
      return part.count < 0 ? `last ${part.kind}` : `${part.kind} ${part.count}`;
  }
}

function narrow(scope: Scope, part: PartPhrase, wording: Wording): Scope | null {
  switch (part.kind) {
    case 'limb':
      return limbOf(scope, part.label, wording);
    case 'behind':
      return stretch(scope, behind(scope, part.label, wording));
    // Where a name and an address begin and end, the words do not say.
    case 'details':
      return null;
    case 'heading':
      return stretch(scope, { from: scope.passage.labelEnd, to: scope.passage.bodyFrom });
    case 'lead-in':
      return stretch(scope, { from: scope.passage.bodyFrom, to: firstChild(scope, wording) });
    case 'table':
      return stretch(scope, tableOf(rowsOf(scope, wording.text), wording.text));
    case 'entry':
      return stretch(scope, entryOf(scope, part.words.text, wording.text));
    case 'proviso':
      return stretch(scope, counted(provisosOf(scope, wording.text), part.count));
    case 'run':
      return stretch(scope, runOf(countable(scope, part.of, wording), part.first, part.last));
    default:
      return stretch(scope, counted(countable(scope, part.kind, wording), part.count));
  }
}

/** What is counted, in its order. */
function countable(
  scope: Scope,
  kind: Extract<PartPhrase, { kind: 'run' }>['of'],
  wording: Wording,
): readonly Stretch[] {
  switch (kind) {
    case 'row':
      return rowsOf(scope, wording.text);
    case 'paragraph':
      return paragraphsOf(scope, wording.text);
    case 'line':
      return printedLines(scope, wording);
    case 'sentence':
      return sentencesOf(bodyOf(scope), wording.text);
  }
}

/** From one through a later one, with all that stands between. */
function runOf(all: readonly Stretch[], first: number, last: number): Stretch | null {
  const [from, to] = [counted(all, first), counted(all, last)];
  return from === null || to === null || to.from <= from.from ? null : { from: from.from, to: to.to };
}

function stretch(scope: Scope, found: Stretch | null): Scope | null {
  return found === null || found.to <= found.from ? null : { ...scope, ...found, part: true };
}

const bodyOf = (scope: Scope): Stretch =>
  scope.part ? scope : { from: scope.passage.bodyFrom, to: scope.passage.to };

function counted(all: readonly Stretch[], count: number): Stretch | null {
  return all[count < 0 ? all.length + count : count - 1] ?? null;
}

/** `(b)` of `6.3` is `6.3(b)`, within the stretch; a clause printed in running text has no passage, and is found by its label. */
function limbOf(scope: Scope, label: string, wording: Wording): Scope | null {
  const passage = passageAt(wording, `${scope.passage.path}(${label})`);
  if (passage === null) return stretch(scope, runningLimb(scope, label, wording.text));
  if (passage.from < scope.from || passage.to > scope.to) return null;
  return { passage, from: passage.from, to: passage.to, part: false };
}

const RUNNING_LABEL = /(?<=[\s,;:])\(([a-z]{1,4}|[A-Z]|\d{1,2})\)(?= )/g;

/** `…, (c) amortization, and (d) …`: from its label to the next one of the run, where the label stands just once. */
function runningLimb(within: Stretch, label: string, text: string): Stretch | null {
  const labels = [...text.slice(within.from, within.to).matchAll(RUNNING_LABEL)];
  const own = labels.filter(([, name]) => name === label);
  const [first] = own;
  if (own.length !== 1 || first === undefined) return null;
  const next = labels.find(({ index }) => index > first.index);
  const to = next === undefined ? within.to : within.from + next.index;
  return { from: within.from + first.index, to: text.slice(0, to).trimEnd().length };
}

/** Behind a clause with an address, up to the next one or the end of what holds both. */
function behind(scope: Scope, label: string, wording: Wording): Stretch | null {
  const { passage } = scope;
  const clause = passageAt(wording, `${passage.path}(${label})`);
  if (clause === null || scope.part) return null;
  const next = childrenOf(wording, passage.path).find((one) => one.from >= clause.to);
  const to = next?.from ?? passage.to;
  const from = clause.to + (/^\s*/.exec(wording.text.slice(clause.to, to))?.[0].length ?? 0);
  return { from, to: wording.text.slice(0, to).trimEnd().length };
}

function firstChild(scope: Scope, wording: Wording): number {
  const first = childrenOf(wording, scope.passage.path)[0];
  return first === undefined ? scope.passage.to : wording.text.slice(0, first.from).trimEnd().length;
}

function paragraphsOf(within: Stretch, text: string): readonly Stretch[] {
  const all: Stretch[] = [];
  for (let from = within.from; from < within.to; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 || end > within.to ? within.to : end;
    if (to > from) all.push({ from, to });
    from = to + 1;
  }
  return all;
}

/**
 * The lines as they were printed; words put in later run on in the line they were put in. A heading on a line of its own is
 * not counted.
 */
function printedLines(scope: Scope, wording: Wording): readonly Stretch[] {
  const { bodyFrom } = scope.passage;
  const from = !scope.part && wording.breaks.includes(bodyFrom) ? bodyFrom : scope.from;
  const edges = [from, ...wording.breaks.filter((at) => at > from && at < scope.to), scope.to];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to }));
}

const COLUMNS = /\S {3,}\S/;

/** Lines with columns. */
function rowsOf(within: Stretch, text: string): readonly Stretch[] {
  return paragraphsOf(within, text).filter(({ from, to }) => COLUMNS.test(text.slice(from, to)));
}

/** All rows, if they are those of one table: no sentence stands between them. */
function tableOf(rows: readonly Stretch[], text: string): Stretch | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const parted = rows.some((row, i) =>
    /[a-z]\.\s*$/m.test(text.slice(rows[i - 1]?.to ?? row.from, row.from)),
  );
  return parted ? null : { from: first.from, to: last.to };
}

function entryOf(within: Stretch, words: string, text: string): Stretch | null {
  const rows = rowsOf(within, text).filter((row) => occurrencesOf(words, text, row).length > 0);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Sentences end at a full stop with white space and a capital behind it, and with their paragraph. */
export function sentencesOf(within: Stretch, text: string): readonly Stretch[] {
  return paragraphsOf(within, text).flatMap((paragraph) => {
    const all: Stretch[] = [];
    let from = paragraph.from;
    for (let at = from; at < paragraph.to; at++) {
      if (text.charAt(at) !== '.' || !endsSentence(text, at, paragraph.to)) continue;
      all.push({ from, to: at + 1 });
      from = at + 2;
    }
    if (from < paragraph.to) all.push({ from, to: paragraph.to });
    return all;
  });
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const next = text.charAt(stop + 2);
  if (stop + 2 >= end || text.charAt(stop + 1) !== ' ' || next === next.toLowerCase()) return false;
  const word = /[A-Za-z.]*$/.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/^[A-Z]$/.test(word);
}

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'inc',
  'co',
  'corp',
  'ltd',
  'no',
  'nos',
  'mr',
  'ms',
  'u.s',
  'n.a',
  'sec',
  'art',
  'st',
]);

/** `provided, that …` up to the next proviso or the end. */
function provisosOf(within: Stretch, text: string): readonly Stretch[] {
  const starts: number[] = [];
  const words = text.slice(within.from, within.to);
  for (const match of words.matchAll(/\bprovided\b[, ]{1,3}(?:however|further)?[, ]{0,3}(?:that)?/g))
    starts.push(within.from + match.index);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? within.to }));
}
