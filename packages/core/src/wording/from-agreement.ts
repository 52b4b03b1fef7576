import type { Agreement, Provision } from '../agreement/agreement.ts';
import { type Structure, structureOf } from '../agreement/read-agreement.ts';
import type { Place, Source } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { definedIn } from './definitions.ts';
import { type Layout, layOut } from './layout.ts';
import type { Passage, Run, Wording } from './wording.ts';

/** The words of an agreement as it was signed [A1]; `by` is its id in the deal. */
export function wordingOf(agreement: Pick<Agreement, 'source'>, by: string): Wording {
  return build(agreement.source, structureOf(agreement.source), by, null);
}

/** The words that stand at one place of a file, as a wording of its own: what an amending instruction puts in. */
export function wordingOfPlace(source: Source, place: Place, by: string, at: string | null): Wording {
  return build(source, structureOf(source, place), by, at);
}

function build(source: Source, structure: Structure, by: string, at: string | null): Wording {
  const { tokens, lines, root, blocks } = structure;
  const begins = blocks.slice();
  const indexOf = tokenIndex(tokens);
  visit(root, (provision) => {
    const first = indexOf(provision.place.from);
    if (provision.label !== '' && first < tokens.length) begins[first] = 1;
  });
  const layout = layOut(source.text, tokens, lines, begins);
  const outlined = passagesOf(root, tokens, layout, indexOf);
  return {
    text: layout.text,
    passages: definedIn(outlined, tokens, layout),
    runs: runsOf(tokens, layout, by, at),
    breaks: layout.breaks,
  };
}

function visit(provision: Provision, see: (provision: Provision) => void): void {
  see(provision);
  for (const child of provision.children) visit(child, see);
}

/** Finds the first token at or behind a place. */
function tokenIndex(tokens: readonly Token[]): (place: number) => number {
  return (place) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.from ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function passagesOf(
  root: Provision,
  tokens: readonly Token[],
  layout: Layout,
  indexOf: (place: number) => number,
): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (provision: Provision): void => {
    const whole = provision === root;
    const first = indexOf(provision.place.from);
    const end = indexOf(provision.place.to);
    if (whole || end > first) {
      const from = whole ? 0 : (layout.from[first] ?? 0);
      const to = whole ? layout.text.length : (layout.to[end - 1] ?? 0);
      const body = indexOf(
        provision.tokens[0]?.from ?? provision.children[0]?.place.from ?? provision.place.to,
      );
      const inner = indexOf(
        Math.min(provision.tokens[0]?.from ?? Infinity, provision.children[0]?.place.from ?? Infinity),
      );
      const bodyFrom = whole ? 0 : beginningOf(layout, Math.min(body, inner), end);
      const labelEnd = whole ? 0 : labelEndOf(provision.label, tokens, layout, first, bodyFrom);
      passages.push({ path: provision.path, kind: provision.kind, from, to, labelEnd, bodyFrom });
    }
    for (const child of provision.children) add(child);
  };
  add(root);
  return passages;
}

/** Where a token begins; past the last one, where that ends. */
function beginningOf(layout: Layout, index: number, end: number): number {
  return index < end ? (layout.from[index] ?? 0) : (layout.to[end - 1] ?? 0);
}

const SPACES = /\s+/g;

/** Where a printed label ends in the layout: as many characters are passed over as it has. */
function labelEndOf(
  label: string,
  tokens: readonly Token[],
  layout: Layout,
  first: number,
  limit: number,
): number {
  let left = label.replace(SPACES, '').length;
  let end = layout.from[first] ?? 0;
  for (let at = first; at < tokens.length && left > 0; at++) {
    const [from, to] = [layout.from[at] ?? 0, layout.to[at] ?? 0];
    if (to > limit) break;
    left -= to - from;
    end = to;
  }
  return end;
}

/** One stretch a paragraph, with its place in the file. */
function runsOf(tokens: readonly Token[], layout: Layout, by: string, at: string | null): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let next = 1; next <= tokens.length; next++) {
    if (next < tokens.length && layout.begins[next] !== 1) continue;
    const from = runs.at(-1)?.to ?? 0;
    const to = next < tokens.length ? paragraphStart(layout, next) : layout.text.length;
    const place = { from: tokens[first]?.from ?? 0, to: tokens[next - 1]?.to ?? 0 };
    if (to > from) runs.push({ from, to, origin: { by, at, place } });
    first = next;
  }
  return runs;
}

/** The beginning of the paragraph that a token opens, with the columns before it. */
function paragraphStart(layout: Layout, token: number): number {
  return layout.text.lastIndexOf('\n', layout.from[token] ?? 0) + 1;
}
