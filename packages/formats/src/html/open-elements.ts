import { CELL_WALLS, type Implied } from './elements.ts';
import type { HtmlList } from './list-label.ts';

/** An element that has begun and not ended, with what it hands down to those within it. */
export interface OpenElement {
  readonly tag: string;
  readonly block: boolean;
  readonly hidden: boolean;
  /** Hidden as something that is no words at all: a script, a title. */
  readonly unseen: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
  readonly capitals: boolean;
  readonly preformatted: boolean;
  readonly floats: boolean;
  readonly breakAfter: boolean;
  readonly indent: number;
  readonly list: HtmlList | null;
}

export const OUTERMOST: OpenElement = {
  tag: '',
  block: true,
  hidden: false,
  unseen: false,
  struck: false,
  raised: false,
  capitals: false,
  preformatted: false,
  floats: false,
  breakAfter: false,
  indent: 0,
  list: null,
};

/** Elements further out than this are not looked for: pages nest some dozens, and what nests more was made to. */
const REACH = 200;

/** The open elements, innermost last. An end that was left out is supplied, one that ends nothing is passed over. */
export class OpenElements {
  readonly #stack: OpenElement[] = [];

  get top(): OpenElement {
    return this.#stack.at(-1) ?? OUTERMOST;
  }

  push(element: OpenElement): void {
    this.#stack.push(element);
  }

  /** Ends what a start tag implies; answers the elements ended, innermost first. */
  endImplied({ ends, within }: Implied): OpenElement[] {
    let found = -1;
    for (let at = this.#stack.length - 1; at >= this.#least(); at--) {
      const tag = this.#stack[at]?.tag ?? '';
      if (ends.has(tag)) found = at;
      if (within.has(tag)) break;
    }
    return found < 0 ? [] : this.#cut(found);
  }

  /** Ends the innermost element of a name, and all within it. */
  end(tag: string): OpenElement[] {
    for (let at = this.#stack.length - 1; at >= this.#least(); at--) {
      const open = this.#stack[at]?.tag ?? '';
      if (open === tag) return this.#cut(at);
      if (CELL_WALLS.has(open) && !TABLE_PARTS.has(tag)) break;
    }
    return [];
  }

  #least(): number {
    return Math.max(0, this.#stack.length - REACH);
  }

  #cut(at: number): OpenElement[] {
    return this.#stack.splice(at).toReversed();
  }
}

const TABLE_PARTS: ReadonlySet<string> = new Set(
  'table thead tbody tfoot tr td th caption body html document text'.split(' '),
);
