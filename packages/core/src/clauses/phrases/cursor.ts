import type { Sentence } from '../../agreement/agreement.ts';
import type { Place } from '../../text/source.ts';
import type { Day } from '../../time/day.ts';
import type { TimeName } from '../clause.ts';
import type { Context } from '../context.ts';
import { type Item, itemsOf, type LimbMark } from './items.ts';
import { beginningWith, phraseOf } from './notation.ts';

/**
 * A place in one sentence, moved forward by the phrases that are read. A phrase that does not fit leaves the cursor
 * where it was (`attempt`), and the cursor remembers the furthest place at which something was expected: that is
 * where a refusal says that reading stopped.
 */
export class Cursor {
  readonly items: readonly Item[];
  readonly at: string;
  readonly context: Context;
  /** The day of the notice that the sentence tells of, for "the date of such notice". */
  noticeDay: Day | null = null;
  private position = 0;
  private stop = { index: -1, expected: 'an operative clause' };
  private presumptions: readonly { readonly index: number; readonly sentence: string }[] = [];
  /** Names that the words read so far give to times: (the "Waiver Period"). */
  private names: readonly TimeName[] = [];

  constructor(items: readonly Item[], at: string, context: Context) {
    this.items = items;
    this.at = at;
    this.context = context;
  }

  static over(sentence: Sentence, context: Context): Cursor {
    return new Cursor(itemsOf(sentence), sentence.at, context);
  }

  /** A cursor over some of the words, as over a sentence of their own. */
  within(from: number, to: number, at: string): Cursor {
    const inner = new Cursor(this.items.slice(from, to), at, this.context);
    inner.noticeDay = this.noticeDay;
    return inner;
  }

  /** Takes over where an inner cursor stopped, if that is further than anything seen here. */
  failAt(index: number, expected: string): null {
    if (index > this.stop.index) this.stop = { index, expected };
    return null;
  }

  get index(): number {
    return this.position;
  }
  get done(): boolean {
    return this.position >= this.items.length;
  }
  get stopped(): { readonly index: number; readonly expected: string } {
    return this.stop;
  }

  item(offset = 0): Item | undefined {
    return this.items[this.position + offset];
  }

  /** Moves past `count` items. */
  skip(count = 1): void {
    this.position = Math.min(this.position + count, this.items.length);
  }

  /** Whether the phrase stands here. */
  sees(phrase: string): boolean {
    return this.lengthOf(phrase) > 0;
  }

  /** Takes the phrase if it stands here. */
  eat(phrase: string): boolean {
    const length = this.lengthOf(phrase);
    this.position += length;
    return length > 0;
  }

  /** Takes the longest-listed first of several phrases. */
  eatAny(phrases: readonly string[]): boolean {
    return phrases.some((phrase) => this.eat(phrase));
  }

  /** The first of a fixed list of phrases that stands here; for long lists asked at every word. */
  which(phrases: readonly string[]): string | undefined {
    return this.beginningHere(phrases).find((phrase) => this.sees(phrase));
  }

  /** All of a fixed list of phrases that stand here. */
  all(phrases: readonly string[]): readonly string[] {
    const here = this.beginningHere(phrases);
    return here.length === 0 ? here : here.filter((phrase) => this.sees(phrase));
  }

  /** Those of a fixed list of phrases that can begin here. */
  beginningHere(phrases: readonly string[]): readonly string[] {
    const word = this.items[this.position]?.lower;
    return word === undefined ? [] : beginningWith(phrases, word);
  }

  /** Takes the phrase, or notes that it was expected here. */
  need(phrase: string): boolean {
    return this.eat(phrase) || this.fail(`“${phrase.replaceAll('?', '').replaceAll('|', '/')}”`) !== null;
  }

  /** The label of a limb, if one begins here. */
  limb(): LimbMark | null {
    const limb = this.item()?.limb ?? null;
    if (limb !== null) this.position++;
    return limb;
  }

  /** Notes what was expected here; always `null`, so that a phrase can return it. */
  fail(expected: string): null {
    if (this.position > this.stop.index) this.stop = { index: this.position, expected };
    return null;
  }

  /** Reads, and goes back to where it was if that came to nothing. */
  attempt<T>(read: () => T | null): T | null {
    const { position, presumptions, names } = this;
    const result = read();
    if (result === null) {
      this.position = position;
      this.presumptions = presumptions;
      this.names = names;
    }
    return result;
  }

  /** The first of several ways to read on that comes to something. */
  first<T>(...ways: readonly (() => T | null)[]): T | null {
    for (const way of ways) {
      const result = this.attempt(way);
      if (result !== null) return result;
    }
    return null;
  }

  /** Looks ahead without moving. */
  ahead<T>(read: () => T | null): T | null {
    const { position, presumptions, names } = this;
    const result = read();
    this.position = position;
    this.presumptions = presumptions;
    this.names = names;
    return result;
  }

  /** Notes a name that was given to a time; the sentence tells of it when it has been read. */
  name(given: TimeName): true {
    this.names = [...this.names, given];
    return true;
  }
  get named(): readonly TimeName[] {
    return this.names;
  }

  presume(sentence: string): void {
    if (this.presumptions.some((one) => one.sentence === sentence)) return;
    this.presumptions = [...this.presumptions, { index: this.position, sentence }];
  }

  /** What every clause has, for one that was read from `start` up to here. */
  base(start: number): { readonly at: string; readonly words: Place; readonly presumes: readonly string[] } {
    const presumes = this.presumptions.filter((one) => one.index >= start).map((one) => one.sentence);
    return { at: this.at, words: this.placeFrom(start), presumes };
  }

  /** The words from an index up to here. */
  placeFrom(start: number): Place {
    return placeOf(this.items.slice(start, this.position));
  }

  textFrom(start: number): string {
    return textOf(this.items.slice(start, this.position));
  }

  private lengthOf(phrase: string): number {
    const { slots, firsts } = phraseOf(phrase);
    const here = this.items[this.position];
    if (here === undefined || !firsts.has(here.lower)) return 0;
    let length = 0;
    for (const slot of slots) {
      const item = this.items[this.position + length];
      if (item !== undefined && item.limb === null && slot.choices.includes(item.lower)) length++;
      else if (!slot.optional) return 0;
    }
    return length;
  }
}

export function placeOf(items: readonly Item[]): Place {
  const from = items[0]?.from ?? 0;
  return { from, to: Math.max(from, items.at(-1)?.to ?? from) };
}

/** The words as one line: `any default under any Senior Credit Document`. */
export function textOf(items: readonly Item[]): string {
  return items.map((item, i) => (i > 0 && item.spaced ? ' ' : '') + item.text).join('');
}
