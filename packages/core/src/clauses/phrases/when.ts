import { writtenDay } from '../../time/day.ts';
import type { Place } from '../../text/source.ts';
import type { WhenClause } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { count, date } from './date.ts';
import { thisInstrument } from './document.ts';
import { endingNoun } from './ending.ts';
import { event } from './event.ts';
import { definedWhere, printedLabel } from './label.ts';
import { isNameWord, name } from './name.ts';
import { namesTime } from './period.ts';
import { separator } from './separators.ts';

/** A label printed behind a time, and the times that it may stand for: the one meant by default comes first. */
export interface TimeLabel {
  readonly label: string;
  readonly antecedents: readonly WhenClause[];
  readonly words: Place;
}
export interface Timed {
  readonly when: WhenClause;
  readonly label: TimeLabel | null;
}

/**
 * A time [T3] [T4]: a date, a label, an event, the earlier or later of several, or so many days after one.
 *
 *     the earlier to occur of (a) the date that any holder … and (b) November 30, 1996 (the "Reinstatement Date")
 */
export function when(c: Cursor, depth = 0): Timed | null {
  if (depth > 3) return c.fail('a simpler time');
  return c.first(
    () => ofSeveral(c, depth),
    () => labelled(c, () => single(c, depth)),
  );
}

function labelled(c: Cursor, read: () => WhenClause | null): Timed | null {
  const found = read();
  if (found === null) return null;
  const printed = printedLabel(c);
  return { when: found, label: printed && { ...printed, antecedents: [found] } };
}

function single(c: Cursor, depth: number): WhenClause | null {
  const at = c.at;
  return c.first(
    () => daysAfter(c, depth),
    () => clockOrDate(c),
    () => ownDate(c),
    () => ofNotice(c),
    () => labelOf(c),
    () => onEvent(c, at),
  );
}

function ofSeveral(c: Cursor, depth: number): Timed | null {
  const start = c.index;
  c.eat('the');
  const kind = c.eatAny(['earlier|earliest|first to occur? of', 'earlier|earliest of'])
    ? 'earliest'
    : c.eatAny(['later|latest to occur? of', 'later|latest of'])
      ? 'latest'
      : null;
  if (kind === null) return null;
  c.eat('the following|dates|events');
  c.eat(':');
  const members: WhenClause[] = [];
  let label: TimeLabel | null = null;
  for (;;) {
    const member = c.attempt(() => memberOf(c, depth, members.length > 0));
    if (member === null) break;
    if (label !== null) nameTime(c, label);
    members.push(member.when);
    label = member.label;
  }
  if (members.length < 2) return c.fail('two or more times');
  const all: WhenClause = { kind, of: members, words: c.placeFrom(start) };
  // Printed behind the last member, the label can name that member or the whole.
  return { when: all, label: label && { ...label, antecedents: [all, ...label.antecedents] } };
}

/** Gives a label to the time that it stands behind. */
export function nameTime(c: Cursor, { label, antecedents, words }: TimeLabel): boolean {
  return namesTime(label) && c.name({ label, words, is: { kind: 'time', antecedents } });
}

function memberOf(c: Cursor, depth: number, further: boolean): Timed | null {
  if (further && !separator(c)) return null;
  const limb = c.limb();
  const member = when(c, depth + 1);
  return member === null || limb === null ? member : { ...member, when: placedAt(member.when, limb.path) };
}

/** Facts speak of an event by its place in the text: the limb in which it stands. */
function placedAt(found: WhenClause, at: string): WhenClause {
  return found.kind === 'event' ? { ...found, at } : found;
}

function daysAfter(c: Cursor, depth: number): WhenClause | null {
  const start = c.index;
  c.eat('the date that is');
  const days = count(c) ?? ordinal(c);
  if (days === null) return null;
  const unit = c.eat('business day|days') ? 'business days' : c.eat('calendar? day|days') ? 'days' : null;
  if (unit === null || !c.eat('after|following')) return null;
  const of = when(c, depth + 1)?.when ?? happening(c);
  return of === null ? null : { kind: 'after', of, count: days, unit, words: c.placeFrom(start) };
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
};

/** `the fifth Business Day after`. */
function ordinal(c: Cursor): number | null {
  return c.attempt(() => {
    c.eat('the');
    const found = ORDINALS[c.item()?.lower ?? ''] ?? null;
    if (found !== null) c.skip();
    return found;
  });
}

