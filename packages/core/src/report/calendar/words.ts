import { writtenDay } from '../../time/day.ts';
import type { Asked } from '../question.ts';
import { allInWords, inWords } from '../words.ts';
import type { CalendarKind, Found } from './found.ts';

interface Words {
  /** What falls on the day, without a word of what the papers say: others may see the titles of a calendar. */
  readonly title: string;
  /** What the day means; `of`: the provisions it is about, in words. */
  readonly means: (of: string, found: Found, asked: Asked) => string;
}

const begun = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
const next = ({ day }: Found): string => writtenDay(day + 1);
const through = ({ day }: Found): string => `through ${writtenDay(day)}`;

const words: Readonly<Record<CalendarKind, Words>> = {
  'suspension ends': {
    title: 'last day of a suspension',
    means: (of, found) =>
      `The suspension of ${of} runs ${through(found)}; from ${next(found)} what is suspended is in force again.`,
  },
  'waiver ends': {
    title: 'last day of a waiver',
    means: (of, found) =>
      `The waiver of defaults under ${of} runs ${through(found)}; from ${next(found)} it waives them no more.`,
  },
  'waiver of compliance ends': {
    title: 'last day of a waiver',
    means: (of, found) => `Compliance with ${of} is waived ${through(found)}, and not from ${next(found)}.`,
  },
  'forbearance ends': {
    title: 'last day of a forbearance',
    means: (of, found) =>
      `The forbearance from remedies under ${of} runs ${through(found)}, and not from ${next(found)}.`,
  },
  'consent ends': {
    title: 'last day of a consent',
    means: (of, found) => `The consent under ${of} runs ${through(found)}, and not from ${next(found)}.`,
  },
  'extension due': {
    title: 'last day to meet a condition of an extension',
    means: (of, found) =>
      `${begun(of)} must be met by ${writtenDay(found.day)} for the waiver to be extended.`,
  },
  'conditions due': {
    title: 'last day to meet conditions to effectiveness',
    means: (of, found) =>
      `Conditions to the effect of ${of} help only if they are met on or before ${writtenDay(found.day)}.`,
  },
  test: {
    title: 'test date of a covenant',
    means: (of, found) => `${begun(of)} is tested on ${writtenDay(found.day)}.`,
  },
  'cure ends': {
    title: 'last day to cure a default',
    means: (of, found) =>
      `A Default under ${of} (${found.subject}) is an Event of Default from ${next(found)} unless it ends before.`,
  },
  maturity: {
    title: 'an instrument falls due or expires',
    means: (_of, found, { deal }) => {
      const instrument = deal.instruments.find(({ id }) => id === found.subject);
      const name = instrument?.title ?? found.subject;
      const is = instrument?.kind === 'warrants' ? 'expires' : 'is due';
      return `${name} (${instrument?.kind ?? 'instrument'}) ${is} on ${writtenDay(found.day)}.`;
    },
  },
  'date in the text': {
    title: 'a date that an agreement states',
    means: (of, found) => `${begun(of)} is ${writtenDay(found.day)}.`,
  },
};

export const titleOf = (kind: CalendarKind): string => words[kind].title;

export function meaningOf(found: Found, asked: Asked): string {
  const { kind, about } = found;
  const of = allInWords(asked.deal, about) || inWords(asked.deal, found.subject);
  return words[kind].means(of, found, asked);
}
