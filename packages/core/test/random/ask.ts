import type { Reckoning } from '../../src/reasoning/reckoning.ts';
import type { Day } from '../../src/time/day.ts';
import type { Timeline } from '../../src/time/timeline.ts';
import { Oracle } from '../oracle/oracle.ts';
import type { RandomDeal } from './generate.ts';

/** A question that both programs are asked on every day. */
export interface Question {
  /** `continuing`, `value`, … */
  readonly kind: string;
  readonly of: string;
  readonly oracle: (day: Day) => string | null;
  readonly engine: () => Timeline<string | null>;
}

export function oracleOf({ terms, facts, knownAt, horizon }: RandomDeal): Oracle {
  return new Oracle(terms, facts, knownAt, horizon);
}

/** Every status of a deal. The instances are the oracle's; that the engine has the same ones is asked first. */
export function questions(deal: RandomDeal, o: Oracle, r: () => Reckoning): readonly Question[] {
  return [...ofAgreements(deal, o, r), ...ofOverlays(deal, o, r), ...ofInstances(o, r)];
}

type Asked = (day: Day) => string | null;

function about(
  kind: string,
  all: readonly string[],
  oracle: (of: string) => Asked,
  engine: (of: string) => Timeline<string | null>,
): readonly Question[] {
  return all.map((of) => ({ kind, of, oracle: oracle(of), engine: () => engine(of) }));
}

function ofAgreements({ terms }: RandomDeal, o: Oracle, r: () => Reckoning): readonly Question[] {
  const conditions = terms.conditions.map((each) => each.address);
  return [
    ...terms.agreements.flatMap(({ id }) =>
      about(
        'signed',
        [...terms.parties, 'stranger'],
        (p) => (d) => o.signed(id, p, d),
        (p) => r().signed(id, p),
      ),
    ),
    ...about(
      'effective',
      terms.parts.map((each) => each.address),
      (a) => (d) => o.effective(a, d),
      (a) => r().effective(a),
    ),
    ...about(
      'concluded',
      conditions,
      (a) => (d) => o.concluded(a, d),
      (a) => r().concluded(a),
    ),
    ...terms.conditions.flatMap(({ address, requires }) =>
      about(
        'requirement',
        requires.map((_, i) => `${address} ${i}`),
        (key) => (d) => o.requirement(address, Number(key.split(' ')[1]), d),
        (key) => r().requirement(address, Number(key.split(' ')[1])),
      ),
    ),
    ...about(
      'condition',
      conditions,
      (a) => (d) => o.condition(a, d),
      (a) => r().condition(a),
    ),
    ...about(
      'in force',
      terms.provisions,
      (a) => (d) => o.inForce(a, d),
      (a) => r().inForce(a),
    ),
    ...about(
      'value',
      values(terms),
      (a) => (d) => o.value(a, d),
      (a) => r().value(a),
    ),
  ];
}

function values(terms: RandomDeal['terms']): readonly string[] {
  return [
    ...new Set([...terms.values.map((each) => each.address), ...terms.amendments.map((each) => each.target)]),
  ];
}

function ids(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map((each) => each.id);
}

function ofOverlays({ terms }: RandomDeal, o: Oracle, r: () => Reckoning): readonly Question[] {
  return [
    ...about(
      'suspended',
      ids(terms.suspensions),
      (id) => (d) => o.suspended(id, d),
      (id) => r().suspended(id),
    ),
    ...about(
      'active',
      ids(terms.waivers),
      (id) => (d) => o.active(id, d),
      (id) => r().active(id),
    ),
    ...about(
      'overlay',
      ids(terms.overlays),
      (id) => (d) => o.overlay(id, d),
      (id) => r().overlay(id),
    ),
  ];
}

function ofInstances(o: Oracle, r: () => Reckoning): readonly Question[] {
  const all = ids(o.instances());
  return [
    ...about(
      'exists',
      all,
      (id) => (d) => o.exists(id, d),
      (id) => r().exists(id),
    ),
    ...about(
      'ripe',
      all,
      (id) => (d) => o.ripe(id, d),
      (id) => r().ripe(id),
    ),
    ...about(
      'ended',
      all,
      (id) => (d) => o.ended(id, d),
      (id) => r().ended(id),
    ),
    ...about(
      'waived',
      all,
      (id) => (d) => o.waived(id, d),
      (id) => r().waived(id),
    ),
    ...about(
      'continuing',
      all,
      (id) => (d) => o.continuing(id, d),
      (id) => r().continuing(id),
    ),
  ];
}
