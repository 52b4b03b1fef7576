import type { Json } from './canonical.ts';
import { type Head, headAfter } from './chain.ts';
import { channels, type EventBody, type EventKind, type Recorded } from './event.ts';

/**
 * A deal out of its events, each as deal.yaml and facts.yaml would say it:
 *
 *     party-stated { id: hancock, party: { name: John Hancock } }  ──▶  deal.parties.hancock: { name: John Hancock }
 *     fact-recorded { id: notice, fact: { on: 1996-09-23, … } }    ──▶  facts: [ { id: notice, on: 1996-09-23, … } ]
 */
export interface Folded {
  /** What deal.yaml would hold; `null`: nobody has stated the deal. */
  readonly deal: DealValue | null;
  /** What facts.yaml would hold. Every fact has its id. */
  readonly facts: readonly FactValue[];
  /** Ids that facts.yaml would not write, since it counts them. */
  readonly numbered: ReadonlySet<string>;
  /** The documents by their file. */
  readonly documents: ReadonlyMap<string, FiledDocument>;
  /** The readings by the file of their document. */
  readonly readings: ReadonlyMap<string, KeptReading>;
  readonly notes: readonly Noted[];
  readonly people: ReadonlyMap<string, { readonly name: string; readonly role: string }>;
  /** The texts of an imported folder's files, by file. */
  readonly originals: ReadonlyMap<string, string>;
  /** The record's own names of the stated clauses, in the order of `deal.clauses`. */
  readonly clauseIds: readonly string[];
  /** Where each channel that has events ends. */
  readonly heads: readonly Head[];
  /** Events that changed nothing, since what they speak of is not there or is there already. */
  readonly idle: readonly Idle[];
}

export type Entry = Readonly<Record<string, Json>>;
export type FactValue = Entry & { readonly id: string };
export interface DealValue extends Entry {
  readonly deal: string;
}

export interface FiledDocument {
  readonly sha256: string;
  readonly size: number;
}
export interface KeptReading {
  readonly sha256: string;
  readonly as: EventBody<'reading-kept'>['as'];
}
export interface Noted {
  readonly id: string;
  readonly channel: Recorded['channel'];
  readonly at: string;
  readonly by: string;
  readonly about: string | null;
  readonly text: string;
}
export interface Idle {
  readonly event: Recorded;
  /** `There is no party "hancok" to withdraw.` */
  readonly why: string;
}

/**
 * The channels lie over one another like sheets: the shared one whole, then each side's in the order of `channels`, each
 * by its versions. So the shared part of what anybody sees is what the shared channel says, whichever clock was wrong.
 */
export function fold(events: readonly Recorded[]): Folded {
  const folding = new Folding();
  for (const event of inOrder(events)) folding.apply(event);
  return folding.done();
}

export function inOrder(events: readonly Recorded[]): Recorded[] {
  return events.toSorted((a, b) => sheet(a) - sheet(b) || a.version - b.version);
}

const sheet = (event: Recorded): number => channels.indexOf(event.channel);

type Of<K extends EventKind> = Extract<Recorded, { readonly kind: K }>;
type Apply = { readonly [K in EventKind]: (event: Of<K>) => string | null };

interface Fact {
  readonly event: Of<'fact-recorded'> | Of<'fact-corrected'>;
  readonly value: FactValue;
}

class Folding {
  private heading: EventBody<'deal-stated'> | null = null;
  private readonly parties = new Map<string, Json>();
  private readonly roles = new Map<string, Json>();
  private readonly agreements = new Map<string, Json>();
  private readonly instruments = new Map<string, Json>();
  private readonly settings = new Map<string, Json>();
  private readonly clauses = new Map<string, Json>();
  private readonly facts = new Map<string, Fact>();
  private readonly documents = new Map<string, FiledDocument>();
  private readonly readings = new Map<string, KeptReading>();
  private readonly notes: Noted[] = [];
  private readonly people = new Map<string, { readonly name: string; readonly role: string }>();
  private readonly originals = new Map<string, string>();
  private readonly heads = new Map<string, Head>();
  private readonly idle: Idle[] = [];

