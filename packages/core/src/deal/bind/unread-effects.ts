import type { Provision } from '../../agreement/agreement.ts';
import type { SentenceOutcome } from '../../clauses/clause.ts';
import { atOrBelow } from '../address.ts';
import type { PaperContext } from './context.ts';

type Refused = Extract<SentenceOutcome, { outcome: 'refused' }>;

/**
 * Sentences that say when this instrument, or a part of it, takes effect, and that could not be read. Of which parts they
 * speak; `''` is the whole. Until a person says it, nobody knows whether these are in effect: never that signing was enough.
 */
export function unreadEffects(paper: PaperContext): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const one of paper.paper.reading.outcomes) {
    if (one.outcome !== 'refused' || isAttached(one)) continue;
    const of = partsSpokenOf(paper, one);
    for (const path of of) parts.add(path);
    if (of.length > 0) report(paper, of, one);
  }
  return parts;
}

/** What stands in an exhibit is said of another paper. */
const isAttached = ({ at }: Refused): boolean =>
  /^(?:schedule|exhibit|annex|appendix|attachment)\b/i.test(at);

function report(paper: PaperContext, parts: readonly string[], { at, place }: Refused): void {
  const said = paper.words(place);
  const words = said.length > LONGEST_QUOTED ? `${said.slice(0, LONGEST_QUOTED)}…` : said;
  const where = /^\d/.test(at) ? `Section ${at}` : at;
  for (const path of parts) {
    paper.presume(
      path,
      `whether and when ${paper.address(path)} takes effect is open, since a sentence of ${where} that bears on it was not read: “${words}”`,
    );
  }
}

const LONGEST_QUOTED = 160;
const LONGEST = 6000;

function partsSpokenOf(paper: PaperContext, { at, place }: Refused): readonly string[] {
  const words = withoutQuotations(paper.words(place).slice(0, LONGEST)).toLowerCase();
  const verb = GATED.test(words) ? 0 : words.search(TAKES_EFFECT);
  if (verb < 0) return [];
  const before = words.slice(0, verb);
  const own = sectionsBefore(before).filter((path) => isOwn(paper.paper.agreement.root, path));
  if (own.length > 0) return own;
  if (SELF.test(before)) return [''];
  const [section] = at.split(/[.(]/);
  if (section !== undefined && waitsAsFixed(paper, section, words)) return [];
  return /^\d/.test(at) && section !== undefined ? [section] : [''];
}

/** "With effect from the Extension Date, …": a sentence that was read fixes that day for this very part. */
function waitsAsFixed(paper: PaperContext, section: string, words: string): boolean {
  const opening = words.slice(0, LONGEST_OPENING);
  return paper
    .all('effectiveness')
    .some(
      ({ label, parts }) =>
        label !== null &&
        opening.includes(label.toLowerCase()) &&
        parts.some((part) => part === '' || atOrBelow(section, part)),
    );
}

const LONGEST_OPENING = 160;

/** New text that is quoted speaks of the agreement that it is put into. */
const withoutQuotations = (words: string): string => words.replaceAll(/["“][^"”]*["”]/g, ' ');

const TAKES_EFFECT =
  /\b(?:(?:shall|will) (?:only |not )?(?:become|be|take|come into) (?:and be )?effect(?:ive)?\b(?! as (?:if|delivery))|(?:becomes|takes) effect(?:ive)?\b|effective (?:as of|on|upon|from|when)\b|conditions? (?:precedent )?to (?:the )?effectiveness\b|effectiveness of\b|shall be (?:null and )?void\b|shall be of no (?:force|effect)\b)/;

/** `Upon the Closing Date, Section 6.3 shall be amended`: what the sentence does waits for that day. */
const GATED =
  /^(?:\(\w{1,4}\) )?(?:effective|upon|on|as of|with effect|(?:from|on) and after|subject to)\b.{1,240}\b(?:(?:is|are|be) (?:hereby |further )?(?:amended|waived|deleted|replaced|restated|suspended)|hereby waives?)\b/;

const SELF =
  /\bthis (?:\w+ ){0,4}(?:agreement|amendment|waiver|consent|letter|instrument|supplement|modification|forbearance)\b/;

/** `Sections 1, 2 and 4 of this Amendment` in front of the verb: what is said of them. */
function sectionsBefore(before: string): string[] {
  const found =
    /\bsections? (\d[\d.]*(?:(?:, and |, | and )\d[\d.]*)*)(?: of this [^,;]{1,60}| hereof)? ?$/.exec(before);
  return found?.[1]?.split(/, and |, | and /).map((number) => number.replace(/\.$/, '')) ?? [];
}

function isOwn(root: Provision, path: string): boolean {
  return root.path === path || root.children.some((child) => isOwn(child, path));
}
