import type { AmendmentClause } from '../packages/core/src/clauses/clause.ts';
import type { Source } from '../packages/core/src/text/source.ts';
import type { Wording } from '../packages/core/src/wording/wording.ts';

/**
 * What an instruction makes of a text, worked out from its own words by search and replace: without steps, and without the code that
 * makes them. White space and quotation marks are left out on both sides, since the printed page decides on them.
 *
 *     before       6.3 … exceed 3.00 to 1.00
 *     instruction  in Section 6.3, “3.00” is replaced by “3.25”
 *     after        6.3…exceed3.25to1.00
 *
 * More than one text may be right: a comma that closes a quotation is the printer's or the text's. Empty: the instruction says
 * where by more than a provision and words (a sentence, a row, a place in the alphabet), which is not worked out here.
 */
export function textsInstructed(clause: AmendmentClause, source: Source, before: Wording): readonly string[] {
  const { target, operation } = clause;
  const passage = before.passages.find(({ path }) => path === target.path);
  if (operation.kind === 'refer') return [bare(before.text)];
  if (passage === undefined || target.within.length > 0) return [];
  const { from, to, labelEnd, bodyFrom } = passage;
  const put = (start: number, end: number, words: string): string =>
    bare(before.text.slice(0, start)) + bare(words) + bare(before.text.slice(end));
  const within = before.text.slice(from, to);
  switch (operation.kind) {
    case 'replace-words':
      return eachWay(operation.old.text, within, (old) =>
        variants(operation.new.text).map((words) =>
          replacedAt(before.text, from, placesOf(old, within, operation.times), words),
        ),
      );
    case 'delete-words':
      return eachWay(operation.old.text, within, (old) => [
        replacedAt(before.text, from, placesOf(old, within, operation.times), ''),
      ]);
    case 'insert-words': {
      const { where } = operation;
      if (where.kind !== 'after-words' && where.kind !== 'before-words') return [];
      return eachWay(where.words.text, within, (old) => {
        const places = placesOf(old, within, where.times).map(([start, end]): [number, number] =>
          where.kind === 'after-words' ? [end, end] : [start, start],
        );
        return variants(operation.new.text).map((words) => replacedAt(before.text, from, places, words));
      });
    }
    case 'restate': {
      if (operation.payload.kind !== 'words') return [];
      const { place } = operation.payload;
      const words = source.text.slice(place.from, place.to).replaceAll(FURNITURE, '');
      return [from, labelEnd, bodyFrom].map((start) => put(start, to, words));
    }
    case 'delete': {
      const leaving = operation.leaving ?? '';
      return [from, labelEnd].map((start) => put(start, to, leaving));
    }
    case 'replace-through':
    case 'add':
    case 'renumber':
      return [];
  }
}

/** A number alone on its line, and the tags of filings: they are the page's. */
const FURNITURE = /^[ \t]*-? ?\d{1,3} ?-?[ \t]*$|<\/?[A-Za-z][A-Za-z0-9 ]{0,20}>[ \t]*\d*/gm;

/** A text without white space and quotation marks, dashes in one form. */
export function bare(text: string): string {
  return text.replaceAll(/[\s"“”„'‘’`]/g, '').replaceAll(/[-‐-―_]+/g, '-');
}

/** With the mark that closes the quoted words, and where they stand nowhere so, without it. */
function eachWay(
  words: string,
  within: string,
  texts: (words: string) => readonly (string | null)[],
): readonly string[] {
  const stands = pattern(words).test(within);
  return texts(stands ? words : words.replace(/[,.]$/, '')).filter((text) => text !== null);
}

const variants = (words: string): readonly string[] => [words, words.replace(/[,.]$/, '')];

type Times = Extract<AmendmentClause['operation'], { kind: 'delete-words' }>['times'];

/** `[from, to)` of the words in a text, by its letters alone; none where they do not stand as often as they should. */
function placesOf(words: string, text: string, times: Times): readonly (readonly [number, number])[] {
  const all = Array.from(text.matchAll(pattern(words)), (found): [number, number] => [
    found.index,
    found.index + found[0].length,
  ]);
  const count = times.kind === 'times' ? times.count : times.kind === 'once' ? 1 : all.length;
  if (all.length !== count) return [];
  if (times.kind !== 'nth') return all;
  return all.slice(times.count < 0 ? times.count : times.count - 1).slice(0, 1);
}

/** The words wherever lines are broken, their quotation marks of any form. */
function pattern(words: string): RegExp {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/["“”'‘’]/g, '["“”\'‘’]'));
  const [begins, ends] = [/^[A-Za-z0-9]/.test(words), /[A-Za-z0-9]$/.test(words)];
  return new RegExp(
    `${begins ? '(?<![A-Za-z0-9])' : ''}${parts.join('\\s+')}${ends ? '(?![A-Za-z0-9])' : ''}`,
    'g',
  );
}

function replacedAt(
  text: string,
  offset: number,
  places: readonly (readonly [number, number])[],
  words: string,
): string | null {
  if (places.length === 0) return null;
  let [done, result] = [0, ''];
  for (const [from, to] of places) {
    result += bare(text.slice(done, offset + from)) + bare(words);
    done = offset + to;
  }
  return result + bare(text.slice(done));
}
