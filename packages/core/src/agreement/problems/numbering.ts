import type { Provision } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { isBody, ownText } from './own-text.ts';

/** Sections that are missing from a run (1, 2, 4), and numbers that are used twice. */
export function numberingProblems(inspected: Inspected): Problem[] {
  const { text } = inspected.reading.source;
  const isOwn = ownText(inspected);
  const found: Problem[] = [];
  const visit = (provision: Provision): void => {
    const own = provision.children.filter((child) => isBody(child.path) && isOwn(child.place));
    found.push(...gapsIn(own, text), ...repeatedIn(own.filter(says)));
    for (const child of provision.children) visit(child);
  };
  visit(inspected.reading.root);
  return found;
}

const FEWEST_WORDS = 8;

/** Whether a section says something: a line of a table of contents, or of a list, does not. */
function says({ kind, tokens, children }: Provision): boolean {
  return kind === 'section' && (children.length > 0 || tokens.length >= FEWEST_WORDS);
}

function gapsIn(siblings: readonly Provision[], text: string): Problem[] {
  const found: Problem[] = [];
  let before: Provision | null = null;
  for (const sibling of siblings) {
    const number = numberOf(sibling);
    if (number === null) continue;
    const last = before === null ? null : numberOf(before);
    if (before !== null && last !== null && stemOf(before) === stemOf(sibling)) {
      const missing = numbersBetween(last, number);
      if (missing.length > 0 && !missing.some((one) => isPrinted(one, before ?? sibling, sibling, text)))
        found.push(gap(before, sibling, missing.length));
    }
    before = sibling;
  }
  return found;
}

const FARTHEST = 10;

function numbersBetween(last: number, next: number): readonly number[] {
  if (next - last > FARTHEST) return [];
  return Array.from({ length: Math.max(0, next - last - 1) }, (_, index) => last + 1 + index);
}

/** Whether a number that seems to be left out stands at the head of a line between the two, or beside a heading's word. */
function isPrinted(number: number, before: Provision, after: Provision, text: string): boolean {
  const between = text.slice(before.place.from + before.label.length, after.place.from);
  const stem = (/(?:\d+\.)*(?=\d+$)/.exec(after.path)?.[0] ?? '').replaceAll('.', '\\.\\s{0,9}');
  const head = `(?:^[ \\t]{0,80}(?:section|sec\\.|§|article|clause)?|section)\\s{0,9}`;
  return new RegExp(`${head}${stem}0{0,2}${number}(?!\\d)`, 'im').test(between);
}

function numberOf(provision: Provision): number | null {
  const match = /^(?:Article [\dIVXL]+\/)?(?:\d+\.)*(\d+)$/.exec(provision.path);
  return match === null ? null : Number(match[1]);
}

function stemOf(provision: Provision): string {
  return provision.path.replace(/\d+$/, '');
}

function gap(before: Provision, after: Provision, missing: number): Problem {
  return problem(
    'IR141',
    {
      from: after.place.from,
      to: Math.min(after.place.to, after.place.from + Math.max(1, after.label.length)),
    },
    {
      what: `${spoken(after.path)} follows ${spoken(before.path)}: ${missing === 1 ? 'one number is' : `${missing} numbers are`} left out.`,
      why: 'A page may be missing, or sections were deleted and references not adjusted.',
      todo: 'Compare with the signed copy. If the numbers were left out on purpose, nothing needs doing.',
    },
    [{ from: before.place.from, to: before.place.from + Math.max(1, before.label.length) }],
  );
}

/** Numbers that two sections bear, both with words of their own. */
function repeatedIn(siblings: readonly Provision[]): Problem[] {
  const paths = new Set(siblings.map(({ path }) => path));
  return siblings
    .filter(({ path }) => /#\d+$/.test(path) && paths.has(path.replace(/#\d+$/, '')))
    .map(repeated);
}

function repeated(provision: Provision): Problem {
  const number = provision.path.replace(/#\d+$/, '');
  return problem(
    'IR142',
    { from: provision.place.from, to: provision.place.from + Math.max(1, provision.label.length) },
    {
      what: `${spoken(number)} stands here a second time; it is addressed as “${provision.path}”.`,
      why: 'A reference to it could mean either.',
      todo: 'Say which is meant where it is referred to, or have the numbering corrected.',
    },
  );
}
