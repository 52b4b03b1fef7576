import type { PartPhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { attached, heading, number, numbers } from './numbers.ts';
import { ordinal, part, type Parts } from './part.ts';
import { termsNamed } from './terms.ts';
import { whole } from './verbs.ts';

/** What the words before have already named. */
export interface Known {
  /** The agreement that is being amended. */
  readonly agreement: string | null;
  /** What "thereof", "such Section", "such definition" speak of. */
  readonly targets: readonly TargetPhrase[];
}

export const UNKNOWN: Known = { agreement: null, targets: [] };

/** What was named is what the words behind it speak of. */
export const knowing = (known: Known, targets: readonly TargetPhrase[]): Known => ({
  agreement: targets.at(-1)?.agreement ?? known.agreement,
  targets: targets.length === 0 ? known.targets : targets,
});

/**
 * What is amended, and where it stands:
 *
 *     Sections 2.5(b)(ii), 2.5(b)(iv) and 4.3(a) of the Credit Agreement
 *     the second sentence of Section 4.4 · clause (ii) of the definition of “Interest Period” in Section 1.1
 *     Schedule 2.01 to the Credit Agreement · the Credit Agreement · the last sentence thereof · such definition
 */
export function targets(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  wrapping(c);
  return c.first(
    () => provisionsNamed(c, known),
    () => behindNamed(c, known),
    () => {
      const within = parts(c);
      if (within === null) return null;
      const holders =
        c.attempt(() => {
          whole(c);
          c.eat('contained|appearing|located') || c.eat('set forth');
          return c.eat('of|in|to|from|under') ? holdersNamed(c, known) : null;
        }) ?? before(c, known);
      return holders === null || holders.length === 0 ? null : narrowedTo(holders, within);
    },
  );
}

/** `the paragraph following Section 4.9(b) of the Agreement`: of 4.9, the first one behind (b). */
function behindNamed(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  const kind = c.eat('the paragraph') ? 'paragraph' : c.eat('the sentence') ? 'sentence' : null;
  if (kind === null || !c.eat('immediately? following|after') || !c.sees('section|subsection')) return null;
  const [only, ...more] = provisionsNamed(c, known) ?? [];
  const [, path, label] = /^(\d.*)\(([^()]+)\)$/.exec(only?.path ?? '') ?? [];
  if (only === undefined || more.length > 0 || path === undefined || label === undefined) return null;
  return [
    {
      ...only,
      path,
      within: [
        { kind: 'behind', label },
        { kind, count: 1 },
      ],
    },
  ];
}

/** `the provisions of`, `the covenants set forth in`: a section by what it holds. */
function wrapping(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('the? provisions|covenants|requirements')) return null;
    c.eat('contained') || c.eat('set forth');
    return c.eat('of|in') && c.sees('section|sections|article|paragraph') ? true : null;
  });
}

/** Of several, only where they are called so: "clause (b) of Section 7 and Section 8" does not say of which. */
function holdersNamed(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  const several =
    c.sees('each|both') || [c.item(), c.item(1)].some((item) => /s$|^§§$/.test(item?.lower ?? ''));
  const all = provisionsNamed(c, known);
  return all !== null && all.length > 1 && !several ? c.fail('of which provision it is a part') : all;
}

/** `clause (b) thereof`, or `clause (b)` alone, of the provision that was named before. */
function before(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  c.eat('contained');
  if (c.eat('thereof|therein')) return known.targets;
  return known.targets.every(({ path }) => path !== '') ? known.targets : null;
}

/** `clause (b) of the third paragraph of`: parts of parts, up to the provision. */
export function parts(c: Cursor): Parts | null {
  const inner = part(c);
  if (inner === null) return null;
  const outer = c.attempt(() => (c.eat('of|in|to') ? parts(c) : null));
  return outer === null ? inner : outer.flatMap((one) => inner.map((two) => [...one, ...two]));
}

/** `(iii)` of `6.01(c)` is an address; of a definition, or of a sentence, it is a part. */
export function narrowedTo(all: readonly TargetPhrase[], within: Parts): readonly TargetPhrase[] {
  return all.flatMap((target) => within.map((chain) => chain.reduce(narrowed, target)));
}

function narrowed(target: TargetPhrase, one: PartPhrase): TargetPhrase {
  const addressed = target.within.length === 0 && /^\d/.test(target.path);
  return one.kind === 'limb' && addressed
    ? { ...target, path: `${target.path}(${one.label})` }
    : { ...target, within: [...target.within, one] };
}

function provisionsNamed(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  const start = c.index;
  const found = c.first(
    () => definitions(c, known),
    () => numbered(c, known),
    () => attachments(c, known),
    () => opening(c, known),
    () => again(c, known),
    () => entireAgreement(c),
  );
  const words = c.placeFrom(start);
  return found?.map((one) => ({ ...one, words })) ?? null;
}

type Named = Omit<TargetPhrase, 'words'>;

/** Paths of the agreement that is named behind them, or else of the one already known. */
function settled(c: Cursor, known: Known, paths: readonly string[], named: string | null): Named[] | null {
  if (named === 'this') return c.fail('a provision of the agreement that is amended');
  const agreement = named ?? known.agreement;
  if (agreement !== null) return paths.map((path) => ({ agreement, path, presumed: false, within: [] }));
  const presumed = c.context.termsFrom ?? c.context.amended;
  if (presumed === null) return c.fail('the agreement that is amended');
  c.presume(`Which agreement is amended is not said here; it is read as the ${presumed}.`);
  return paths.map((path) => ({ agreement: presumed, path, presumed: true, within: [] }));
}

