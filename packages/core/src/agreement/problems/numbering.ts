import type { Provision } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';

/** Sections that are missing from a run (1, 2, 4), and numbers that are used twice. */
export function numberingProblems({ reading }: Inspected): Problem[] {
  const found: Problem[] = [];
  const visit = (provision: Provision): void => {
    found.push(...gapsIn(provision.children));
    for (const child of provision.children) {
      if (child.path.includes('#') && child.kind === 'section') found.push(repeated(child));
      visit(child);
    }
  };
  visit(reading.root);
  return found;
}

function gapsIn(siblings: readonly Provision[]): Problem[] {
  const found: Problem[] = [];
  let before: Provision | null = null;
  for (const sibling of siblings) {
    const [last, number] = [numberOf(before), numberOf(sibling)];
    if (
      before !== null &&
      last !== null &&
      number !== null &&
      stemOf(before) === stemOf(sibling) &&
      number > last + 1
    ) {
      found.push(gap(before, sibling, number - last - 1));
    }
    if (numberOf(sibling) !== null) before = sibling;
  }
  return found;
}

function numberOf(provision: Provision | null): number | null {
  if (provision?.kind !== 'section') return null;
  const match = /^(?:.*\/)?(?:\d+\.)*(\d+)$/.exec(provision.path);
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