/** `after the Required Holders give notice …`: the event told outright. */
function happening(c: Cursor): WhenClause | null {
  const start = c.index;
  const told = event(c);
  return told && { kind: 'event', at: c.at, event: told, words: c.placeFrom(start) };
}

/** `November 30, 1996`; `5:00 p.m., Dallas time, on August 17, 1998` keeps the words of its hour [T8]. */
function clockOrDate(c: Cursor): WhenClause | null {
  const start = c.index;
  const before = hour(c);
  if (before !== null) (c.eat(',') && c.eat('on')) || c.eat('on');
  const day = date(c);
  if (day === null) return null;
  const after = before ?? c.attempt(() => (c.eat(',? at') ? hour(c) : null));
  return { kind: 'date', day, clock: after, words: c.placeFrom(start) };
}

function hour(c: Cursor): string | null {
  return c.attempt(() => {
    const start = c.index;
    if (!/^(\d{1,2}:\d\d|noon|midnight|close|\d{1,2})$/.test(c.item()?.lower ?? '')) return null;
    c.skip();
    if (c.item(-1)?.lower === 'close') return c.eat('of business') ? c.textFrom(start) : null;
    c.eat(':') && c.skip();
    if (
      !c.eatAny(['p|a . m .', 'p.m.|a.m.|pm|am|p.m|a.m .?', 'noon', 'midnight']) &&
      !/^(noon|midnight)$/.test(c.item(-1)?.lower ?? '')
    )
      return null;
    c.attempt(
      () => (c.eat(',|('), isNameWord(c.item()) && (name(c), c.eat('time')) ? (c.eat(')'), true) : null),
    );
    return c.textFrom(start);
  });
}

/** `the date hereof`, `the date of this Amendment`: the dated-as-of day [T7]. */
function ownDate(c: Cursor): WhenClause | null {
  const start = c.index;
  if (!ownDateWords(c)) return null;
  const day = c.context.dated;
  if (day === null) return c.fail('a date: this instrument has no dated-as-of day');
  c.presume(
    `“${c.textFrom(start)}” is read as the day as of which the instrument is dated, ${writtenDay(day)}.`,
  );
  return { kind: 'date', day, clock: null, words: c.placeFrom(start) };
}

function ownDateWords(c: Cursor): boolean {
  if (
    c.eatAny([
      'the date hereof',
      'the date|day first? above written',
      'the date first written above',
      'the day and year first? above written',
      'the date set forth above',
    ])
  )
    return true;
  return c.attempt(() => (c.eat('the date of') ? thisInstrument(c) : null)) !== null;
}

/** `the date of such notice`: a notice whose date the same sentence gave. */
function ofNotice(c: Cursor): WhenClause | null {
  const start = c.index;
  if (!c.eat('the date of such|said|the notice')) return null;
  const day = c.noticeDay;
  return day === null
    ? c.fail('a notice with a date')
    : { kind: 'date', day, clock: null, words: c.placeFrom(start) };
}

/** `the Effective Date (as hereinafter defined)`. */
function labelOf(c: Cursor): WhenClause | null {
  const start = c.index;
  c.eat('the|such|said');
  const label = name(c);
  if (label === null || !namesTime(label)) return null;
  const words = c.placeFrom(start);
  definedWhere(c);
  return { kind: 'label', label, words };
}

/** `the date that …`, `the first date after the date hereof upon which …`, `the occurrence of …`. */
function onEvent(c: Cursor, at: string): WhenClause | null {
  const start = c.index;
  if (!c.eatAny(['the occurrence of', 'such time as', 'the time when']) && !happens(c) && !dateOn(c))
    return c.fail('a time');
  const happening = event(c);
  return happening === null ? null : { kind: 'event', at, event: happening, words: c.placeFrom(start) };
}

/** `the termination of the Limited Waiver`: a noun that is an event by itself. */
const happens = (c: Cursor): boolean =>
  c.sees('the effectiveness of') || c.ahead(() => (endingNoun(c) ? true : null)) === true;

function dateOn(c: Cursor): boolean {
  return (
    c.attempt(() => {
      c.eat('the|any');
      c.eat('first|earliest');
      if (!c.eat('date|day')) return null;
      // "after the date hereof" adds nothing: events are looked for from the start of the span [W7].
      c.eatAny(['after the date hereof', 'after the date of this agreement|amendment|waiver', 'hereafter']);
      c.eat(',');
      return c.eatAny(['on|upon which', 'that', 'when', 'of']) ? true : null;
    }) === true
  );
}