  /** How each kind changes the deal; a text says why it changed nothing. */
  private readonly how: Apply = {
    'deal-stated': ({ body }) => {
      this.heading = body;
      return null;
    },
    'party-stated': ({ body }) => put(this.parties, body.id, body.party, 'party'),
    'role-stated': ({ body }) => put(this.roles, body.name, body.role, 'role'),
    'agreement-stated': ({ body }) => put(this.agreements, body.id, body.agreement, 'agreement'),
    'instrument-stated': ({ body }) => put(this.instruments, body.id, body.instrument, 'instrument'),
    'setting-chosen': ({ body: { id, at, setting } }) => {
      const entry = setting === null ? null : { ...setting, id, ...(at === null ? {} : { at }) };
      return put(this.settings, JSON.stringify([id, at]), entry, 'setting');
    },
    'clause-stated': ({ body }) => put(this.clauses, body.id, body.clause, 'clause'),
    'document-filed': ({ body: { file, sha256, size } }) => {
      this.documents.set(file, { sha256, size });
      return null;
    },
    'reading-kept': ({ body }) => {
      if (!this.documents.has(body.file)) return `There is no document "${body.file}" to keep a reading of.`;
      this.readings.set(body.file, { sha256: body.reading, as: body.as });
      return null;
    },
    'fact-recorded': (event) => this.fact(event, {}),
    'fact-corrected': (event) => this.fact(event, { corrects: event.body.corrects }),
    'note-written': ({ id, channel, at, by, body }) => {
      this.notes.push({ id, channel, at, by, ...body });
      return null;
    },
    'person-added': ({ body: { person, name, role } }) => {
      this.people.set(person, { name, role });
      return null;
    },
    'person-removed': ({ body: { person } }) =>
      this.people.delete(person) ? null : `There is no person "${person}" to remove.`,
    'folder-imported': ({ body }) => {
      for (const { file, sha256 } of body.files) this.originals.set(file, sha256);
      return null;
    },
  };

  apply(event: Recorded): void {
    const why = applied(this.how, event);
    if (why !== null) this.idle.push({ event, why });
    this.heads.set(event.channel, headAfter(event));
  }

  private fact(event: Fact['event'], more: { readonly corrects?: string }): string | null {
    const { id, fact } = event.body;
    if (this.facts.has(id)) return `Another fact has the id "${id}".`;
    this.facts.set(id, { event, value: { ...fact, ...more, id } });
    return null;
  }

  done(): Folded {
    for (const [id, fact] of baseless(this.facts)) {
      this.facts.delete(id);
      this.idle.push({
        event: fact.event,
        why: `There is no fact "${correctedBy(fact)}" to correct.`,
      });
    }
    const facts = [...this.facts.values()];
    return {
      deal: this.heading === null ? null : this.deal(this.heading),
      facts: facts.map(({ value }) => value),
      numbered: new Set(facts.flatMap(({ event: { body } }) => (body.numbered ? [body.id] : []))),
      documents: this.documents,
      readings: this.readings,
      notes: this.notes,
      people: this.people,
      originals: this.originals,
      clauseIds: [...this.clauses.keys()],
      heads: [...this.heads.values()],
      idle: this.idle,
    };
  }

  private deal({ deal, calendar }: EventBody<'deal-stated'>): DealValue {
    return {
      deal,
      ...(calendar === null ? {} : { calendar }),
      parties: Object.fromEntries(this.parties),
      ...section('roles', this.roles),
      agreements: Object.fromEntries(this.agreements),
      ...section('instruments', this.instruments),
      ...(this.settings.size === 0 ? {} : { settings: [...this.settings.values()] }),
      ...(this.clauses.size === 0 ? {} : { clauses: [...this.clauses.values()] }),
    };
  }
}

/** `switch` in one line: the kind picks its own way. */
function applied<K extends EventKind>(how: Apply, event: Of<K>): string | null {
  const one: (event: Of<K>) => string | null = how[event.kind];
  return one(event);
}

function put(all: Map<string, Json>, id: string, entry: Json, what: string): string | null {
  if (entry !== null) all.set(id, entry);
  else if (!all.delete(id)) return `There is no ${what} "${id}" to withdraw.`;
  return null;
}

const section = (name: string, entries: ReadonlyMap<string, Json>): Entry =>
  entries.size === 0 ? {} : { [name]: Object.fromEntries(entries) };

const correctedBy = ({ event }: Fact): string =>
  event.kind === 'fact-corrected' ? event.body.corrects : event.body.id;

/** Corrections of what is not there, and corrections of these: nothing stands that rests on nothing. */
function baseless(facts: ReadonlyMap<string, Fact>): Map<string, Fact> {
  const by = new Map<string, [string, Fact][]>();
  for (const [id, fact] of facts) {
    if (fact.event.kind !== 'fact-corrected') continue;
    const { corrects } = fact.event.body;
    const others = by.get(corrects);
    if (others === undefined) by.set(corrects, [[id, fact]]);
    else others.push([id, fact]);
  }
  const found = new Map<string, Fact>();
  const missing = [...by.keys()].filter((id) => !facts.has(id));
  for (let id = missing.pop(); id !== undefined; id = missing.pop()) {
    for (const [correction, fact] of by.get(id) ?? []) {
      found.set(correction, fact);
      missing.push(correction);
    }
    by.delete(id);
  }
  return found;
}
