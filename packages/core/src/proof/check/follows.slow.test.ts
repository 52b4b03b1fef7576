// Leaving a thing out of a step is tried on parts of a working that are kept; that must say the same as working it all out.
import { expect, test } from 'vitest';
import { generate } from '../../../test/random/generate.ts';
import { reckon } from '../../reasoning/engine.ts';
import type { Proof, Step } from '../proof.ts';
import { Prover } from '../prove.ts';
import { type Claim, type Evidence, keyOf } from './bench.ts';
import { Following } from './follows.ts';
import { KnownRecord } from './record.ts';

function evidenceOf(proof: Proof, { premises, queries, clauses, presumes, settings }: Step): Evidence {
  const claims = premises.flatMap(({ step, from, through }): Claim[] => {
    const named = proof.steps[step];
    if (named === undefined) return [];
    const { subject, value } = named;
    return [{ ask: subject.ask, key: keyOf(subject), from, through, value }];
  });
  return { claims, queries, clauses, presumes, settings };
}

const firstOf = ({ steps: [first] }: Proof): Claim[] => {
  if (first === undefined) return [];
  const { subject, through, value } = first;
  return [{ ask: subject.ask, key: keyOf(subject), from: subject.day, through, value }];
};

/** The evidence with one thing less, in every way in which the checker leaves one out, and a query that is put twice. */
function* less(evidence: Evidence): Generator<Evidence> {
  const { claims, queries, clauses, presumes, settings } = evidence;
  for (const [i, claim] of claims.entries()) {
    if (claim.from === claim.through) yield { ...evidence, claims: claims.toSpliced(i, 1) };
    else {
      yield { ...evidence, claims: claims.toSpliced(i, 1, { ...claim, from: claim.from + 1 }) };
      yield { ...evidence, claims: claims.toSpliced(i, 1, { ...claim, through: claim.through - 1 }) };
    }
  }
  for (const i of queries.keys()) yield { ...evidence, queries: queries.toSpliced(i, 1) };
  for (const i of clauses.keys()) yield { ...evidence, clauses: clauses.toSpliced(i, 1) };
  for (const i of presumes.keys()) yield { ...evidence, presumes: presumes.toSpliced(i, 1) };
  for (const i of settings.keys()) yield { ...evidence, settings: settings.toSpliced(i, 1) };
}

test('[P1] something is idle just where its step follows without it, worked out from nothing', () => {
  let [steps, idle] = [0, 0];
  for (let seed = 0; seed < 100; seed++) {
    const { terms, facts, knownAt, horizon } = generate(seed);
    const reckoning = reckon(terms, facts, knownAt, horizon);
    const prover = new Prover(reckoning);
    const following = new Following(terms, new KnownRecord(terms, facts, knownAt), reckoning);
    for (const { address: part } of terms.parts) {
      const proof = prover.prove({ ask: 'effective', part, day: knownAt, given: null });
      for (const step of proof.steps) {
        const sound = evidenceOf(proof, step);
        // More than is needed, so that something is idle now and then: a query put twice, what the first step says.
        const doubled = {
          ...sound,
          queries: [...sound.queries, ...sound.queries.slice(0, seed % 2)],
          claims: [...sound.claims, ...(seed % 3 === 0 ? firstOf(proof) : [])],
        };
        if (!following.follows(step, doubled)) continue;
        const naive = [...less(doubled)].some((rest) => following.follows(step, rest));
        const found = following.idle(step, doubled).length > 0;
        expect({ seed, subject: step.subject, idle: found }).toEqual({
          seed,
          subject: step.subject,
          idle: naive,
        });
        steps++;
        if (found) idle++;
      }
    }
  }
  expect(steps).toBeGreaterThan(500);
  expect(idle).toBeGreaterThan(50);
});
