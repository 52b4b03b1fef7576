import type { Paragraph, Span } from '../text/blocks.ts';
import { advanced } from '../text/file-point.ts';
import { type RaisedSpan, settled } from '../text/raised.ts';
import { wordSpans } from '../text/word-spans.ts';
import type { OpenElement } from './open-elements.ts';

const BLANK = /[ \t\n\r\f]/;
/** White space, or words parted by single spaces: such a stretch stands as it is. */
const STRETCHES = /[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;

/** Gathers the words of a paragraph; white space is one space, as in a browser, unless it is preformatted. */
export class ParagraphBuilder {
  #spans: RaisedSpan[] = [];
  #space: boolean = false;
  #preformatted = false;
  /** All words so far stand in a box at the left, as a label does. */
  #floats = true;
  label = '';

  get isEmpty(): boolean {
    return this.label === '' && this.#spans.every(({ text }) => text.trim() === '');
  }

  /** Only a box at the left: the words of the next block go beside it. */
  get isBeside(): boolean {
    return this.#floats && !this.isEmpty;
  }

  words(span: Span, style: OpenElement): void {
    if (style.preformatted) this.#asItStands(span, style);
    else this.#collapsed(span, style);
  }

  #collapsed({ text, point }: Span, style: OpenElement): void {
    for (const { 0: found, index } of text.matchAll(STRETCHES)) {
      if (BLANK.test(found.charAt(0))) {
        this.#space = true;
        continue;
      }
      // A space stands where the white space ended, one character before the words.
      const space = this.#space && !this.#atLineStart() ? ' ' : '';
      const at = advanced(point, index - space.length);
      for (const span of wordSpans(space + cased(found, style), at)) this.#push(span, style);
      this.#space = false;
    }
  }

  #asItStands({ text, point }: Span, style: OpenElement): void {
    this.#preformatted = true;
    for (const { 0: line, index } of text.matchAll(/\n|[^\n]+/g)) {
      const at = advanced(point, index);
      if (line === '\n') this.lineBreak(at);
      else for (const span of wordSpans(cased(line, style), at)) this.#push(span, style);
    }
  }

  #push(span: Span, style: OpenElement): void {
    this.#floats &&= style.floats;
    this.#spans.push({ text: span.text, point: span.point, raised: style.raised });
  }

  #atLineStart(): boolean {
    const last = this.#spans.at(-1);
    return last === undefined || last.text === '\n';
  }

  lineBreak(point: Span['point']): void {
    this.#spans.push({ text: '\n', point, raised: false });
    this.#space = false;
  }

  /** Whether a line break stands last: another one then parts paragraphs. */
  get endsInBreak(): boolean {
    for (let at = this.#spans.length - 1; at >= 0; at--) {
      const text = this.#spans[at]?.text ?? '';
      if (text === '\n') return true;
      if (text.trim() !== '') return false;
    }
    return false;
  }

  /** White space between a label at the left and the words beside it. */
  beside(): void {
    const last = this.#spans.at(-1);
    if (last !== undefined) this.#spans.push({ text: '    ', point: last.point, raised: false });
    this.#floats = false;
  }

  take(indent: number): Paragraph | null {
    const { label } = this;
    const spans = settled(this.#spans);
    const empty = this.isEmpty;
    const preformatted = this.#preformatted;
    this.#spans = [];
    this.#space = false;
    this.#preformatted = false;
    this.#floats = true;
    if (empty) return null;
    this.label = '';
    return { kind: 'paragraph', indent, label, spans, preformatted };
  }
}

/** Letter by letter where the capitals are longer, so that no place moves. */
function cased(text: string, style: OpenElement): string {
  if (!style.capitals) return text;
  const capitals = text.toUpperCase();
  return capitals.length === text.length ? capitals : text;
}
