import type { Agreement, Place, Reading } from '@inforce/core';
import { clauseTitles } from './clause-titles.ts';
import { headingPlaces } from './headings.ts';

/** Something about words of the source: a reference to follow, a term that is defined here, a heading, words that somebody pointed at. */
export type Mark =
  | {
      readonly kind: 'reference';
      readonly place: Place;
      readonly path: string;
      readonly agreement: string;
      readonly found: boolean;
    }
  | { readonly kind: 'defined'; readonly place: Place; readonly term: string }
  | { readonly kind: 'heading'; readonly place: Place }
  | { readonly kind: 'pointed'; readonly place: Place };

/** The marks of an agreement as filed, in the order of the text. */
export function marksOf(agreement: Agreement, pointed: Place | null): readonly Mark[] {
  const { references, definitions } = agreement;
  const marks: Mark[] = [
    ...references.map(
      ({ words, path, agreement, found }): Mark => ({
        kind: 'reference',
        place: words,
        path,
        agreement,
        found,
      }),
    ),
    ...definitions
      .filter(({ how }) => how !== 'elsewhere')
      .map(({ place, term }): Mark => ({ kind: 'defined', place, term })),
    ...headingPlaces(agreement).map((place): Mark => ({ kind: 'heading', place })),
    ...(pointed === null ? [] : [{ kind: 'pointed', place: pointed } as const]),
  ];
  return marks.toSorted((a, b) => a.place.from - b.place.from || b.place.to - a.place.to);
}

/** What the margin shows beside a paragraph: what was read there, what was refused, what a careful reader would mark. */
export interface MarginNote {
  readonly kind: 'clause' | 'refused' | 'problem';
  /** The provision; `null`: it is about the text. */
  readonly path: string | null;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly says: string;
}

export type SayClause = (clause: Reading['clauses'][number]) => string;

export function marginOf(agreement: Agreement, reading: Reading, say: SayClause): readonly MarginNote[] {
  const notes: MarginNote[] = [
    ...reading.clauses
      .filter(({ kind }) => kind !== 'recorded')
      .map(
        (clause): MarginNote => ({
          kind: 'clause',
          path: clause.at,
          ...clause.words,
          title: clauseTitles[clause.kind],
          says: say(clause),
        }),
      ),
    ...reading.outcomes.flatMap((one): MarginNote[] =>
      one.outcome === 'refused'
        ? [
            {
              kind: 'refused',
              path: one.at,
              ...one.place,
              title: 'not understood',
              says: refusal(agreement, one.stopped, one.expected),
            },
          ]
        : [],
    ),
    ...[...agreement.problems, ...reading.problems].map(
      ({ place, what, todo, severity }): MarginNote => ({
        kind: 'problem',
        path: null,
        ...place,
        title: severity,
        says: `${what} ${todo}`,
      }),
    ),
  ];
  return notes.toSorted((a, b) => a.from - b.from);
}

function refusal({ source }: Agreement, stopped: Place, expected: string): string {
  const at = source.text
    .slice(stopped.from, stopped.from + 60)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `Reading stopped at “${at}…”: expected ${expected}. The sentence has no effect on any answer until a person states its clause.`;
}
