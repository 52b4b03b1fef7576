import { dealSources } from '../deal/sources.ts';
import { valueWords } from '../ui/value-words.ts';

export interface StatedLine {
  /** The record's name of it; `''` where the server gives none. */
  readonly id: string;
  readonly at: string;
  readonly says: string;
  readonly by: string;
  readonly source: string;
}

const at = (of: unknown, key: string): unknown => Reflect.get(Object(of), key);
const words = (of: unknown, key: string): string => {
  const value = at(of, key);
  return typeof value === 'string' ? value : '';
};

const beside: ReadonlySet<string> = new Set(['at', 'by', 'source']);

/** The clauses that people stated for an agreement, as they stand in the record. */
export function statedOf(sources: unknown, agreement: string): readonly StatedLine[] {
  const { value, clauseIds } = dealSources.parse(sources);
  const clauses = at(value, 'clauses');
  if (!Array.isArray(clauses)) return [];
  return clauses.flatMap((clause: unknown, i): StatedLine[] => {
    const place = words(clause, 'at');
    if (place !== agreement && !place.startsWith(`${agreement}/`)) return [];
    const says = Object.entries<unknown>(Object(clause))
      .filter(([key]) => !beside.has(key))
      .map(([kind, what]) => `${kind} ${valueWords(what)}`)
      .join('; ');
    return [
      { id: clauseIds[i] ?? '', at: place, says, by: words(clause, 'by'), source: words(clause, 'source') },
    ];
  });
}
