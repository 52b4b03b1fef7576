import type { Place } from '../../text/source.ts';
import type { Problem } from '../problem.ts';

/** Every problem that the structure of a text can have. Codes are public and never change their meaning. */
export const CODES = {
  IR101: { severity: 'warning', name: 'parenthesis never closed' },
  IR102: { severity: 'warning', name: 'parenthesis never opened' },
  IR103: { severity: 'warning', name: 'quotation never closed' },
  IR104: { severity: 'warning', name: 'quotation never opened' },
  IR111: { severity: 'note', name: 'defined term never used' },
  IR112: { severity: 'note', name: 'capitalised term never defined' },
  IR113: { severity: 'warning', name: 'term that nearly matches another' },
  IR114: { severity: 'warning', name: 'term defined twice' },
  IR115: { severity: 'warning', name: 'definition that goes in a circle' },
  IR116: { severity: 'note', name: 'defined term in small letters' },
  IR121: { severity: 'warning', name: 'reference to a provision that is not there' },
  IR122: { severity: 'note', name: 'attachment referred to and not attached' },
  IR123: { severity: 'warning', name: 'reference to a provision that is left out' },
  IR131: { severity: 'error', name: 'words and figures of a sum disagree' },
  IR132: { severity: 'error', name: 'words and figures of a number disagree' },
  IR141: { severity: 'note', name: 'gap in the numbering' },
  IR142: { severity: 'warning', name: 'number used twice' },
  IR151: { severity: 'error', name: 'text too long to be read whole' },
  IR161: { severity: 'error', name: 'day that does not exist' },
  IR162: { severity: 'warning', name: 'cover and preamble dated differently' },
  IR163: { severity: 'warning', name: 'dated before the agreement that it changes' },
  IR164: { severity: 'error', name: 'ends before it begins' },
  IR171: { severity: 'warning', name: 'amendment left out of a list' },
} as const satisfies Record<string, { severity: Problem['severity']; name: string }>;

/** A text that is no agreement can have a problem at every word; nobody reads more than these of one kind. */
export const MOST_OF_A_KIND = 200;

export type ProblemCode = keyof typeof CODES;

export interface Said {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export function problem(
  code: ProblemCode,
  place: Place,
  said: Said,
  related: readonly Place[] = [],
): Problem {
  return { code, severity: CODES[code].severity, place, related, ...said };
}
