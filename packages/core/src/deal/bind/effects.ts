import type { EffectivenessClause, LapseClause, WhenClause } from '../../clauses/clause.ts';
import type { Provision } from '../../agreement/agreement.ts';
import type { Day } from '../../time/day.ts';
import { atOrBelow } from '../address.ts';
import type { Address } from '../facts.ts';
import type { ConditionTerm, Effect, PartTerm } from '../terms.ts';
import { sameName } from '../names.ts';
import type { PaperContext } from './context.ts';
import { executionCondition } from './conditions.ts';
import { calendarDay, findLabel, type Labels } from './labels.ts';
import { unreadEffects } from './unread-effects.ts';

export interface Effects {
  readonly parts: readonly PartTerm[];
  /** Conditions that the effects need and no condition clause gives: execution, and sentences nobody could read. */
  readonly conditions: readonly ConditionTerm[];
}

/** Each part of a paper with its own effect [E1]. */
export function effectsOf(paper: PaperContext, labels: Labels): Effects {
  const { inForce } = paper.agreement;
  if (inForce !== null) return { parts: [whole(paper, { kind: 'in-force', from: inForce })], conditions: [] };
  const execution = executionCondition(paper);
  const clauses = paper.all('effectiveness').map((clause) => lapsing(clause, paper.all('lapse')));
  const unread = unreadEffects(paper);
  const rest = unread.has('') ? UNKNOWN : restEffect(paper, clauses, labels, execution);
  const own = new Map<string, Effect>();
  for (const clause of clauses) {
    const gated = withGate(clause, clauses);
    const effect = isFixed(gated, labels) ? effectOf(paper, gated, labels, execution) : UNKNOWN;
    for (const path of clause.parts) if (path !== '') own.set(path, effect);
  }
  for (const path of unread) if (path !== '') own.set(path, UNKNOWN);
  const survivors = survivingPaths(paper);
  const paths = new Set([...topLevel(paper.paper.agreement.root), ...own.keys(), ...survivors]);
  const parts = inOrder(paper, [...paths]).map((path): PartTerm => {
    const effect = own.get(path) ?? nearestOwn(own, path) ?? rest;
    return { address: paper.address(path), agreement: paper.id, effect, survives: survives(survivors, path) };
  });
  const all = parts.every(({ effect }) => effect === rest) ? [whole(paper, rest), ...parts] : parts;
  const waits = clauses.flatMap(({ mode, day }) =>
    mode === 'first-day' ? (waitsFor(paper, day, labels) ?? []) : [],
  );
  return { parts: all, conditions: [execution, ...waits] };
}

/**
 * "Effective as of the Effective Date, Section 6 is amended": the section waits for what fixes that day; "as of the date
 * hereof" it waits for what the whole instrument waits for, and then speaks from that day [E4].
 */
function withGate(clause: EffectivenessClause, all: readonly EffectivenessClause[]): EffectivenessClause {
  const { day, parts } = clause;
  if (clause.mode !== 'as-of' || clause.conditions.length > 0 || parts.includes('')) return clause;
  const fixes =
    day?.kind === 'label' ? all.find((one) => one !== clause && named(one, day.label)) : undefined;
  if (fixes !== undefined) return { ...fixes, parts, ...(fixes.day === null ? FIRST_DAY : {}) };
  const general = all.find((one) => one.parts.includes(''));
  return general === undefined
    ? clause
    : { ...clause, conditions: general.conditions, outside: clause.outside ?? general.outside };
}

/** "Effective on the Closing Date" says nothing where no sentence that was read fixes that day. */
function isFixed({ mode, day, conditions }: EffectivenessClause, labels: Labels): boolean {
  return (
    mode !== 'as-of' || day?.kind !== 'label' || conditions.length > 0 || calendarDay(day, labels) !== null
  );
}

const FIRST_DAY = { mode: 'first-day', reachesBack: null } as const;

