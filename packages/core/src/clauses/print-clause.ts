import { isoDay } from '../time/day.ts';
import { printOperation, printTarget } from './amendment/print.ts';
import type {
  Clause,
  ClauseKind,
  DefaultPhrase,
  EndPhrase,
  EventPhrase,
  GatePhrase,
  GrantPhrase,
  ProvisionRef,
  RequirementPhrase,
  SpanPhrase,
  WhenClause,
  Who,
} from './clause.ts';

/**
 * A clause as one line, for tests, for `inforce read` and for comparing readings:
 *
 *     waiver by Noteholders if 4 on <Effective Date> of «Noticed Events of Default»
 *     suspension by Noteholders if 4 of Note Purchase Agreement/6.3, Note Purchase Agreement/6.4 [<Effective Date>, earliest(…)]
 */
export function printClause(clause: Clause, text: string): string {
  const print = PRINTERS[clause.kind];
  return [clause.kind, ...print(clause, text)].filter((part) => part !== '').join(' ');
}

type Printer = (clause: Clause, text: string) => readonly string[];

/** A printer for one kind, as a printer for any. */
function of<K extends ClauseKind>(
  kind: K,
  print: (clause: Extract<Clause, { kind: K }>, text: string) => readonly string[],
): Printer {
  const is = (clause: Clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind;
  return (clause, text) => (is(clause) ? print(clause, text) : []);
}

const PRINTERS: Readonly<Record<ClauseKind, Printer>> = {
  waiver: of('waiver', (one, text) => [
    by(one.grantor),
    gate(one.gate),
    one.on === null ? '' : `on ${printWhen(one.on)}`,
    `of ${list(one.defaults, (set) => defaultSet(set, text))}`,
    ends(one.ends),
  ]),
  compliance: of('compliance', (one, text) => [
    by(one.grantor),
    gate(one.gate),
    `of ${one.of}`,
    refs(one.provisions),
    span(one.span),
    tests(one.testDates),
    ends(one.ends),
    ...one.described.map((place) => words(place, text)),
  ]),
  suspension: of('suspension', (one) => [
    by(one.grantor),
    gate(one.gate),
    `of ${refs(one.provisions)}`,
    span(one.span),
    one.label === null
      ? ''
      : `label <${one.label.label}> = ${one.label.antecedents.map(printWhen).join(' | ')}`,
  ]),
  forbearance: of('forbearance', (one, text) => [
    by(one.grantor),
    gate(one.gate),
    `of ${list(one.defaults, (set) => defaultSet(set, text))}`,
    span(one.span),
  ]),
  consent: of('consent', (one, text) => [
    by(one.grantor),
    gate(one.gate),
    one.provisions.length === 0 ? '' : `over ${refs(one.provisions)}`,
    `to ${words(one.to, text)}`,
  ]),
  reinstatement: of('reinstatement', (one) => [
    `of ${refs(one.provisions)}`,
    `${one.from.included ? 'from' : 'after'} ${printWhen(one.from.when)}`,
    one.then,
  ]),
  end: of('end', (one, text) => [
    `of ${grant(one.of, text)}`,
    one.to === null ? '' : `at ${printWhen(one.to.when)}${bracket(one.to.included)}`,
    one.then,
  ]),
  extension: of('extension', (one, text) => [
    `of ${'time' in one.of ? `<${one.of.time}>` : grant(one.of, text)}`,
    `to ${isoDay(one.to)}`,
    `if by ${isoDay(one.by)}`,
    list(one.condition.requires, (phrase) => requirement(phrase, text)),
  ]),
  permanence: of('permanence', (one, text) => [
    `of ${grant(one.of, text)}`,
    `if on ${printWhen(one.on)}`,
    list(one.condition.requires, (phrase) => requirement(phrase, text)),
  ]),
  'named-time': of('named-time', ({ name }) => [
    `<${name.label}>`,
    `= ${name.is.kind === 'span' ? span(name.is.span) : name.is.antecedents.map(printWhen).join(' | ')}`,
  ]),
  lapse: of('lapse', (one) => [
    `of ${one.parts.map((part) => part || 'all').join(', ')}`,
    `if not in effect ${one.outside.included ? 'by' : 'before'} ${printWhen(one.outside.when)}`,
  ]),
  effectiveness: of('effectiveness', (one) => [
    `of ${one.parts.map((part) => part || 'all').join(', ')}`,
    one.mode,
    one.day === null ? '' : printWhen(one.day),
    one.day === null && one.reachesBack !== null ? `back to ${printWhen(one.reachesBack)}` : '',
    one.label === null ? '' : `label <${one.label}>`,
    one.conditions.length === 0 ? '' : `if ${one.conditions.join(', ')}`,
    one.outside === null ? '' : `by ${one.outside.included ? '' : 'before '}${printWhen(one.outside.when)}`,
  ]),
  condition: of('condition', (one, text) => [
    `${one.at}:`,
    list(one.requires, (phrase) => requirement(phrase, text)),
  ]),
  execution: of('execution', (one) => [`by ${list(one.by, printWho)}`]),
  'in-effect': of('in-effect', (one) => [
    `${one.from.included ? 'from' : 'after'} ${printWhen(one.from.when)}`,
  ]),
  amendment: of('amendment', (one) => [
    one.by.length === 0 ? '' : `by ${list(one.by, printWho)}`,
    gate(one.gate),
    one.from === null ? '' : `from ${printWhen(one.from)}`,
    one.operation.kind,
    printTarget(one.target),
    printOperation(one.operation),
    value(one.value),
  ]),
  representation: of('representation', (one) => [
    `${one.at}:`,
    by(one.by),
    one.to === null ? '' : `to ${printWho(one.to)}`,
    one.asOf === null ? '' : `as of ${printWhen(one.asOf)}`,
    ...one.qualifiers.map((name) => `qualified: ${name}`),
    one.exceptions.length === 0 ? '' : `exceptions: ${one.exceptions.length}`,
    one.noDefault === null ? '' : `no default under ${one.noDefault.agreement}`,
  ]),
  payment: of('payment', (one, text) => [
    by(one.by),
    one.when === null ? '' : `on ${printWhen(one.when)}`,
    one.each ? 'each' : '',
    `of ${words(one.of, text)}`,
  ]),
  issue: of('issue', (one) => [
    one.what,
    one.title ?? '',
    one.label === null ? '' : `<${one.label}>`,
    one.principal === null ? '' : `${one.principal.value} ${one.principal.currency}`,
    one.number ?? '',
    one.rate === null ? '' : `${one.rate}%`,
    one.due === null ? '' : `due ${isoDay(one.due)}`,
    one.under === null ? '' : `under ${one.under}`,
  ]),
  prepaid: of('prepaid', (one) => [one.what]),
  holding: of('holding', (one) => [
    printWho(one.who),
    `${one.percent}%`,
    `of ${one.of}`,
    one.asOf === null ? '' : `as of ${printWhen(one.asOf)}`,
  ]),
  notice: of('notice', (one, text) => [
    one.from === null ? '' : `from ${printWho(one.from)}`,
    one.to === null ? '' : `to ${printWho(one.to)}`,
    one.dated === null ? '' : isoDay(one.dated),
    one.label === null ? '' : `<${one.label}>`,
    `of ${list(one.defaults, (set) => defaultSet(set, text))}`,
  ]),
  'terms-from': of('terms-from', (one) => [one.agreement]),
  chain: of('chain', (one) => [
    one.title,
    one.dated === null ? '' : isoDay(one.dated),
    one.of === null ? '' : `to ${one.of}`,
  ]),
  recorded: of('recorded', (one) => [one.as]),
};

function list<T>(all: readonly T[], print: (one: T) => string): string {
  return all.map(print).join(' + ');
}

const printWho = (who: Who): string =>
  [who.quantifier ?? '', who.name, who.of === null ? '' : `(of ${who.of})`]
    .filter((part) => part !== '')
    .join(' ');
const by = (who: Who | null): string => (who === null ? '' : `by ${printWho(who)}`);
const gate = (phrase: GatePhrase | null): string =>
  phrase === null ? '' : `if ${phrase.conditions.join(', ') || 'terms'}`;
const refs = (all: readonly ProvisionRef[]): string =>
  all.map((ref) => `${ref.agreement}/${ref.path}${ref.presumed ? '?' : ''}`).join(', ');
const tests = (days: readonly number[]): string =>
  days.length === 0 ? '' : `tests ${days.map(isoDay).join(', ')}`;
const words = (place: { from: number; to: number }, text: string): string =>
  `“${text.slice(place.from, place.to).replaceAll(/\s+/g, ' ')}”`;

function value(phrase: Extract<Clause, { kind: 'amendment' }>['value']): string {
  if (phrase === null) return '';
  if (phrase.kind === 'date') return `= ${isoDay(phrase.day)}`;
  return phrase.kind === 'money' ? `= ${phrase.value} ${phrase.currency}` : `= ${phrase.value}%`;
}

function ends(end: EndPhrase | null): string {
  return end === null ? '' : `ends ${printWhen(end.to.when)}${bracket(end.to.included)} ${end.then}`;
}

const bracket = (included: boolean | null): string => (included === null ? '?' : included ? ']' : ')');

function span(phrase: SpanPhrase | null): string {
  if (phrase === null) return '';
  const from =
    phrase.from === null ? '(' : `${phrase.from.included ? '[' : '('}${printWhen(phrase.from.when)}`;
  const to = phrase.to === null ? ')' : `${printWhen(phrase.to.when)}${bracket(phrase.to.included)}`;
  return `${from}, ${to}`;
}

export function printWhen(when: WhenClause): string {
  switch (when.kind) {
    case 'date':
      return when.clock === null ? isoDay(when.day) : `${isoDay(when.day)} ${when.clock}`;
    case 'label':
      return `<${when.label}>`;
    case 'event':
      return `event ${when.at}: ${event(when.event)}`;
    case 'after':
      return `${when.count} ${when.unit} after ${printWhen(when.of)}`;
    default:
      return `${when.kind}(${when.of.map(printWhen).join('; ')})`;
  }
}

/** `waiver in 1`, `Limited Waiver`, `waiver by Senior Lenders under Credit Agreement`. */
function grant(phrase: GrantPhrase, text: string): string {
  const { nouns, paper, at, by: granting, under, defaults, during } = phrase;
  return [
    nouns.join('+'),
    at.length === 0 ? '' : `in ${at.join(', ')}`,
    at.length > 0 && paper === 'this' ? '' : (paper ?? ''),
    by(granting),
    under === null ? '' : `under ${under}`,
    defaults.length === 0 ? '' : `of ${list(defaults, (set) => defaultSet(set, text))}`,
    during === null ? '' : `during ${span(during)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function event(phrase: EventPhrase, text = ''): string {
  switch (phrase.kind) {
    case 'act':
      return `${phrase.who === null ? '' : printWho(phrase.who)} / ${phrase.verb} / ${phrase.concerning}`;
    case 'default':
      return `default ${list(phrase.of, (set) => defaultSet(set, ''))}${phrase.except.length === 0 ? '' : ` but ${list(phrase.except, (set) => defaultSet(set, ''))}`}`;
    case 'end-of':
      return `end of ${grant(phrase.what, text)}`;
    case 'effectiveness':
      return `effectiveness of ${phrase.of}`;
  }
}

function defaultSet(set: DefaultPhrase, text: string): string {
  const parts = [
    set.label === null ? '' : `«${set.label}»`,
    set.stages === 'any' ? '' : set.stages,
    refs(set.provisions),
    set.existed === null ? '' : `existed ${span(set.existed)}`,
    tests(set.testDates),
    set.noticed === null ? '' : `noticed ${isoDay(set.noticed)}`,
    set.described === null ? '' : words(set.described, text),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'any' : parts.join(' ');
}

function requirement(phrase: RequirementPhrase, text: string): string {
  switch (phrase.kind) {
    case 'executed':
      return `executed ${phrase.what} by ${phrase.by.map(printWho).join(', ')}`;
    case 'act':
      return `${phrase.verb}${phrase.by.length === 0 ? '' : ` by ${phrase.by.map(printWho).join(', ')}`}${phrase.to.length === 0 ? '' : ` to ${phrase.to.map(printWho).join(', ')}`}`;
    case 'no-default':
      return `no default under ${phrase.agreement}${giving(phrase.giving)}${phrase.except.length === 0 ? '' : ` but ${list(phrase.except, (set) => defaultSet(set, text))}`}`;
    case 'representations':
      return `representations ${refs(phrase.of)}${giving(phrase.giving)}`;
    case 'question':
      return `question${phrase.of.length === 0 ? '' : ` of ${phrase.of.map(printWho).join(', ')}`}`;
    case 'effective':
      return `effective ${phrase.what}`;
  }
}

const giving = (paths: readonly string[]): string =>
  paths.length === 0 ? '' : ` giving ${paths.map((path) => path || 'all').join(', ')}`;
