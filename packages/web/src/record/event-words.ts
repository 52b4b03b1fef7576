import { type Event, text } from '../api/shapes.ts';
import { valueWords } from '../ui/value-words.ts';

/** What an event of the record says, in a line. */
export function eventWords({ kind, body }: Event): string {
  const say = words[kind];
  return say === undefined ? kind : say((key) => text(body, key), body);
}

type Say = (of: (key: string) => string, body: unknown) => string;
const inside = (body: unknown, key: string): unknown => Reflect.get(Object(body), key);
const withdrawn = (body: unknown, key: string): string =>
  inside(body, key) === null ? 'withdrew' : 'stated';

const words: Readonly<Record<string, Say>> = {
  'deal-stated': (of) => `named the deal ${of('deal')}`,
  'party-stated': (of, body) => `${withdrawn(body, 'party')} the party ${of('id')}`,
  'role-stated': (of, body) => `${withdrawn(body, 'role')} who are the ${of('name')}`,
  'agreement-stated': (of, body) => `${withdrawn(body, 'agreement')} the agreement ${of('id')}`,
  'instrument-stated': (of, body) => `${withdrawn(body, 'instrument')} the instrument ${of('id')}`,
  'setting-chosen': (of, body) =>
    `${inside(body, 'setting') === null ? 'dropped' : 'chose'} a reading for ${of('id')}`,
  'clause-stated': (of, body) => `${withdrawn(body, 'clause')} the clause ${of('id')}`,
  'document-filed': (of) => `filed ${of('file')}`,
  'reading-kept': (of) => `kept a reading of ${of('file')} (${of('as')})`,
  'fact-recorded': (of, body) => `recorded ${of('id')}: ${factWords(inside(body, 'fact'))}`,
  'fact-corrected': (of, body) =>
    `corrected ${of('corrects')} by ${of('id')}: ${factWords(inside(body, 'fact'))}`,
  'note-written': (of) =>
    of('about').startsWith('what-if/')
      ? `${of('text') === '[]' ? 'dropped' : 'kept'} the scenario ${of('about').slice('what-if/'.length)}`
      : `noted${of('about') === '' ? '' : ` about ${of('about')}`}: ${of('text')}`,
  'person-added': (of) => `added ${of('name') || of('person')} (${of('role')})`,
  'person-removed': (of) => `removed ${of('person')}`,
  'folder-imported': () => 'imported a deal folder',
};

const beside: ReadonlySet<string> = new Set(['id', 'on', 'known', 'by', 'evidence', 'corrects', 'note']);

/** `signed agreement waiver, by company on 1996-10-31`. */
export function factWords(fact: unknown): string {
  const [kind, what] = Object.entries<unknown>(Object(fact)).find(([key]) => !beside.has(key)) ?? ['', ''];
  const on = inside(fact, 'on');
  const said = valueWords(what);
  return `${kind} ${said}${on === undefined ? '' : ` on ${valueWords(on)}`}`;
}
