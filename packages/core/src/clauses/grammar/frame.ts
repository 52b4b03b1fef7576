import type { Place } from '../../text/source.ts';
import type {
  Clause,
  DefaultPhrase,
  GatePhrase,
  GrantPhrase,
  ProvisionRef,
  SpanPhrase,
  WhenClause,
  Who,
} from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';

/** What stands before the clause and governs it. */
export interface Preface {
  readonly gate: GatePhrase | null;
  /** "On the Effective Date,": when what follows happens or begins. */
  readonly on: Opening | null;
  /** "During the period from … to …,". */
  readonly span: SpanPhrase | null;
  /** "Upon the Termination Date,", "Upon the expiration of the Waiver Period,": at what end. */
  readonly upon: Ending | null;
  /** "After giving effect to Section 1 hereof,": paths, `''` for the whole instrument. */
  readonly giving: readonly string[] | null;
  /** "Notwithstanding anything in Section 5.02(l) of the Credit Agreement,": what is overridden. */
  readonly overriding: readonly ProvisionRef[];
}

export interface Opening {
  readonly when: WhenClause;
  /** `at`: on that day; `from`: on and after it; `after`: after it. */
  readonly how: 'at' | 'from' | 'after';
  /** (the "Effective Date") printed behind the day. */
  readonly label: string | null;
  readonly words: Place;
}

/** An end that has its own time, or the end of a grant, whenever that is. */
export interface Ending {
  readonly to: SpanPhrase['to'];
  readonly of: GrantPhrase | null;
}

export const NO_PREFACE: Preface = {
  gate: null,
  on: null,
  span: null,
  upon: null,
  giving: null,
  overriding: [],
};

/** What the predicate is said of. */
export type Subject =
  | { readonly kind: 'people'; readonly people: readonly Who[] }
  | { readonly kind: 'provisions'; readonly provisions: readonly ProvisionRef[] }
  /** This instrument (`['']`), or the parts of it that are named. */
  | { readonly kind: 'parts'; readonly parts: readonly string[] }
  | { readonly kind: 'defaults'; readonly defaults: readonly DefaultPhrase[] }
  /** Waivers, suspensions or forbearances of this instrument. */
  | { readonly kind: 'grants'; readonly grants: readonly GrantPhrase[] };

export interface Frame<S extends Subject = Subject> {
  readonly subject: S;
  readonly preface: Preface;
  /** Who grants what is said of a thing: "the Noteholders … agree that Section 6.3 shall be suspended". */
  readonly grantor: Who | null;
  /** Index of the first word of the clause. */
  readonly start: number;
}

type Carried = 'gate' | 'on' | 'upon' | 'span' | 'giving';

/** One way to go on after a subject. What stands in front of the subject must be something it can carry. */
export interface Predicate<S extends Subject = Subject> {
  readonly of: S['kind'];
  readonly carries: readonly Carried[];
  readonly read: (c: Cursor, frame: Frame<S>) => readonly Clause[] | null;
}

export type PeoplePredicate = Predicate<Extract<Subject, { kind: 'people' }>>;
export type ProvisionsPredicate = Predicate<Extract<Subject, { kind: 'provisions' }>>;
export type PartsPredicate = Predicate<Extract<Subject, { kind: 'parts' }>>;
export type GrantsPredicate = Predicate<Extract<Subject, { kind: 'grants' }>>;
export type DefaultsPredicate = Predicate<Extract<Subject, { kind: 'defaults' }>>;

/** Whether nothing stands in front of the subject that the predicate would have to drop. */
export function canCarry(carries: readonly Carried[], preface: Preface): boolean {
  if (preface.gate !== null && !carries.includes('gate')) return false;
  if (preface.on !== null && (preface.on.label !== null || !carries.includes('on'))) return false;
  if (preface.upon !== null && !carries.includes('upon')) return false;
  if (preface.span !== null && !carries.includes('span')) return false;
  return preface.giving === null || carries.includes('giving');
}

/** Several people who grant together are one grantor by their words. */
export function together(people: readonly Who[]): Who | null {
  const [first, last] = [people[0], people.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (people.length === 1) return first;
  const name = people.map((one) => one.name).join(' and ');
  return { name, quantifier: null, of: null, words: { from: first.words.from, to: last.words.to } };
}
