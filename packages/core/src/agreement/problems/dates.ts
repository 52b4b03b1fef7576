import type { Place } from '../../text/source.ts';
import type { Token } from '../../text/token.ts';
import { daysInMonth, type Day, writtenDay } from '../../time/day.ts';
import type { Problem } from '../problem.ts';
import { dateAt, datesIn, monthNumber } from '../quantities.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';
import { ownText } from './own-text.ts';
import { firstFrom } from './set-out.ts';

/** Days that are not in the calendar, and days that contradict one another. */
export function dateProblems(inspected: Inspected): Problem[] {
  return [
    ...missingDays(inspected),
    ...coverAgainstPreamble(inspected),
    ...beforeItsAgreement(inspected),
    ...endsBeforeItBegins(inspected),
  ];
}

/** `February 30, 1996`, `June 31`. */
function missingDays({ reading }: Inspected): Problem[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    const month = monthNumber(token);
    const [date, comma, year] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (month === null || date?.kind !== 'number' || !/^\d{1,2}$/.test(date.text)) return [];
    const isYear = comma?.text === ',' && year !== undefined && /^[12]\d{3}$/.test(year.text);
    const last = daysInMonth(isYear ? Number(year.text) : LEAP, month);
    const number = Number(date.text);
    // `June 45` without a year may be anything; `June 31` is a day that somebody took to be there.
    if (number <= last || (!isYear && (number > 31 || !mayFollowDate(comma)))) return [];
    const place = { from: token.from, to: isYear ? year.to : date.to };
    return [
      problem('IR161', place, {
        what: `There is no ${token.text} ${date.text}${isYear ? `, ${year.text}` : ''}.`,
        why: 'What happens on this day, or by it, happens on no day; a court would have to say which was meant.',
        todo: 'Compare with the signed copy, and have the day corrected or state it as a reading.',
      }),
    ];
  });
}

const LEAP = 2000;

function mayFollowDate(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark'
    ? token?.text !== '-'
    : /^(?:and|or|of|to|through|in)$/.test(token.lower);
}

/** `Dated as of May 1, 1996` on the cover and `dated as of May 2, 1996` in the preamble. */
function coverAgainstPreamble({ reading }: Inspected): Problem[] {
  const [cover, preamble] = (['cover', 'preamble'] as const).map(
    (kind) => reading.root.children.find((child) => child.kind === kind)?.tokens ?? [],
  );
  const [one, other] = [datings(cover ?? []), datings(preamble ?? [])];
  const [first, second] = [one[0], other[0]];
  if (one.length !== 1 || other.length !== 1 || first === undefined || second === undefined) return [];
  if (first.day === second.day) return [];
  return [
    problem(
      'IR162',
      second.place,
      {
        what: `The cover is dated as of ${writtenDay(first.day)}, and the preamble as of ${writtenDay(second.day)}.`,
        why: 'Which of the two names the agreement, and begins what runs from its date, is left to the reader.',
        todo: 'Compare with the signed copy, and say which date is meant.',
      },
      [first.place],
    ),
  ];
}

interface Dating {
  readonly place: Place;
  readonly day: Day;
}

/** Dates that stand right behind `dated as of`, whatever they date. */
function datings(tokens: readonly Token[]): Dating[] {
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'dated') return [];
    const from = tokens[at + 1]?.lower === 'as' && tokens[at + 2]?.lower === 'of' ? at + 3 : at + 1;
    const date = dateAt(tokens, from);
    const [first, last] = [tokens[from], tokens[(date?.end ?? 1) - 1]];
    if (date === null || first === undefined || last === undefined) return [];
    return [{ place: { from: first.from, to: last.to }, day: date.day }];
  });
}

const CHANGING = /\b(?:amendment|waiver|supplement|modification)\b/i;

/** An amendment that is dated before the agreement that it names first, with its date. */
function beforeItsAgreement({ reading, title, dated }: Inspected): Problem[] {
  if (dated === null || title === null || !CHANGING.test(title) || /restate/i.test(title)) return [];
  const opening = reading.tokens.slice(0, OPENING);
  const named = opening.flatMap((token, at) => {
    const isNamed = /^(?:agreement|indenture)$/.test(token.lower) && token.text !== token.lower;
    const next = opening[at + 1]?.text === ',' ? at + 2 : at + 1;
    return isNamed && opening[next]?.lower === 'dated'
      ? datings(opening.slice(next, next + 8)).slice(0, 1)
      : [];
  });
  const later = named.find(({ day }) => day !== dated);
  if (later === undefined || later.day <= dated) return [];
  return [
    problem('IR163', later.place, {
      what: `This instrument is dated ${writtenDay(dated)}, and the agreement that it changes ${writtenDay(later.day)}.`,
      why: 'Nothing can amend an agreement that is not there yet: one of the two dates is wrong, or another agreement is meant.',
      todo: 'Compare with the signed copies, and say which date is meant.',
    }),
  ];
}

const OPENING = 600;
/** A date and what is said of it: `May 1, 1995 or such later date as …`. */
const SHORT = 40;
const ENDS = /\b(?:Maturity|Termination|Expiration|Expiry) Date$/;

/** `“Maturity Date” means May 1, 1995` in an agreement of 1996. */
function endsBeforeItBegins(inspected: Inspected): Problem[] {
  const { dated, definitions, reading, title } = inspected;
  if (dated === null || (title !== null && CHANGING.test(title))) return [];
  const isOwn = ownText(inspected);
  return definitions.flatMap(({ term, how, meaning, place }) => {
    if (how !== 'means' || meaning === null || !ENDS.test(term)) return [];
    if (!isOwn({ from: place.from - 1, to: place.to })) return [];
    const from = firstFrom(reading.tokens, meaning.from);
    const inside = reading.tokens.slice(from, from + SHORT).filter((token) => token.from < meaning.to);
    const [date, another] = datesIn(inside);
    if (date === undefined || another !== undefined || date.place.from !== inside[0]?.from) return [];
    if (date.day >= dated) return [];
    return [
      problem('IR164', date.place, {
        what: `“${term}” is ${writtenDay(date.day)}, before the date of this instrument, ${writtenDay(dated)}.`,
        why: 'What is to end on that day has ended before it begins.',
        todo: 'Compare with the signed copy, and have the date corrected or state it as a reading.',
      }),
    ];
  });
}
