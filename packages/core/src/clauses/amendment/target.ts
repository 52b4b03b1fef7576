import type { PartPhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { quoted } from '../phrases/label.ts';
import { bracketed, part, type Parts } from './part.ts';

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
  return c.first(
    () => provisionsNamed(c, known),
    () => {
      const within = parts(c);
      if (within === null) return null;
      const whole =
        c.attempt(() => (c.eat('of|in|to|from|under') ? provisionsNamed(c, known) : null)) ??
        before(c, known);
      return whole === null || whole.length === 0 ? null : narrowedTo(whole, within);
    },
  );
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
    () => whole(c),
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

/** `the definition of “X” or “Y” appearing in Section 1.1 of the Agreement`, `the defined terms “A” and “B”`. */
function definitions(c: Cursor, known: Known): Named[] | null {
  c.eat('the|each|such|said|existing');
  c.eat('following');
  const one = c.sees('definition|term') || c.sees('defined term');
  if (!c.eat('definition|definitions of? the? terms|term?') && !c.eat('defined? term|terms')) return null;
  c.eat('the? defined? term|terms');
  c.eat('of');
  c.eat(':');
  const terms: string[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (terms.length > 0 && !c.eat(', and') && !c.eat(',|and|or')) return null;
      return quoted(c);
    });
    if (more === null) break;
    terms.push(more);
  }
  if (terms.length === 0) return c.fail('a term in quotation marks');
  // `the definition of “Note” and “Notes”` is one definition.
  const paths = (one ? terms.slice(0, 1) : terms).map((term) => `"${term}"`);
  const named = container(c, known);
  if (named === null) c.eat('in that|such|said section|schedule');
  return settled(c, known, paths, named);
}

/** Where a definition stands says of which agreement it is. */
function container(c: Cursor, known: Known): string | null {
  return c.attempt(() => {
    c.eat(',');
    c.eat('appearing|contained|found|located|appear') || c.eat('set? forth|out|contained');
    if (!c.eat('in|under|of|to|from|at')) return null;
    const there = numbered(c, known) ?? attachments(c, known) ?? again(c, known);
    return there === null ? paper(c) : (there[0]?.agreement ?? null);
  });
}

const HEAD = 'section|sections|subsection|subsections|paragraph|paragraphs|subparagraph|clause|§|§§';

function numbered(c: Cursor, known: Known): Named[] | null {
  c.eat('the|said|such|each');
  c.eat('of');
  const article = c.eat('article|articles');
  if (!article && !c.eat(HEAD)) return null;
  const paths = numbers(c, article);
  return paths === null ? null : settled(c, known, paths, belonging(c));
}

/** `2.5(b)(ii), 2.5(b)(iv) and 4.3(a)`; `8.2(b) and (c)`. */
function numbers(c: Cursor, article: boolean): readonly string[] | null {
  const paths: string[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (paths.length > 0 && !c.eat(', and') && !c.eat(',|and|or')) return null;
      c.eat('section|subsection');
      return number(c, article) ?? sibling(c, paths.at(-1));
    });
    if (more === null) break;
    paths.push(more);
  }
  return paths.length === 0 ? c.fail('the number of a section') : paths;
}

const NUMBER = /^\d[\d.]*[A-Za-z]?$/;
const ARTICLE = /^(\d{1,2}|[IVX]{1,6})$/;

export function number(c: Cursor, article: boolean): string | null {
  const text = c.item()?.limb == null ? (c.item()?.text ?? '') : '';
  if (!(article ? ARTICLE : NUMBER).test(text) || text.endsWith('.')) return null;
  c.skip();
  let path = article ? `Article ${text}` : text;
  while (c.sees('(')) {
    const label = bracketed(c);
    if (label === null) break;
    path += `(${label})`;
  }
  heading(c);
  return path;
}

/** `(c)` behind `8.2(b) and`: only where the list goes on, or says of what it is. */
function sibling(c: Cursor, before: string | undefined): string | null {
  const stem = /^(.*)\([^()]+\)$/.exec(before ?? '')?.[1];
  const label = stem === undefined ? null : bracketed(c);
  return label !== null && c.sees('of|to|in|thereof|,|and|is|are|shall') ? `${stem}(${label})` : null;
}

