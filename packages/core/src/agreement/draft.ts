import type { Place } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import type { Provision, ProvisionKind } from './agreement.ts';

/** A provision while its text is still being gathered. */
export interface Draft {
  readonly kind: ProvisionKind;
  readonly path: string;
  /** Token indexes of the label and of what follows it; equal where there is none. */
  readonly labelFirst: number;
  readonly labelEnd: number;
  /** Token indexes of its heading. */
  heading: [number, number] | null;
  /** First token behind the heading and the mark that closes it. */
  headingEnd: number;
  /** Stretches of its own tokens `[first, end)`, ascending, with its children's in between. */
  readonly stretches: [number, number][];
  readonly children: Draft[];
  readonly parent: Draft | null;
  /** Least indent of its lines but the first: how far its paragraphs are set in. */
  bodyIndent: number | null;
}

/** Gives every provision a path of its own: what would be a second `1` becomes `1#2`. */
export class Paths {
  readonly #taken = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  /** The next free number of a name: `paragraph 3`. */
  next(prefix: string, name: string): string {
    const count = (this.#counts.get(prefix + name) ?? 0) + 1;
    this.#counts.set(prefix + name, count);
    return `${name} ${count}`;
  }

  has(path: string): boolean {
    return this.#taken.has(path);
  }

  claim(path: string): string {
    let count = this.#taken.get(path) ?? 0;
    let unique = path;
    do {
      count++;
      unique = count === 1 ? path : `${path}#${count}`;
    } while (count > 1 && this.#taken.has(unique));
    this.#taken.set(path, count);
    if (unique !== path) this.#taken.set(unique, 1);
    return unique;
  }
}

export function draft(
  kind: ProvisionKind,
  path: string,
  parent: Draft | null,
  label: [number, number],
): Draft {
  const made: Draft = {
    kind,
    path,
    labelFirst: label[0],
    labelEnd: label[1],
    heading: null,
    headingEnd: 0,
    stretches: [],
    children: [],
    parent,
    bodyIndent: null,
  };
  parent?.children.push(made);
  return made;
}

export function addTokens(to: Draft, first: number, end: number): void {
  if (end <= first) return;
  const last = to.stretches.at(-1);
  if (last !== undefined && last[1] === first) last[1] = end;
  else to.stretches.push([first, end]);
}

/** The finished provision; how deep provisions nest is bounded by the outline, and so is this recursion. */
export function provisionOf(from: Draft, tokens: readonly Token[], text: string): Provision {
  const children = from.children.map((child) => provisionOf(child, tokens, text));
  const own = from.stretches.flatMap(([first, end]) => tokens.slice(first, end));
  const label: [number, number] | null =
    from.labelEnd > from.labelFirst ? [from.labelFirst, from.labelEnd] : null;
  const closed: [number, number] | null = from.heading === null ? null : [from.heading[0], from.headingEnd];
  const places = [placeOf(label, tokens), placeOf(closed, tokens), own[0], own.at(-1)];
  const known = [...places, children[0]?.place, children.at(-1)?.place].filter(
    (place) => place !== undefined,
  );
  return {
    kind: from.kind,
    path: from.path,
    label: printed(label, tokens, text),
    heading: from.heading === null ? null : printed(from.heading, tokens, text),
    place: {
      from: known.reduce((least, place) => Math.min(least, place.from), known[0]?.from ?? 0),
      to: known.reduce((most, place) => Math.max(most, place.to), 0),
    },
    tokens: own,
    children,
  };
}

function placeOf(range: [number, number] | null, tokens: readonly Token[]): Place | undefined {
  const first = tokens[range?.[0] ?? -1];
  const last = tokens[(range?.[1] ?? 0) - 1];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

const SPACES = /\s+/g;

/** As printed, over line ends; furniture between the words is left out. */
function printed(range: [number, number] | null, tokens: readonly Token[], text: string): string {
  if (range === null) return '';
  let words = '';
  for (let index = range[0]; index < range[1]; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    words += (token.spaced && words !== '' ? ' ' : '') + text.slice(token.from, token.to);
  }
  return words.replace(SPACES, ' ');
}

/** The instrument in which a draft stands; several may share a file. */
export function instrumentOf(inner: Draft): Draft {
  let node = inner;
  while (node.kind !== 'agreement' && node.parent !== null) node = node.parent;
  return node;
}
