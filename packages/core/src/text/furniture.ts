import { classOf, isAlphanumeric, isDigit, isLetter, lineEnd, NEWLINE, SPACE } from './characters.ts';

/**
 * Printed matter that is no part of the words: page numbers alone on a line, `<PAGE>` marks and other EDGAR tags,
 * rules of dashes. A sentence runs on across them.
 *
 *     made by the Company
 *                                          - 12 -
 *     <PAGE>   13
 *     hereunder                            → made by the Company hereunder
 */

/** End of the furniture that begins the line at `start`; `start` itself where the line has words. */
export function furnitureEnd(text: string, start: number): number {
  const first = skipSpaces(text, start);
  const code = text.charCodeAt(first);
  if (code === LESS_THAN) return tagLineEnd(text, first, start);
  if (!mayBeginFurniture(code)) return start;
  const end = lineEnd(text, first);
  if (isRule(text, first, end)) return end;
  if (end - first > LONGEST_PAGE_NUMBER) return start;
  return isPageNumber(text, first, end) && standsAlone(text, start, end) ? end : start;
}

const LESS_THAN = 60;
const LONGEST_PAGE_NUMBER = 40;
const RULE_MARKS = '-_=*~#+|';

function mayBeginFurniture(code: number): boolean {
  return code < 128 && MAY_BEGIN[code] === 1;
}

// Page numbers begin with a digit, a dash, `Page`, a small roman numeral, or the letter of an annex (`A-1`).
const MAY_BEGIN = new Uint8Array(128);
for (const mark of `0123456789(${RULE_MARKS}ivxlpABCDEFGHIJKLMNOPQRSTUVWXYZ`)
  MAY_BEGIN[mark.charCodeAt(0)] = 1;

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (index < text.length && classOf(text.charCodeAt(index)) === SPACE) index++;
  return index;
}

function isRule(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) !== SPACE && !RULE_MARKS.includes(text.charAt(index))) return false;
  }
  return to > from;
}

// `12`, `-12-`, `- 12 -`, `Page 12`, `Page 12 of 40`, `iv`, `S-2`, `A - 14`. Years have four digits and are words.
const PAGE_NUMBER =
  /^(?:[-–—]{0,2} ?(?:\d{1,3}|[ivxl]{1,6}) ?[-–—]{0,2}|(?:page|PAGE|Page) {0,3}[-–—]? ?(?:\d{1,4}|[ivxl]{1,6}) ?[-–—]?(?: of \d{1,4})?|[A-Z]{1,2} {0,2}[-–—] {0,2}\d{1,3})$/;

function isPageNumber(text: string, from: number, to: number): boolean {
  return PAGE_NUMBER.test(text.slice(from, to).trim());
}

/** A number between two lines of prose, with no white line on either side, is a word that was wrapped. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !(isProse(text, start, -1) && isProse(text, end, 1));
}

const PROSE_LENGTH = 12;

/** Whether the line before `from` (step -1) or after it (step 1) holds more than a page number would. */
function isProse(text: string, from: number, step: 1 | -1): boolean {
  let index = step < 0 ? from - 1 : from;
  if (!isBreak(text, index)) return false;
  // CR LF is one break.
  const pair = step < 0 ? text.slice(index - 1, index + 1) : text.slice(index, index + 2);
  index += pair === '\r\n' ? 2 * step : step;
  let length = 0;
  for (; index >= 0 && index < text.length && !isBreak(text, index); index += step) {
    if (isAlphanumeric(text, index) && ++length >= PROSE_LENGTH) return true;
  }
  return false;
}

function isBreak(text: string, index: number): boolean {
  return classOf(text.charCodeAt(index)) === NEWLINE;
}

const WHOLE_LINE_TAGS = ['PAGE', 'TYPE', 'SEQUENCE', 'FILENAME', 'DESCRIPTION'];

function tagLineEnd(text: string, tag: number, start: number): number {
  const end = tagEnd(text, tag);
  if (end === tag) return start;
  const name = text.slice(tag + 1, end - 1).toUpperCase();
  return WHOLE_LINE_TAGS.includes(name) ? lineEnd(text, end) : end;
}

const LONGEST_TAG = 24;
/** `<Page 3>`: the mark and the number in one. */
const PAGE_TAG = /^<page \d{1,4}>/i;

/** End of an EDGAR tag (`<PAGE>`, `</TABLE>`, `<S>`, `<F1>`) at `from`; `from` itself where there is none. */
export function tagEnd(text: string, from: number): number {
  let index = from + 1;
  if (text[index] === '/') index++;
  if (!isLetter(text, index)) return from;
  const limit = Math.min(text.length, from + LONGEST_TAG);
  if (PAGE_TAG.test(text.slice(from, from + 12))) return text.indexOf('>', from) + 1;
  while (index < limit && (isLetter(text, index) || isDigit(text, index) || text[index] === '-')) index++;
  return text[index] === '>' ? index + 1 : from;
}
