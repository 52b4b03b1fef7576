import type { Provision, Reference } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';
import { isAboutAnother, isBody, ownText, provisionsOf } from './own-text.ts';
import { printedAttachments, printedNumbers } from './printed-numbers.ts';

/** References to this instrument's own provisions, and to its attachments, that lead nowhere. */
export function missingProvisions(inspected: Inspected): Problem[] {
  const isOwn = ownText(inspected);
  const isMissing = missing(inspected);
  const another = isAboutAnother(inspected);
  const { text } = inspected.reading.source;
  const seen = new Set<string>();
  return inspected.references
    .filter((one) => one.agreement === 'this' && !one.found && isOwn(one.words))
    .filter(({ words }) => !/^\s{1,9}(?:thereto|thereof|therein)/.test(text.slice(words.to, words.to + 20)))
    .filter(({ path, words }) => !another || ATTACHMENT.test(path) || saysThisInstrument(text, words.to))
    .filter(({ path }) => !seen.has(path) && seen.add(path).size > 0)
    .filter(({ path }) => isMissing(path))
    .map(said);
}

/** `of this Amendment`: in an instrument about another, `hereof` may be what that one shall say. */
function saysThisInstrument(text: string, end: number): boolean {
  const after = text.slice(end, end + 60);
  return /^\s{1,9}of\s{1,9}this\s{1,9}(?:Amendment|Waiver|Consent|Supplement|Letter|Forbearance)/.test(after);
}

const ATTACHMENT = /^(?:Schedule|Exhibit|Annex|Appendix) \S+$/;
const NUMBERED = /^((?:Article )?(?:\d{1,3}\.)*)(\d{1,3}|[IVXL]{1,6})((?:\([A-Za-z0-9]{1,4}\))*)$/;

/** Whether a path plainly leads nowhere: its neighbours are there, and no line bears its number. */
function missing({ reading, references }: Inspected): (path: string) => boolean {
  const { text } = reading.source;
  const provisions = provisionsOf(reading.root).filter(({ path }) => isBody(path));
  const byPath = new Map(provisions.map((provision) => [provision.path, provision]));
  const runs = countRuns(provisions);
  const cited = new Set(references.map(({ words }) => words.to));
  const printed = printedNumbers(reading, cited);
  const attached = printedAttachments(text);
  const bare = new Set(
    reading.tokens.filter((token) => token.kind === 'number' && !cited.has(token.to)).map((one) => one.text),
  );
  return (path) => {
    if (ATTACHMENT.test(path)) return !attached.has(path.toLowerCase());
    const [, before = '', last = '', limbs = ''] = NUMBERED.exec(path) ?? [];
    const number = `${before.replace('Article ', '')}${last}`;
    if (last === '') return false;
    const provision = byPath.get(before + last);
    if (provision !== undefined) return limbs !== '' && lacks(text, provision, limbs);
    const run = runs.get(runOf(before, last)) ?? 0;
    return run >= FEWEST && !printed.has(number) && (!number.includes('.') || !bare.has(number));
  };
}

const FEWEST = 2;

/** How many sections are numbered alike: 9.1 beside 9.11, Article II beside Article VII. */
function countRuns(provisions: readonly Provision[]): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const { kind, path } of provisions) {
    const [, before = '', last = '', limbs = ''] = NUMBERED.exec(path) ?? [];
    if (kind !== 'section' || last === '' || limbs !== '') continue;
    const run = runOf(before, last);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function runOf(before: string, last: string): string {
  return `${before}${/^\d/.test(last) ? '1' : 'I'}`;
}

/** Whether a section has limbs (a) and (b), and its words hold no `(x)` for the one referred to. */
function lacks(text: string, { place }: Provision, limbs: string): boolean {
  const first = /^\(([a-z])\)/.exec(limbs)?.[1];
  if (first === undefined) return false;
  const words = text.slice(place.from, place.to);
  const has = (label: string): boolean =>
    words.includes(`(${label})`) || new RegExp(`^[ \\t]{0,40}${label}[.)]`, 'm').test(words);
  return has('a') && has('b') && !has(first);
}

function said(reference: Reference): Problem {
  if (ATTACHMENT.test(reference.path)) {
    return problem('IR122', reference.words, {
      what: `${reference.path} is referred to and does not follow this text.`,
      why: 'What it says is part of the agreement and cannot be read here.',
      todo: `Add ${reference.path} to the file, or leave what depends on it open.`,
    });
  }
  const name = /^\d/.test(reference.path) ? `Section ${reference.path}` : reference.path;
  return problem('IR121', reference.words, {
    what: `The text refers to ${name} of this instrument, and there is no ${name} in it.`,
    why: 'The reference is a slip, a provision was renumbered, or a page is missing; what hangs on it cannot be decided.',
    todo: 'Compare with the signed copy, and say which provision or which agreement is meant.',
  });
}
