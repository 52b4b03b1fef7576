import { contentsLines } from '../text/contents.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { runningHeaders } from '../text/running-headers.ts';
import type { Place, Source } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Agreement, Definition, Provision, ProvisionKind } from './agreement.ts';
import { amountsIn } from './amounts.ts';
import { matchBrackets, matchQuotes } from './brackets.ts';
import { bulkTermsIn } from './bulk-terms.ts';
import { definitionsIn } from './definitions.ts';
import { Locator } from './locate.ts';
import { withoutOpenMarks } from './open-marks.ts';
import { outlineOf } from './outline.ts';
import { partiesIn } from './parties.ts';
import { problemsIn } from './problems/problems.ts';
import { datesIn, percentagesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import { referencesIn } from './references.ts';
import { sentencesOf } from './sentences.ts';
import { signatoriesIn } from './signatories.ts';
import { takenOver, usesOf } from './terms-used.ts';
import { datedOf, titleOf } from './title.ts';

/**
 * Reads a source into its structure. It never fails: of a text that is no agreement at all it says so by what it does not
 * find. Time and memory grow in line with the text.
 */
export function readAgreement(source: Source): Agreement {
  const reading = readStructure(source);
  const { tokens, lines, root, sentences, locator, starts } = reading;
  const defined = definitionsIn(reading);
  const bulk = bulkTermsIn(reading);
  const uses = usesOf(reading);
  const definitions: Definition[] = [...defined, ...takenOver(reading, uses, defined, bulk)];
  const paths = pathsOf(root);
  for (const sentence of sentences) for (const limb of sentence.limbs) paths.add(limb.path);
  const references = referencesIn(
    reading,
    paths,
    definitions,
    bulk.map(({ from }) => from),
  );
  const cover = firstOf(root, 'cover');
  const preamble = firstOf(root, 'preamble');
  const parties = partiesIn(preamble);
  const pages = root.children.filter((child) => child.kind === 'signature-page');
  const amounts = amountsIn(tokens, source.text);
  const title = titleOf(cover, preamble, lines, tokens);
  const dated = datedOf(preamble, cover);
  const inspected = { title, dated, definitions, references, amounts, uses, bulk, parties };
  const kept = { source, tokens, root, sentences, locator, starts };
  const problems = whenLookedAt(() => problemsIn({ ...inspected, reading: foundAgain(kept) }));
  return {
    source,
    title,
    dated,
    root,
    sentences,
    parties,
    definitions,
    references,
    amounts,
    dates: datesIn(tokens),
    percentages: percentagesIn(tokens),
    signatories: signatoriesIn(source.text, lines, tokens, pages, parties),
    get problems() {
      return problems();
    },
  };
}

/** Found once, and not before somebody looks: problems are a quarter of the work, and no answer about a day needs them. */
function whenLookedAt<T>(find: () => T): () => T {
  let state: { readonly find: () => T } | { readonly found: T } = { find };
  return () => {
    // What it is found from is let go.
    if ('find' in state) state = { found: state.find() };
    return state.found;
  };
}

/** The tokens, lines and provisions of a text, or of an excerpt from it, and where its paragraphs begin. */
export interface Structure {
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly root: Provision;
  /** By token index: 1 where a paragraph begins. */
  readonly blocks: Uint8Array;
}

export function structureOf({ text }: Source, excerpt: Place | null = null): Structure {
  const { from, to } = excerpt ?? { from: 0, to: text.length };
  const all = tokenise(text, from, to, furnitureLines(text));
  const tokens = excerpt === null ? all : withoutOpenMarks(all, text);
  const lines = linesOf(text, tokens);
  return { tokens, lines, ...outlineOf(tokens, lines, text, excerpt !== null) };
}

/** Lines that only repeat what stands elsewhere. */
const furnitureLines = (text: string): ReadonlySet<number> =>
  new Set([...runningHeaders(text), ...contentsLines(text)]);

/** Lines and pairs of marks are found quickly, and take room: what is looked at later finds them again. */
const foundAgain = (kept: Omit<Reading, 'lines' | 'brackets' | 'quotes'>): Reading => ({
  ...kept,
  lines: linesOf(kept.source.text, kept.tokens),
  brackets: matchBrackets(kept.tokens, kept.starts),
  quotes: matchQuotes(kept.tokens, kept.starts),
});

function readStructure(source: Source): Reading {
  const { tokens, lines, root, blocks } = structureOf(source);
  const beginnings = new Set<number>();
  tokens.forEach((token, index) => {
    if (blocks[index] === 1) beginnings.add(token.from);
  });
  return {
    source,
    tokens,
    lines,
    root,
    sentences: sentencesOf(root, beginnings),
    locator: new Locator(root),
    brackets: matchBrackets(tokens, blocks),
    quotes: matchQuotes(tokens, blocks),
    starts: blocks,
  };
}

function firstOf(root: Provision, kind: ProvisionKind): Provision | null {
  return root.children.find((child) => child.kind === kind) ?? null;
}

function pathsOf(root: Provision): Set<string> {
  const paths = new Set<string>();
  const visit = (provision: Provision): void => {
    paths.add(provision.path);
    for (const child of provision.children) visit(child);
  };
  visit(root);
  return paths;
}