const named = ({ label }: EffectivenessClause, name: string): boolean =>
  label !== null && sameName(label, name);

/** Open until a person says it. */
const UNKNOWN: Effect = { kind: 'unknown' };

/** "If that day has not come by June 30, Section 3 shall be of no effect": the earlier of two last days counts. */
function lapsing(clause: EffectivenessClause, lapses: readonly LapseClause[]): EffectivenessClause {
  const last = lapses.find(
    ({ parts }) =>
      parts.includes('') || clause.parts.every((path) => parts.some((above) => atOrBelow(path, above))),
  );
  if (last === undefined || (clause.outside !== null && lastOf(clause.outside) <= lastOf(last.outside)))
    return clause;
  return { ...clause, outside: last.outside };
}

/** By its own words; a last day that turns on events is never the earlier one. */
const lastOf = ({ when, included }: LapseClause['outside']): number =>
  when.kind === 'date' ? when.day - (included ? 0 : 1) : Infinity;

function whole(paper: PaperContext, effect: Effect): PartTerm {
  return { address: paper.id, agreement: paper.id, effect, survives: false };
}

function topLevel(root: Provision): string[] {
  return root.children.filter(({ kind }) => kind === 'section').map(({ path }) => path);
}

function nearestOwn(own: ReadonlyMap<string, Effect>, path: string): Effect | undefined {
  const above = [...own.keys()]
    .filter((known) => atOrBelow(path, known))
    .toSorted((a, b) => b.length - a.length);
  return own.get(above[0] ?? '');
}

