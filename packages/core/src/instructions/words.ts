import type { OperationPhrase, QuotePhrase, TimesPhrase } from '../clauses/instruction-phrases.ts';
import type { Change } from '../steps/step.ts';
import { type Origin, passageHolding, type Wording } from '../wording/wording.ts';
import { nearestTo, occurrencesOf, type Stretch } from './find-words.ts';
import { excerpt, type Outcome, refused, stepped } from './refusal.ts';
import type { Scope } from './scope.ts';
import { nameOf } from './scope.ts';
import { wordsSlice } from './slices.ts';

type WordsOperation = Extract<
  OperationPhrase,
  { kind: 'replace-words' | 'delete-words' | 'replace-through' | 'insert-words' }
>;

/** Words replaced, deleted or put in, at the places that the instruction means. */
export function changeWords(
  operation: WordsOperation,
  scope: Scope,
  wording: Wording,
  origin: Origin,
): Outcome {
  switch (operation.kind) {
    case 'replace-words':
      return atEach(operation.old, operation.times, scope, wording, (at) =>
        replaced(at, operation.new.text, wording, origin),
      );
    case 'delete-words':
      // A sentence that loses a name is none: what goes with it is for people to say.
      if (scope.passage.path === '' && operation.times.kind === 'each')
        return refused(
          'no-place-for-it',
          `What goes with “${operation.old.text}” in the sentences that hold it is not said.`,
        );
      return atEach(operation.old, operation.times, scope, wording, (at) =>
        replaced(withSpace(at, wording.text), '', wording, origin),
      );
    case 'replace-through':
      return through(operation.first, operation.last, operation.new, scope, wording, origin);
    case 'insert-words': {
      const { where, new: words } = operation;
      if (where.kind === 'after-words' || where.kind === 'before-words') {
        const after = where.kind === 'after-words';
        return atEach(where.words, where.times, scope, wording, (at) =>
          inserted(after ? at.to : at.from, after, words.text, wording, origin),
        );
      }
      if (where.kind !== 'start' && where.kind !== 'end')
        return refused(
          'no-place-for-it',
          'Words can be put behind or before words, at a beginning or at an end.',
        );
      const at = where.kind === 'start' ? scopeStart(scope) : scopeEnd(scope, where.beforeStop, wording.text);
      const change = inserted(at, where.kind === 'end', words.text, wording, origin);
      return 'kind' in change && change.kind === 'refused'
        ? change
        : stepped({ changes: [change] as Change[] });
    }
  }
}

const scopeStart = (scope: Scope): number => (scope.part ? scope.from : scope.passage.bodyFrom);

/** The end of a stretch; before its full stop or semicolon where the instruction says so. */
function scopeEnd(scope: Scope, beforeStop: boolean, text: string): number {
  let to = scope.to;
  if (!beforeStop) return to;
  while (to > scope.from && '.;:'.includes(text.charAt(to - 1))) to--;
  return to;
}

/** Makes a change at each place where the words stand, if they stand as often as the instruction takes for granted. */
function atEach(
  quote: QuotePhrase,
  times: TimesPhrase,
  scope: Scope,
  wording: Wording,
  change: (at: Stretch) => Change | Outcome,
): Outcome {
  const { places, presumes } = placesOf(quote.text, scope, wording);
  const meant = chosen(places, times);
  if (meant === null) return notThere(quote.text, places.length, times, scope, wording);
  const changes: Change[] = [];
  // From the last to the first, so that what is changed moves nothing that is still to be changed.
  for (const at of meant.toReversed()) {
    const made = change(at);
    if (made.kind === 'refused') return made;
    if (made.kind === 'step') changes.push(...made.step.changes);
    else changes.push(made);
  }
  return stepped({ changes }, presumes);
}

/**
 * Where the words stand. A comma or full stop that only closes the quotation, as is usual in print, is left out where the
 * words do not stand with it.
 */
function placesOf(
  words: string,
  scope: Scope,
  wording: Wording,
): { readonly places: readonly Stretch[]; readonly presumes: readonly string[] } {
  const places = occurrencesOf(words, wording.text, scope);
  const bare = words.replace(/[,.]$/, '');
  if (places.length > 0 || bare === words) return { places, presumes: [] };
  const says = `The mark at the end of “${words}” is read as the instruction’s, since the words stand without it.`;
  return { places: occurrencesOf(bare, wording.text, scope), presumes: [says] };
}

function chosen(places: readonly Stretch[], times: TimesPhrase): readonly Stretch[] | null {
  switch (times.kind) {
    case 'once':
      return places.length === 1 ? places : null;
    case 'each':
      return places.length > 0 ? places : null;
    case 'times':
      return places.length === times.count ? places : null;
    case 'nth': {
      const one = places[times.count < 0 ? places.length + times.count : times.count - 1];
      return one === undefined ? null : [one];
    }
  }
}

function notThere(words: string, found: number, times: TimesPhrase, scope: Scope, wording: Wording): Outcome {
  const where = nameOf(scope.passage.path);
  if (found > 0) {
    const wanted = times.kind === 'times' || times.kind === 'nth' ? `${times.count} times` : 'once';
    return refused(
      'words-there-more-than-once',
      `“${excerpt(words)}” stands ${found} times in the ${where}, and the instruction speaks of it as if it stood ${wanted}.`,
      excerpt(wording.text.slice(scope.from, scope.to)),
    );
  }
  const near = nearestTo(words, wording.text, scope);
  return refused(
    'words-not-there',
    `“${excerpt(words)}” does not stand in the ${where}.`,
    excerpt(near ?? wording.text.slice(scope.from, scope.to)),
  );
}

