import type { Proof, Step, Subject } from '../src/proof/proof.ts';

/** A proof with one thing altered, and what that is. */
export interface Mutant {
  readonly what: string;
  readonly proof: Proof;
}

/**
 * Every proof that differs from a sound one in one step by one thing: its value, a premise, a query, a found fact, a day,
 * a clause, its rule, a presumption, a setting, its context. None of them may pass the checker.
 */
export function* mutants(proof: Proof): Generator<Mutant> {
  for (const [place, step] of proof.steps.entries())
    for (const [what, altered] of alterations(step, place, proof))
      yield { what: `step ${place}: ${what}`, proof: { ...proof, steps: proof.steps.with(place, altered) } };
}

type Altered = readonly [what: string, step: Step];

function* alterations(step: Step, place: number, proof: Proof): Generator<Altered> {
  yield* ofValue(step);
  yield ['another rule', { ...step, rule: step.rule === 'M2' ? 'M1' : 'M2' }];
  yield* ofPremises(step, place, proof);
  yield* ofQueries(step);
  yield* ofDays(step);
  yield* ofContext(step);
  yield* ofList(step.clauses, 'not/there', 'clause', (clauses) => ({ ...step, clauses }));
  yield* ofList(
    step.presumes,
    { kind: 'not-happened', of: 'nothing' } as const,
    'presumption',
    (presumes) => ({
      ...step,
      presumes,
    }),
  );
  yield* ofList(step.settings, 'cure-after-ripening' as const, 'setting', (settings) => ({
    ...step,
    settings,
  }));
}

function* ofValue(step: Step): Generator<Altered> {
  const values = isTruth(step.value)
    ? ['yes', 'no', 'open', 'not yes']
    : [`${step.value}x`, 'yes', 'open', ''];
  for (const value of values) if (value !== step.value) yield [`value ${value}`, { ...step, value }];
}

const isTruth = (value: string): boolean => ['yes', 'no', 'open', 'not yes'].includes(value);

function* ofPremises(step: Step, place: number, proof: Proof): Generator<Altered> {
  const { premises } = step;
  for (const [i, premise] of premises.entries()) {
    yield ['a premise less', { ...step, premises: premises.toSpliced(i, 1) }];
    yield ['a premise twice', { ...step, premises: [...premises, premise] }];
    for (const by of [-1, 1]) {
      yield [
        'a premise from another day',
        { ...step, premises: premises.with(i, { ...premise, from: premise.from + by }) },
      ];
      yield [
        'a premise to another day',
        { ...step, premises: premises.with(i, { ...premise, through: premise.through + by }) },
      ];
      yield [
        'another premise',
        { ...step, premises: premises.with(i, { ...premise, step: premise.step + by }) },
      ];
    }
  }
  const others = [0, place - 1, place, place + 1, proof.steps.length - 1];
  for (const other of new Set(others)) {
    const more = proof.steps[other];
    if (more === undefined || premises.some((p) => p.step === other)) continue;
    const premise = { step: other, from: more.subject.day, through: more.through };
    yield [`premise ${other} more`, { ...step, premises: [...premises, premise] }];
  }
}

function* ofQueries(step: Step): Generator<Altered> {
  const { queries } = step;
  const put = (i: number, found: readonly string[]): Step => {
    const query = queries[i];
    return query === undefined ? step : { ...step, queries: queries.with(i, { ...query, found }) };
  };
  for (const [i, { kind, of, found }] of queries.entries()) {
    const named = `${kind} of ${of}`;
    yield [`query ${named} less`, { ...step, queries: queries.toSpliced(i, 1) }];
    yield [`false fact in ${named}`, put(i, [...found, 'no-such-fact'])];
    for (const j of found.keys()) yield [`fact less in ${named}`, put(i, found.toSpliced(j, 1))];
    yield [
      `query ${named} about another`,
      { ...step, queries: queries.with(i, { kind, of: `${of}x`, found }) },
    ];
  }
  const more = { kind: 'trigger', of: 'nothing', found: [] } as const;
  yield ['query more', { ...step, queries: [...queries, more] }];
}

function* ofDays(step: Step): Generator<Altered> {
  const { subject, through } = step;
  for (const by of [-1, 1]) {
    yield [`first day ${by}`, { ...step, subject: { ...subject, day: subject.day + by } }];
    yield [`last day ${by}`, { ...step, through: through + by }];
    yield [
      `both days ${by}`,
      { ...step, subject: { ...subject, day: subject.day + by }, through: through + by },
    ];
  }
}

function* ofContext(step: Step): Generator<Altered> {
  const { subject } = step;
  if (!('given' in subject)) return;
  const { given } = subject;
  const others =
    given === null
      ? [{ parts: ['nothing'], on: subject.day }]
      : [null, { ...given, on: given.on + 1 }, { ...given, parts: [...given.parts, 'nothing'] }];
  for (const other of others) {
    const altered: Subject = { ...subject, given: other };
    yield ['another context', { ...step, subject: altered }];
  }
}

function* ofList<T>(
  list: readonly T[],
  more: T,
  what: string,
  put: (list: readonly T[]) => Step,
): Generator<Altered> {
  for (const i of list.keys()) {
    yield [`${what} less`, put(list.toSpliced(i, 1))];
    if (list[i] !== more) yield [`another ${what}`, put(list.with(i, more))];
  }
  yield [`${what} more`, put([...list, more])];
}