/** Parts in the order of the text. */
function inOrder(paper: PaperContext, paths: readonly string[]): string[] {
  const order = new Map<string, number>();
  const walk = (node: Provision): void => {
    order.set(node.path, order.size);
    node.children.forEach(walk);
  };
  walk(paper.paper.agreement.root);
  return paths.toSorted((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
}

function effectOf(
  paper: PaperContext,
  clause: EffectivenessClause,
  labels: Labels,
  execution: ConditionTerm,
): Effect {
  const conditions = clause.conditions.flatMap((path) => conditionsUnder(paper, path));
  const asked = conditions.length > 0 ? conditions : [execution.address];
  const gated = gate(paper, clause, asked, execution.address);
  const day = calendarDay(clause.day, labels);
  const outside =
    clause.outside === null
      ? null
      : lastDay(calendarDay(clause.outside.when, labels), clause.outside.included);
  const reachesBack = clause.reachesBack === null ? null : calendarDay(clause.reachesBack, labels);
  switch (clause.mode) {
    case 'fixed':
      if (day !== null) return { kind: 'fixed', on: day, conditions: gated };
      return { kind: 'first-day', conditions: gated, notBefore: null, outside, reachesBack };
    case 'as-of':
      return {
        kind: 'first-day',
        conditions: gated,
        notBefore: null,
        outside,
        reachesBack: reachesBack ?? day,
      };
    case 'first-day':
    case 'on-execution': {
      const waits = waitsFor(paper, clause.day, labels);
      const conditions = waits === null ? gated : [...gated, waits.address];
      return { kind: 'first-day', conditions, notBefore: day, outside, reachesBack };
    }
  }
}

/** "On or after the Closing Date": on or after the day on which another part takes effect. */
function waitsFor(paper: PaperContext, day: WhenClause | null, labels: Labels): ConditionTerm | null {
  const label = day?.kind === 'label' ? findLabel(labels, day.label) : null;
  if (day?.kind !== 'label' || label === null || !('effectOf' in label)) return null;
  return {
    address: paper.address(`"${day.label}"`),
    requires: [{ kind: 'effective', part: label.effectOf }],
    protects: [],
    settledBy: [],
  };
}

function lastDay(day: Day | null, included: boolean): Day | null {
  return day === null || included ? day : day - 1;
}

/** Is the counterparts section a further gate on parts that have a test of execution of their own [E1]? */
function gate(
  paper: PaperContext,
  clause: EffectivenessClause,
  conditions: readonly Address[],
  execution: Address,
): readonly Address[] {
  const [stated] = paper.all('execution');
  if (stated === undefined || conditions.includes(execution)) return conditions;
  const parts = clause.parts.map((path) => paper.address(path)).join(' and ');
  const chosen = paper.settings.offer({
    id: 'counterparts-as-gate',
    place: paper.address(stated.at),
    question: `Must every party also have executed a counterpart before ${parts} take effect?`,
    readings: [
      {
        reading: 'not a further gate',
        words: `${parts} take effect on their own conditions alone`,
        also: ['no', 'not'],
      },
      {
        reading: 'a further gate',
        words: `${parts} also wait for a counterpart of every party`,
        also: ['yes', 'further gate', 'gate'],
      },
    ],
  });
  return chosen === 'a further gate' ? [...conditions, execution] : conditions;
}

/** The conditions at or below a path; the path itself where its sentences could not be read, so that it is not lost. */
function conditionsUnder(paper: PaperContext, path: string): Address[] {
  const under = paper.all('condition').filter(({ at }) => atOrBelow(at, path));
  const sections = sectionsUnder(paper.paper.agreement.root, path);
  const found = new Set(under.map(({ at }) => at));
  for (const section of sections) if (![...found].some((at) => atOrBelow(at, section))) found.add(section);
  if (found.size === 0) found.add(path);
  return [...found].toSorted(byText(paper)).map((at) => paper.address(at));
}

function byText(paper: PaperContext): (a: string, b: string) => number {
  const order = inOrder(paper, allPaths(paper.paper.agreement.root));
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
function allPaths(node: Provision): string[] {
  return [node.path, ...node.children.flatMap(allPaths)];
}

/** The sections directly below a section: each is a condition of its own. */
function sectionsUnder(root: Provision, path: string): string[] {
  const node = find(root, path);
  return node === null
    ? []
    : node.children.filter(({ kind }) => kind === 'section').map((child) => child.path);
}
function find(node: Provision, path: string): Provision | null {
  if (node.path === path) return node;
  for (const child of node.children) {
    const found = find(child, path);
    if (found !== null) return found;
  }
  return null;
}

/** What has no effect of its own binds once every party has executed, not before the day that the text says [E1]. */
function restEffect(
  paper: PaperContext,
  clauses: readonly EffectivenessClause[],
  labels: Labels,
  execution: ConditionTerm,
): Effect {
  const general = clauses.find(({ parts }) => parts.includes(''));
  if (general !== undefined) return effectOf(paper, general, labels, execution);
  const [inEffect] = paper.all('in-effect');
  const stated = inEffect === undefined ? null : calendarDay(inEffect.from.when, labels);
  const notBefore = stated === null || inEffect?.from.included !== false ? stated : stated + 1;
  if (paper.all('execution').length === 0) {
    paper.presume(
      '',
      `${paper.id} is presumed to bind once every party has signed it, and not before the day as of which it is dated`,
    );
  }
  return { kind: 'first-day', conditions: [execution.address], notBefore, outside: null, reachesBack: null };
}

/** Sections that say of themselves that they survive, and the representations where the text says it of them [E7]. */
function survivingPaths(paper: PaperContext): string[] {
  const surviving = paper.all('recorded').filter(({ as }) => as === 'survival');
  const paths = surviving.map(({ at }) => at).filter((at) => !/[()]/.test(at));
  const representations = surviving.some(({ words }) => /representations/i.test(paper.words(words)));
  const made = representations ? paper.all('representation').map(({ at }) => at.split(/[.(]/)[0] ?? at) : [];
  return [...new Set([...paths, ...made])];
}
function survives(survivors: readonly string[], path: string): boolean {
  return survivors.some((survivor) => atOrBelow(path, survivor));
}
