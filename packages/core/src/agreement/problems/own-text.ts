import type { Place } from '../../text/source.ts';
import type { Provision } from '../agreement.ts';
import type { Inspected } from './inspected.ts';
import { isSetOut } from './set-out.ts';

/**
 * What a text says for itself, by place: not in an attachment, a form or another instrument of the same file, not in a
 * quotation (whose opening mark is outside), and not where it sets out what another agreement shall say.
 */
export function ownText({ reading }: Inspected): (place: Place) => boolean {
  const quoted = quotations(reading.quotes.partner);
  const { tokens, locator } = reading;
  return (place) => {
    if (!isBody(locator.at(place.from))) return false;
    let low = 0;
    let high = quoted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[quoted[middle]?.open ?? 0]?.from ?? 0) < place.from) low = middle + 1;
      else high = middle;
    }
    const around = quoted[low - 1];
    const isQuoted = around !== undefined && (tokens[around.close]?.from ?? 0) >= place.from;
    return !isQuoted && !isSetOut(reading, place);
  };
}

const ELSEWHERE =
  /(?:^|\/)(?:Schedule|Exhibit|Annex|Appendix|Attachment|Addendum)\b|signature page|^cover$|^agreement \d+\//;

/** Whether a path lies in the body of the first instrument of a file: from its preamble to its signatures. */
export function isBody(path: string): boolean {
  return !ELSEWHERE.test(path);
}

/** Quotations that lie in no other, in order. */
function quotations(partner: Int32Array): { readonly open: number; readonly close: number }[] {
  const found: { open: number; close: number }[] = [];
  for (let open = 0; open < partner.length; open++) {
    const close = partner[open] ?? -1;
    if (close <= open) continue;
    found.push({ open, close });
    open = close;
  }
  return found;
}

const CHANGING =
  /\b(?:amendment|waiver|consent|supplement|supplemental|modification|forbearance|extension|joinder|letter)\b/i;

/** Whether an instrument speaks of another agreement's sections as much as of its own: amendments and waivers do. */
export function isAboutAnother(inspected: Inspected): boolean {
  const { title, reading } = inspected;
  if (takesTermsOver(inspected) || (title !== null && CHANGING.test(title))) return true;
  const { tokens } = reading;
  return tokens
    .slice(0, OPENING)
    .some(
      ({ lower }, at) =>
        lower === 'hereby' && tokens[at + 1]?.lower === 'amended' && tokens[at + 3]?.lower !== 'restated',
    );
}

const DEFINES_ITS_OWN = 15;

/** Whether an instrument lives on another's terms: one with a section of definitions may still point to a code for some. */
export function takesTermsOver({ bulk, definitions }: Inspected): boolean {
  return bulk.length > 0 && definitions.filter(({ how }) => how === 'means').length < DEFINES_ITS_OWN;
}

/** As many tokens as an amendment needs to come to what it amends. */
const OPENING = 4000;

/** All provisions of a tree, a holder before what it holds. */
export function provisionsOf(root: Provision): Provision[] {
  return [root, ...root.children.flatMap(provisionsOf)];
}
