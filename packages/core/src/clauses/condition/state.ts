import type { DefaultPhrase, ProvisionRef, RequirementPhrase } from '../clause.ts';
import { givingPhrase } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { looseDefaults, otherThan } from '../phrases/default-words.ts';
import { existence } from '../phrases/defaults.ts';
import { paper } from '../phrases/document.ts';
import { provisions } from '../phrases/provisions.ts';
import { people } from '../phrases/who.ts';
import { when } from '../phrases/when.ts';

/** States asked about on the day [K3]: no Default exists; the representations are true; another paper is effective. */
export function stateRequirement(c: Cursor, giving: readonly string[]): readonly RequirementPhrase[] | null {
  return c.first(
    () => noDefault(c, giving),
    () => representationsTrue(c, giving),
    () => effectiveElsewhere(c),
  );
}

const EXISTS = [
  'shall exist',
  'exists|exist|existed',
  'shall have occurred and be|is|are? then? continuing|exist?',
  'has|have occurred and is|are then? continuing',
  'shall have occurred',
  'is|are continuing',
  'shall be continuing',
  'shall then exist',
  'has occurred or is continuing',
  'has occurred and exists',
] as const;

/** `no Default or Event of Default under the Note Purchase Agreement shall exist`. */
function noDefault(c: Cursor, before: readonly string[]): readonly RequirementPhrase[] | null {
  const start = c.index;
  const read = noDefaultPhrase(c);
  if (read === null) return null;
  const giving = trailingGiving(c) ?? before;
  asOfDay(c);
  return [{ kind: 'no-default', ...read, giving, words: c.placeFrom(start) }];
}

/** `No Defaults or Events of Default exist, other than the Noticed Events of Default`. */
export function noDefaultPhrase(
  c: Cursor,
): { readonly agreement: string; readonly except: readonly DefaultPhrase[] } | null {
  if (!c.eat('there exists|is? no') && !c.eat('no')) return null;
  c.eat('other');
  const read = looseDefaults(c);
  const [set] = read?.of ?? [];
  if (read === null || set === undefined || set.described !== null || set.testDates.length > 0) return null;
  if (set.provisions.some((ref) => ref.path !== '')) return null;
  if (!c.eatAny(EXISTS) && c.item(-1) !== undefined && !c.sees(',|.')) return c.fail('“shall exist”');
  const except = read.except.length > 0 ? read.except : (otherThan(c, [existence]) ?? []);
  return { agreement: set.provisions[0]?.agreement ?? c.context.termsFrom ?? '', except };
}

const TRUE = [
  'shall be true , and? correct and complete',
  'shall be true and complete? correct',
  'are|is true and? correct?',
  'are true , complete and correct',
  'shall be true , correct and complete',
  'shall be true',
  'are true',
  'shall have been true and correct',
  'were true and correct',
] as const;

/** `the warranties and representations set forth in Section 3 hereof shall be true and correct on the Effective Date`. */
function representationsTrue(c: Cursor, before: readonly string[]): readonly RequirementPhrase[] | null {
  const start = c.index;
  c.eat('all|each of?');
  c.eat('the|its');
  if (
    !c.eat('representations|warranties and warranties|representations') &&
    !c.eat('representations|warranties|representation|warranty')
  )
    return null;
  c.attempt(() => (c.eat('of|by|made by') ? people(c) : null));
  const of = whose(c);
  if (of === null || !c.eatAny(TRUE)) return null;
  c.eatAny(['in all material respects', 'in all respects']);
  asOfDay(c);
  const giving = trailingGiving(c) ?? before;
  c.eat(',');
  asThough(c);
  earlierDate(c);
  return [{ kind: 'representations', of, giving, words: c.placeFrom(start) }];
}

function whose(c: Cursor): readonly ProvisionRef[] | null {
  c.eat('set forth|out') || c.eat('contained|made|stated');
  c.eat('in|under|pursuant to?');
  const start = c.index;
  const refs = provisions(c);
  if (refs !== null) return refs;
  const agreement = paper(c);
  return agreement === null ? null : [{ agreement, path: '', presumed: false, words: c.placeFrom(start) }];
}

function asOfDay(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    if (!c.eatAny(['on and as of', 'as of', 'on', 'at'])) return null;
    if (c.eatAny(['such|that date|day|time', 'the date thereof'])) return true;
    return when(c);
  });
}

/** `…, after giving effect to this Waiver`. */
function trailingGiving(c: Cursor): readonly string[] | null {
  return c.attempt(() => {
    c.eat(',');
    return givingPhrase(c);
  });
}

/** `as though made on and as of such date`: how one states a bring-down; it adds nothing. */
function asThough(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    c.eat('with the same force? and? effect');
    if (!c.eat('as if|though')) return null;
    c.eat('such representations and warranties had been');
    c.eat('made|repeated');
    asOfDay(c);
    return true;
  });
}

/** `except to the extent such representations and warranties expressly relate to an earlier date`. */
function earlierDate(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    if (!c.eat('except to the extent') && !c.eat('except for') && !c.eat('other than')) return null;
    c.eat('that|any|those');
    c.eat('such|any');
    if (!c.eat('representations|representation and|or warranties|warranty')) return null;
    c.eat('that|which');
    c.eat('specifically|expressly|solely|by their terms');
    if (!c.eat('relate|relates|refer|refers|speak|made solely? to|as|only? of?')) return null;
    return c.eat('an|a|any earlier|specific|prior date') ? true : null;
  });
}

/** `the Limited Waiver shall have become effective`. */
function effectiveElsewhere(c: Cursor): readonly RequirementPhrase[] | null {
  const start = c.index;
  const what = paper(c);
  if (what === null || what === 'this') return null;
  if (
    !c.eatAny([
      'shall have become effective',
      'shall be effective',
      'shall be in full force and effect',
      'has become effective',
    ])
  )
    return null;
  return [{ kind: 'effective', what, words: c.placeFrom(start) }];
}