/** `(Defaulting Lenders)`, `entitled “Certain Defined Terms”`: the heading, for finding. */
function heading(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('(') || c.item()?.limb !== null || !/^[A-Z“]/.test(c.item()?.text ?? '')) return null;
    for (let i = 0; i < 24 && !c.done && !c.sees(')|(|;') && c.item()?.limb === null; i++) c.skip();
    return c.eat(')') ? true : null;
  });
}

/** `of the Credit Agreement entitled “Certain Defined Terms”`, `thereof`. */
function belonging(c: Cursor): string | null {
  if (c.eat('thereof|thereto|therein')) return null;
  const named = c.eat('hereof|hereto|herein|above|below')
    ? 'this'
    : c.attempt(() => (c.eat('of|in|to|under') ? numberedPaper(c) : dropped(c)));
  if (named !== null) heading(c);
  c.attempt(() => (c.eat(',? entitled|titled|captioned') && quoted(c) !== null ? true : null));
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

const ATTACHED = /^(Schedule|Exhibit|Annex|Appendix)s?$/i;

/** `Schedule 2.01 to the Credit Agreement`, `Exhibits C and D to the Original Loan Agreement`. */
function attachments(c: Cursor, known: Known): Named[] | null {
  const paths = attached(c);
  return paths === null ? null : settled(c, known, paths, belonging(c));
}

export function attached(c: Cursor): readonly string[] | null {
  return c.attempt(() => {
    c.eat('the');
    const kind = ATTACHED.exec(c.item()?.text ?? '')?.[1];
    if (kind === undefined) return null;
    c.skip();
    const title = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
    const paths: string[] = [];
    for (;;) {
      const label = c.attempt(() => {
        const listed = c.item(-1)?.text === '”' && c.item(-2)?.text === ',';
        if (paths.length > 0 && !c.eat(', and') && !c.eat(',|and') && !listed) return null;
        c.eat('schedule|exhibit|annex|appendix');
        return quotedLabel(c) ?? attachmentLabel(c);
      });
      if (label === null) break;
      paths.push(`${title} ${label}`);
    }
    return paths.length === 0 ? null : paths;
  });
}

/** `Exhibit “J-1”`, `Exhibits “A,” “B” and “C”`. */
function quotedLabel(c: Cursor): string | null {
  return c.attempt(() => {
    const label = c.eat('“') ? attachmentLabel(c) : null;
    c.eat(',');
    return label !== null && c.eat('”') ? label : null;
  });
}

function attachmentLabel(c: Cursor): string | null {
  const text = c.item()?.limb == null ? (c.item()?.text ?? '') : '';
  if (!/^([A-Z]{1,2}|[IVX]{1,5}|\d[\d.]*[A-Z]?|[A-Z]-?\d{1,2}|\d{1,2}-[A-Z\d]{1,2})$/.test(text)) return null;
  if (text.endsWith('.')) return null;
  c.skip();
  let label = text;
  while (c.sees('(') && c.item()?.spaced === false) {
    const inner = bracketed(c);
    if (inner === null) break;
    label += `(${inner})`;
  }
  heading(c);
  return label;
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
  const count = c.eat('initial|first')
    ? 1
    : c.eat('second')
      ? 2
      : c.eat('third')
        ? 3
        : c.eat('last|final')
          ? -1
          : 0;
  if (count === 0 || !(c.eat('“ whereas ”') || c.eat('whereas')) || !c.eat('clause|recital|paragraph'))
    return null;
  return { kind: 'paragraph', count };
}

/** `such Section`, `such definition`, `the section`: what was named before, where that is one thing. */
function again(c: Cursor, known: Known): Named[] | null {
  if (!c.eat('such|said|the|that definition|section|subsection|schedule|exhibit')) return null;
  const [only, ...more] = known.targets;
  if (only === undefined || more.length > 0) return null;
  const definition = c.item(-1)?.lower === 'definition';
  return definition === only.path.startsWith('"') ? [only] : null;
}

function whole(c: Cursor): Named[] | null {
  const agreement = numberedPaper(c);
  if (agreement === null || agreement === 'this') return null;
  return [{ agreement, path: '', presumed: false, within: [] }];
}
