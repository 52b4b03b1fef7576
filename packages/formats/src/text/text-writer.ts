import type { Span } from './blocks.ts';
import type { FilePoint } from './file-point.ts';
import { PlaceMap } from './place-map.ts';

/** Puts a text together and remembers where each stretch of it came from. */
export class TextWriter {
  readonly #chunks: string[] = [];
  readonly #starts: number[] = [];
  readonly #points: FilePoint[] = [];
  #length = 0;
  /** Line ends that the text ends in. */
  #breaks = Infinity;

  /** What the file does not print as words of its own: labels, spaces, marks. */
  add(text: string): void {
    if (text === '') return;
    this.#chunks.push(text);
    this.#length += text.length;
    this.#breaks = 0;
  }

  /** White space and labels belong to the words that follow, so that a problem with a label is shown there. */
  addAt(text: string, point: FilePoint | undefined): void {
    if (point !== undefined) this.#mark(point);
    this.add(text);
  }

  span({ text, point }: Span): void {
    if (text !== '') this.addAt(text, point);
  }

  line(): void {
    this.#end(1);
  }

  /** Two white lines: a text in which every line is followed by one looks as if it were typed double-spaced. */
  paragraph(): void {
    this.#end(PARAGRAPH_BREAKS);
  }

  finish(): { readonly text: string; readonly places: PlaceMap } {
    return { text: this.#chunks.join(''), places: new PlaceMap(this.#starts, this.#points) };
  }

  #mark(point: FilePoint): void {
    if (this.#starts.at(-1) === this.#length) {
      this.#starts.pop();
      this.#points.pop();
    }
    this.#starts.push(this.#length);
    this.#points.push(point);
  }

  #end(breaks: number): void {
    const missing = breaks - this.#breaks;
    if (missing <= 0) return;
    this.#chunks.push('\n'.repeat(missing));
    this.#length += missing;
    this.#breaks = breaks;
  }
}

const PARAGRAPH_BREAKS = 3;
