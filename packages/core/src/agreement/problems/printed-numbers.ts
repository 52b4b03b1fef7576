import { wordSet } from '../../text/word-set.ts';
import type { Reading } from '../reading.ts';

const HEADS = wordSet('section article § sec clause');

/**
 * The numbers that stand at the head of a line anywhere in a text, as they are printed: `9.11`, `7`, `VII`. What is among them
 * may well be a provision, whether or not it was taken for one; nothing is said to be missing that is. `cited`: where references
 * end, since one may be wrapped
 * within a paragraph.
 */
export function printedNumbers(
  { tokens, lines, starts }: Reading,
  cited: ReadonlySet<number>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const named = HEADS.has(tokens[line.first]?.lower ?? '');
    const at = named ? line.first + 1 : line.first;
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (cited.has(token.to) && starts[line.first] !== 1) continue;
    found.add(token.text);
    // `Section 10.` / `6 Successors`: a number that a line end, or a slip, parts.
    if (tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'number')
      found.add(`${token.text}.${tokens[at + 2]?.text ?? ''}`);
  }
  return found;
}

const ATTACHMENT =
  /^[ \t"'“([]{0,200}(schedule|exhibit|annex|appendix)[ \t]{1,9}["'“]?([a-z0-9][a-z0-9.()-]{0,12})/gim;

/** The attachments whose names begin a line, in small letters: `exhibit a`. */
export function printedAttachments(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, kind = '', label = ''] of text.matchAll(ATTACHMENT))
    found.add(`${kind} ${label.replace(/[.()-]{1,12}$/, '')}`.toLowerCase());
  return found;
}
