import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import type { Day } from '../time/day.ts';
import { wordSet } from '../text/word-set.ts';
import type { Provision } from './agreement.ts';
import { dateAt, datesIn } from './quantities.ts';
import { plainWords } from './reading.ts';

const INSTRUMENTS = wordSet(
  'agreement amendment waiver consent indenture note notes forbearance modification supplement guaranty warrant',
);

/** The instrument's title: the lines of the cover that name it, else the words with which the preamble begins. */
export function titleOf(
  cover: Provision | null,
  preamble: Provision | null,
  lines: readonly Line[],
  tokens: readonly Token[],
): string | null {
  return (cover === null ? null : titleOnCover(cover, lines, tokens)) ?? titleInPreamble(preamble);
}

/** The last run of title lines on the cover, so that a table of contents or an exhibit's head before it does not win. */
function titleOnCover(cover: Provision, lines: readonly Line[], tokens: readonly Token[]): string | null {
  let best: Token[] | null = null;
  let run: Token[] = [];
  for (const line of lines) {
    const first = tokens[line.first];
    if (first === undefined || first.from < cover.place.from) continue;
    if (first.from >= cover.place.to) break;
    const words = tokens.slice(line.first, line.end);
    if (!isTitleLine(words)) run = [];
    else run = line.gap > 1 && names(run) ? words : [...run, ...words];
    if (names(run)) best = run;
  }
  return best === null ? null : plainWords(best);
}

const LONGEST = 24;
const CAPITALS_NOT_TITLE = wordSet(
  'exhibit annex schedule execution version conformed copy table contents draft page',
);

function isTitleLine(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || tokens.length > LONGEST || CAPITALS_NOT_TITLE.has(words[0]?.lower ?? ''))
    return false;
  if (words.some((word) => word.lower === 'dated' || word.lower === 'inc' || word.lower === 'corporation'))
    return false;
  return words.every((word) => word.text === word.text.toUpperCase());
}

function names(tokens: readonly Token[]): boolean {
  return tokens.length <= LONGEST && tokens.some((token) => INSTRUMENTS.has(token.lower));
}

/** `THIS WAIVER AND SECOND AMENDMENT TO CREDIT AGREEMENT (this …` */
function titleInPreamble(preamble: Provision | null): string | null {
  const tokens = preamble?.tokens ?? [];
  const first = tokens[0]?.lower === 'this' ? 1 : 0;
  let end = first;
  let named = false;
  while (end < tokens.length && end - first < LONGEST) {
    const token = tokens[end];
    if (token === undefined || token.text === '(' || token.text === ',') break;
    if (token.text === '.' && tokens[end - 1]?.lower !== 'no') break;
    if (
      token.kind === 'word' &&
      token.text === token.lower &&
      !['to', 'and', 'of', 'the', 'for'].includes(token.lower)
    )
      break;
    named ||= INSTRUMENTS.has(token.lower);
    end++;
  }
  return named ? plainWords(tokens.slice(first, end)) : null;
}

const REACH = 14;

/** The day that the instrument says it is dated as of: in its preamble, else on its cover. */
export function datedOf(preamble: Provision | null, cover: Provision | null): Day | null {
  return (
    saidIn(preamble?.tokens ?? []) ??
    datedIn(preamble?.tokens ?? []) ??
    datedIn(cover?.tokens ?? []) ??
    onlyDate(cover?.tokens ?? [])
  );
}

const SAYING = wordSet('dated made entered executed');

/**
 * `This Amendment to the Credit Agreement dated as of May 1, 1998 is entered into as of June 1, 1999`: what the sentence says of
 * itself stands before a day by which another paper is called.
 */
function saidIn(tokens: readonly Token[]): Day | null {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      (lower === 'is' || lower === 'are') &&
      SAYING.has(tokens[i + 1]?.lower ?? '') &&
      !/^(which|that)$/.test(tokens[i - 1]?.lower ?? ''),
  );
  return at < 0 || at > 400 ? null : datedIn(tokens.slice(at + 1, at + 1 + REACH));
}

const DATING = wordSet('dated as made entered effective executed');

function datedIn(tokens: readonly Token[]): Day | null {
  for (let index = 0; index < Math.min(tokens.length, 400); index++) {
    if (!DATING.has(tokens[index]?.lower ?? '')) continue;
    for (let at = index + 1; at < Math.min(tokens.length, index + REACH); at++) {
      if (tokens[at]?.text === '(') break;
      const date = dateAt(tokens, at);
      if (date !== null) return date.day;
    }
  }
  return null;
}

/** A letter bears its date at its head. */
function onlyDate(tokens: readonly Token[]): Day | null {
  return datesIn(tokens.slice(0, 200))[0]?.day ?? null;
}