function replaced(at: Stretch, words: string, wording: Wording, origin: Origin): Change | Outcome {
  const home = passageHolding(wording, at.from, at.to);
  if (home === null) return refused('reaches-over-an-edge', 'The words reach over the end of a provision.');
  const fitted = fit(at, words, wording.text);
  if (fitted === null) return doubled(at, words, wording.text);
  return {
    kind: 'replace',
    from: at.from,
    to: at.to,
    expects: wording.text.slice(at.from, at.to),
    slice: wordsSlice(fitted, origin),
    within: home.path,
  };
}

/** A comma or full stop at the end of quoted words that already stands behind them in the text is not put there twice. */
function fit(at: Stretch, words: string, text: string): string | null {
  const next = text.charAt(at.to);
  const last = words.slice(-1);
  const bare = last === next && (next === ',' || next === '.') ? words.slice(0, -1) : words;
  const fitted = parted(at, bare, text);
  return doubles(text.slice(Math.max(0, at.from - 40), at.from), fitted, text.slice(at.to, at.to + 40))
    ? null
    : fitted;
}

/** A word in the place of a mark stands apart from the word before it: `ten.` and `and` make `ten and`. */
function parted(at: Stretch, words: string, text: string): string {
  const inPlaceOfMark = /^[.,;:]/.test(text.slice(at.from, at.to));
  return inPlaceOfMark && /^[A-Za-z]/.test(words) && /\w$/.test(text.slice(0, at.from).slice(-1))
    ? ` ${words}`
    : words;
}

/** `$` before `$15,000,000`, `the` before `the Company`: what nobody means to write. */
function doubles(before: string, words: string, behind: string): boolean {
  if (words === '') return false;
  if (before.endsWith('$') && words.startsWith('$')) return true;
  if (words.endsWith('%') && behind.startsWith('%')) return true;
  return (
    same(LAST_WORD.exec(before)?.[1], FIRST_WORD.exec(words)?.[1]) ||
    same(LAST_WORD.exec(`${words} `)?.[1], FIRST_WORD.exec(behind.trimStart())?.[1])
  );
}

const LAST_WORD = /\b([a-z]{2,}) $/;
const FIRST_WORD = /^([a-z]{2,})\b/;

/** Words that may well stand twice in a row are none of these. */
const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a === b && a !== 'that' && a !== 'had';

function doubled(at: Stretch, words: string, text: string): Outcome {
  const [from, to] = [Math.max(0, at.from - 12), at.to + 12];
  const would = text.slice(from, at.from) + words + text.slice(at.to, to);
  return refused(
    'would-double-words',
    `The text would read “…${would.replaceAll('\n', ' ')}…”.`,
    excerpt(text.slice(Math.max(0, at.from - 60), at.to + 60)),
  );
}

/** With the one space that its deletion would leave over. */
function withSpace({ from, to }: Stretch, text: string): Stretch {
  const next = text.charAt(to);
  if (text.charAt(from - 1) === ' ' && (next === '' || !/[A-Za-z0-9"“($]/.test(next)))
    return { from: from - 1, to };
  return next === ' ' && (from === 0 || text.charAt(from - 1) === '\n') ? { from, to: to + 1 } : { from, to };
}

/** Words put in, with the space that parts them from their neighbours. */
function inserted(
  at: number,
  after: boolean,
  words: string,
  wording: Wording,
  origin: Origin,
): Change | Outcome {
  const { text } = wording;
  const [before, next] = [text.charAt(at - 1), text.charAt(at)];
  const head = after && !/[\s(“"]/.test(before) && before !== '' && !/^[,.;:)%]/.test(words) ? ' ' : '';
  const tail = !after && next !== '' && !/[\s,.;:)]/.test(next) ? ' ' : '';
  const home =
    passageHolding(wording, after ? Math.max(0, at - 1) : at, after ? at : at + 1) ??
    passageHolding(wording, at);
  if (home === null) return refused('no-place-for-it', 'The place lies in no provision.');
  const fitted = fit({ from: at, to: at }, `${head}${words}${tail}`, text);
  if (fitted === null) return doubled({ from: at, to: at }, `${head}${words}${tail}`, text);
  return {
    kind: 'replace',
    from: at,
    to: at,
    expects: '',
    slice: wordsSlice(fitted, origin),
    within: home.path,
  };
}

/** All the words from one quotation through another. */
function through(
  first: QuotePhrase,
  last: QuotePhrase,
  words: QuotePhrase | null,
  scope: Scope,
  wording: Wording,
  origin: Origin,
): Outcome {
  const starts = occurrencesOf(first.text, wording.text, scope);
  const [start] = starts;
  if (starts.length !== 1 || start === undefined)
    return notThere(first.text, starts.length, { kind: 'once' }, scope, wording);
  const ends = occurrencesOf(last.text, wording.text, { from: start.to, to: scope.to });
  const [end] = ends;
  if (end === undefined) return notThere(last.text, 0, { kind: 'once' }, scope, wording);
  if (ends.length > 1) return notThere(last.text, ends.length, { kind: 'once' }, scope, wording);
  const at = { from: start.from, to: end.to };
  const change = replaced(
    words === null ? withSpace(at, wording.text) : at,
    words?.text ?? '',
    wording,
    origin,
  );
  return change.kind === 'replace' ? stepped({ changes: [change] }) : asOutcome(change);
}

const asOutcome = (made: Change | Outcome): Outcome =>
  made.kind === 'refused' || made.kind === 'step' ? made : stepped({ changes: [made] });