/** `the definition of “X” or “Y” appearing in Section 1.1 of the Agreement`, `the defined terms “A” and “B”`, `the “A” definition`. */
function definitions(c: Cursor, known: Known): Named[] | null {
  const terms = termsNamed(c);
  if (terms === null) return null;
  const there = container(c, known);
  if (there === null) c.eat('in that|such|said section|schedule');
  return settled(
    c,
    known,
    terms.map((term) => `"${term}"`),
    there?.agreement ?? null,
  );
}

/** Where a definition stands says of which agreement it is. */
function container(c: Cursor, known: Known): { readonly agreement: string | null } | null {
  return c.attempt(() => {
    c.eat(',');
    c.eat('as|that|which');
    c.eat('is|are');
    c.eat('appearing|contained|found|located|appear|appears|defined') || c.eat('set? forth|out|contained');
    if (c.eat('therein|thereof')) return { agreement: null };
    if (!c.eat('in|under|of|to|from|at')) return null;
    const there = c.first(
      () => numbered(c, known),
      () => attachments(c, known),
      () => again(c, known),
    );
    const agreement = there === null ? paper(c) : (there[0]?.agreement ?? null);
    return agreement === null ? null : { agreement };
  });
}

const HEAD = 'section|sections|subsection|subsections|paragraph|paragraphs|subparagraph|clause|§|§§';

function numbered(c: Cursor, known: Known): Named[] | null {
  c.eat('the|said|such|each|existing|current');
  c.eat('of|existing|current');
  const article = c.eat('article|articles');
  if (!article && !c.eat(HEAD)) return null;
  const paths = numbers(c, article);
  return paths === null ? null : settled(c, known, paths, belonging(c));
}

/** `of the Credit Agreement entitled “Certain Defined Terms”`, `of Article VI thereof`, `contained therein`. */
function belonging(c: Cursor): string | null {
  c.attempt(() => (c.eat('of article') && number(c, true) !== null && c.sees('of|thereof|,') ? true : null));
  if (c.eat('contained|appearing|found|located? thereof|thereto|therein') || c.eat('set forth therein'))
    return null;
  const named = c.eat('hereof|hereto|herein|above|below')
    ? 'this'
    : c.attempt(() => (c.eat('attached? of|in|to|under') ? numberedPaper(c) : dropped(c)));
  if (named !== null) heading(c);
  return named;
}

/** `Amendment No. 3`: an amendment is amended itself. */
function numberedPaper(c: Cursor): string | null {
  const title = paper(c);
  if (title === null || !/\bAmendment$/.test(title)) return title;
  const number = c.attempt(() => {
    if (!c.eat('no .') && !c.eat('no.|number')) return null;
    const text = c.item()?.kind === 'number' ? (c.item()?.text ?? null) : null;
    c.skip();
    return text;
  });
  return number === null ? title : `${title} No. ${number}`;
}

/** `Section 4.4 the Agreement is amended`: the "of" was dropped in typing. */
function dropped(c: Cursor): string | null {
  const named = c.sees('the') ? paper(c) : null;
  return named !== null && c.sees('is|are|shall') ? named : null;
}

/** `Schedule 2.01 to the Credit Agreement`, `Exhibits C and D to the Original Loan Agreement`. */
function attachments(c: Cursor, known: Known): Named[] | null {
  const paths = attached(c);
  return paths === null ? null : settled(c, known, paths, belonging(c));
}

/** `the preamble`, `Recital C`. */
function opening(c: Cursor, known: Known): Named[] | null {
  c.eat('the');
  if (c.eat('preamble')) return settled(c, known, ['preamble'], belonging(c));
  const counted = c.attempt(() => whereas(c));
  if (counted !== null)
    return (
      settled(c, known, ['recital'], belonging(c))?.map((one) => ({ ...one, within: [counted] })) ?? null
    );
  if (!c.eat('recital|recitals')) return null;
  const label = c.item()?.text ?? '';
  if (!/^[A-Z]$/.test(label)) return null;
  c.skip();
  return settled(c, known, [`recital ${label}`], belonging(c));
}

/** `initial “WHEREAS” clause`: recitals that bear no letters are counted. */
function whereas(c: Cursor): PartPhrase | null {
  const count = ordinal(c);
  if (count === null) return null;
  if (
    c.eat('recital') ||
    c.eat('whereas clause|recital|paragraph') ||
    c.eat('“ whereas ” clause|recital|paragraph')
  )
    return { kind: 'paragraph', count };
  return null;
}

/** `such Section`, `such definition`, `the section`: what was named before, where that is one thing. */
function again(c: Cursor, known: Known): Named[] | null {
  if (!c.eat('such|said|the|that definition|section|subsection|schedule|exhibit')) return null;
  const [only, ...more] = known.targets;
  if (only === undefined || more.length > 0) return null;
  const definition = c.item(-1)?.lower === 'definition';
  return definition === only.path.startsWith('"') ? [only] : null;
}

function entireAgreement(c: Cursor): Named[] | null {
  const agreement = numberedPaper(c);
  if (agreement === null || agreement === 'this') return null;
  return [{ agreement, path: '', presumed: false, within: [] }];
}
