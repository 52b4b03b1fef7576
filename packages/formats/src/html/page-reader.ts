import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { limits } from '../limits.ts';
import { excessive } from '../refusal.ts';
import type { Block } from '../text/blocks.ts';
import { PICTURES } from '../text/file-text.ts';
import { aligned } from './align.ts';
import { BLOCKS, ENVELOPE, impliedBy, STRUCK, UNSEEN, VOID } from './elements.ts';
import { itemLabel, listOf } from './list-label.ts';
import { type OpenElement, OpenElements } from './open-elements.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { type Style, styleOf } from './style.ts';
import { Tables } from './tables.ts';

/**
 * Reads a page tag by tag into blocks. No tree is built: building one, as browsers must, can take a page of unclosed tags
 * to more elements than it has characters. Nothing that the page names is fetched, and nothing in it is run.
 */
export class PageReader implements TokenHandler {
  readonly #markup: string;
  readonly #tokenizer: Tokenizer;
  readonly #open = new OpenElements();
  readonly #tables = new Tables();
  readonly #paragraph = new ParagraphBuilder();
  readonly #omitted = new Set<string>();
  #tags = 0;
  /** Within a line of the envelope. */
  #envelope = false;
  /** Tables nested too deep to be read as such. */
  #flattened = 0;

  constructor(markup: string) {
    this.#markup = markup;
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  }

  read(): { readonly blocks: readonly Block[]; readonly omitted: readonly string[] } {
    this.#tokenizer.write(this.#markup, true);
    this.#flush();
    while (this.#tables.depth > 0) this.#tables.end();
    return { blocks: this.#tables.root, omitted: [...this.#omitted] };
  }

  onStartTag(token: Token.TagToken): void {
    if (++this.#tags > limits.elementsMax)
      throw excessive(`The page has more than ${limits.elementsMax} tags.`);
    const tag = token.tagName;
    this.#setMode(tag);
    this.#envelope = ENVELOPE.has(tag);
    if (this.#envelope) return;
    const implied = impliedBy(tag);
    if (implied !== null) for (const ended of this.#open.endImplied(implied)) this.#ended(ended);
    const style = styleOf(attribute(token, 'style'));
    if (VOID.has(tag)) {
      this.#void(tag, token, style);
      return;
    }
    const element = this.#element(tag, token, style);
    if (element.block && !element.floats) this.#boundary();
    if (style.breakBefore && !element.hidden) this.#break();
    if (!element.hidden) this.#begin(tag, token);
    if (!token.selfClosing || !tag.includes(':')) this.#open.push(element);
  }

  onEndTag(token: Token.TagToken): void {
    if (token.tagName === 'p' || token.tagName === 'br') this.#boundary();
    for (const ended of this.#open.end(token.tagName)) this.#ended(ended);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#words(token);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#words(token);
  }

  // Comments, document types and what stands for no character have no words.
  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #words({ chars, location }: Token.CharacterToken): void {
    if (this.#envelope) {
      this.#envelope = !chars.includes('\n');
      return;
    }
    const { top } = this.#open;
    if (chars.trim() !== '' && !top.unseen) this.#leaveOut(top);
    if (top.hidden || top.struck || location === null) return;
    const { startOffset, endOffset } = location;
    for (const span of aligned(chars, this.#markup, startOffset, endOffset)) this.#paragraph.words(span, top);
  }

  #leaveOut({ hidden, struck }: OpenElement): void {
    if (hidden) this.#omitted.add('hidden words');
    else if (struck) this.#omitted.add('words that are struck out');
  }

  #element(tag: string, token: Token.TagToken, style: Style): OpenElement {
    const { top } = this.#open;
    const list = tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir';
    const type = style.list ?? attribute(token, 'type') ?? null;
    const indented = list || tag === 'blockquote' || tag === 'dd' ? LIST_INDENT : 0;
    // A cell begins at its own left, wherever the table stands.
    const outer = tag === 'td' || tag === 'th' ? 0 : top.indent;
    return {
      tag,
      block: BLOCKS.has(tag),
      hidden: top.hidden || style.hidden || UNSEEN.has(tag) || attribute(token, 'hidden') !== undefined,
      unseen: top.unseen || UNSEEN.has(tag),
      struck: top.struck || style.struck || STRUCK.has(tag),
      raised: top.raised || tag === 'sup',
      capitals: top.capitals || style.capitals,
      preformatted:
        top.preformatted || style.preformatted || tag === 'pre' || tag === 'xmp' || tag === 'listing',
      floats: style.floats || (top.floats && !BLOCKS.has(tag)),
      breakAfter: style.breakAfter,
      indent: Math.min(outer + indented + style.indent, INDENT_MAX),
      list: list ? listOf(tag, type, attribute(token, 'start')) : tag === 'li' ? null : top.list,
    };
  }

  #begin(tag: string, token: Token.TagToken): void {
    if (tag === 'table') this.#beginTable();
    else if (tag === 'document') this.#break();
    else if (tag === 'li') this.#item(token);
    else if (this.#flattened > 0) return;
    else if (tag === 'tr') this.#tables.row();
    else if (tag === 'td' || tag === 'th' || tag === 'caption')
      this.#tables.cell(attribute(token, 'colspan'));
  }

  #item(token: Token.TagToken): void {
    const style = styleOf(attribute(token, 'style'));
    const type = style.list ?? attribute(token, 'type') ?? null;
    this.#paragraph.label = itemLabel(this.#open.top.list, type, attribute(token, 'value'));
  }

  #beginTable(): void {
    if (this.#tables.depth < limits.tableDepthMax) this.#tables.begin();
    else this.#flattened++;
  }

  #void(tag: string, token: Token.TagToken, style: Style): void {
    const { top } = this.#open;
    if (top.hidden || style.hidden || token.location === null) return;
    if (tag === 'br') {
      if (style.breakBefore || style.breakAfter) this.#break();
      else if (this.#paragraph.endsInBreak && !top.preformatted) this.#flush();
      else this.#paragraph.lineBreak({ kind: 'characters', offset: token.location.startOffset });
    } else if (tag === 'hr') this.#break();
    else if (tag === 'img') this.#omitted.add(PICTURES);
  }

  #ended(element: OpenElement): void {
    if (element.block && !element.floats) this.#flush(element.indent);
    if (element.hidden) return;
    if (element.breakAfter) this.#break();
    if (element.tag === 'table') {
      if (this.#flattened > 0) this.#flattened--;
      else this.#tables.end();
    } else if (this.#flattened === 0 && (element.tag === 'td' || element.tag === 'th'))
      this.#tables.endCell();
    if (element.tag === 'li') this.#paragraph.label = '';
  }

  /** Where a block begins or ends within a paragraph; a label in a box at the left keeps its place beside the next block. */
  #boundary(): void {
    if (this.#paragraph.isBeside) this.#paragraph.beside();
    else this.#flush();
  }

  #flush(indent: number = this.#open.top.indent): void {
    const paragraph = this.#paragraph.take(indent);
    if (paragraph !== null) this.#tables.add(paragraph);
  }

  #break(): void {
    this.#flush();
    this.#tables.add({ kind: 'page-break' });
  }

  #setMode(tag: string): void {
    const mode = MODES.get(tag);
    if (mode !== undefined) this.#tokenizer.state = mode;
  }
}

const LIST_INDENT = 4;
const INDENT_MAX = 40;

/** Elements whose content is characters, whatever it looks like. */
const MODES: ReadonlyMap<string, number> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

function attribute(token: Token.TagToken, name: string): string | undefined {
  return token.attrs.find((each) => each.name === name)?.value;
}
