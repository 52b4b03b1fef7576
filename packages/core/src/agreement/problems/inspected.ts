import type { Day } from '../../time/day.ts';
import type { Amount, Definition, Party, Reference } from '../agreement.ts';
import type { BulkTerms } from '../bulk-terms.ts';
import type { Reading } from '../reading.ts';

import type { Use } from '../terms-used.ts';

/** All that the checks look at. */
export interface Inspected {
  readonly reading: Reading;
  readonly title: string | null;
  readonly dated: Day | null;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly amounts: readonly Amount[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly bulk: readonly BulkTerms[];
  readonly parties: readonly Party[];
}

const CONTEXT = 6;

/** The words around a token, to be shown in a message: `… of such notice or after …`. */
export function wordsAround(reading: Reading, at: number): string {
  const { tokens, source } = reading;
  const first = tokens[Math.max(0, at - 1)];
  const last = tokens[Math.min(tokens.length - 1, at + CONTEXT)];
  if (first === undefined || last === undefined) return '';
  return source.text.slice(first.from, last.to).replace(/\s+/g, ' ').slice(0, 120);
}

/** `recital D`, `Section 4.2`, `Schedule A`, as one would say it. */
export function spoken(path: string): string {
  if (path === '') return 'the text';
  if (/^[a-z]/.test(path)) return /^(?:preamble|cover|signature page)$/.test(path) ? `the ${path}` : path;
  return /^(?:\d|\(|[A-Z]$|[IVX]+$)/.test(path) ? `Section ${path}` : path;
}

/** Which instrument of a file a path belongs to; nothing for the first or only one. */
export function instrumentOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
