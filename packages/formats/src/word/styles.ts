import { childOf, switchOf, valueOf, type XmlElement } from '../xml/read-xml.ts';

/** The styles of a document, each with what it inherits. */
export class Styles {
  readonly #byId = new Map<string, XmlElement>();
  readonly #chains = new Map<string, readonly XmlElement[]>();
  readonly #defaults: XmlElement | undefined;
  readonly #paragraph: string | null;

  constructor(root: XmlElement | undefined) {
    this.#defaults = childOf(root, 'w:docDefaults');
    let standard: string | null = null;
    for (const style of root?.children ?? []) {
      const id = style.attributes.get('w:styleId');
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#byId.set(id, style);
      const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
      if (isDefault && style.attributes.get('w:type') === 'paragraph') standard = id;
    }
    this.#paragraph = standard;
  }

  /** The style of a paragraph that names none. */
  paragraphStyle(named: string | undefined): string | null {
    return named ?? this.#paragraph;
  }

  /** Paragraph properties of a style and of those that it is based on, nearest first. */
  paragraph(style: string | null): readonly XmlElement[] {
    return this.#properties(style, 'w:pPr', 'w:pPrDefault');
  }

  run(style: string | null): readonly XmlElement[] {
    return this.#properties(style, 'w:rPr', 'w:rPrDefault');
  }

  #properties(style: string | null, name: string, defaults: string): XmlElement[] {
    const own = this.#chain(style).map((each) => childOf(each, name));
    const general = childOf(childOf(this.#defaults, defaults), name);
    return [...own, general].filter((each) => each !== undefined);
  }

  #chain(style: string | null): readonly XmlElement[] {
    if (style === null) return [];
    const known = this.#chains.get(style);
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let at: string | undefined = style; at !== undefined; ) {
      const found = this.#byId.get(at);
      // A style based on itself, by whatever way, ends there.
      if (found === undefined || chain.includes(found) || chain.length > CHAIN_MAX) break;
      chain.push(found);
      at = valueOf(found, 'w:basedOn');
    }
    this.#chains.set(style, chain);
    return chain;
  }
}

/** Word itself follows no more than eleven. */
const CHAIN_MAX = 20;

/** The first of some properties, nearest first, that says whether a switch is on. */
export function firstSwitch(properties: readonly (XmlElement | undefined)[], name: string): boolean {
  for (const each of properties) {
    const said = switchOf(each, name);
    if (said !== undefined) return said;
  }
  return false;
}
