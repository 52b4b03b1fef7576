import type { Line } from '../text/lines.ts';
import type { Source } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import type { Provision, Sentence } from './agreement.ts';
import type { Matching } from './brackets.ts';
import type { Locator } from './locate.ts';

/** What is known of a text once its sentences have been found: what parties, definitions and references are read from. */
export interface Reading {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly root: Provision;
  readonly sentences: readonly Sentence[];
  readonly locator: Locator;
  readonly brackets: Matching;
  readonly quotes: Matching;
  /** By token index: 1 where a provision, or a paragraph that begins like one, starts. */
  readonly starts: Uint8Array;
}

/** The words of a stretch of tokens on one line, as printed. */
export function wordsBetween(reading: Reading, first: number, end: number): string {
  const from = reading.tokens[first]?.from;
  const to = reading.tokens[end - 1]?.to;
  return from === undefined || to === undefined ? '' : plainWords(reading.tokens.slice(first, end));
}

/** Tokens put back together with single spaces, furniture between them left out. */
export function plainWords(tokens: readonly Token[]): string {
  let words = '';
  for (const token of tokens) words += (token.spaced && words !== '' ? ' ' : '') + token.text;
  return words;
}
