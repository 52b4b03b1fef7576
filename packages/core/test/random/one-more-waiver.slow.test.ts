import { describe, expect, test } from 'vitest';
import type { Requirement, Terms, When } from '../../src/deal/terms.ts';
import { reckon } from '../../src/reasoning/engine.ts';
import type { Reckoning } from '../../src/reasoning/reckoning.ts';
import { valueOn } from '../../src/time/timeline.ts';
import { generate, type RandomDeal } from './generate.ts';

/**
 * [W4] on random deals: one more waiver, in force from the beginning, that names one default and nothing else. Where no
 * clause looks at defaults (no condition "no Default exists", no end on a default), nothing but the statuses of the
 * defaults of that breach may change; and that default is waived.
 */
const seeds = Array.from({ length: 200 }, (_, i) => 10_000 + i);

describe('[W4] a waiver reaches only the defaults it names', () => {
  test('nothing else changes where no clause looks at defaults', () => {
    const changed = seeds.flatMap((seed) => {
      const deal = { ...generate(seed), terms: withoutCrossReferences(generate(seed).terms) };
      const named = reckonOf(deal).instances()[0]?.id.split('@')[0];
      if (named === undefined) return [];
      return differences(statuses(deal, named), statuses(withWaiver(deal, named), named)).map(
        (what) => `${seed}: ${what}`,
      );
    });
    expect(changed).toEqual([]);
  });

  test('and the default that it names is waived on every day', () => {
    let asked = 0;
    for (const seed of seeds) {
      const deal = generate(seed);
      const named = reckonOf(deal).instances()[0]?.id;
      if (named === undefined || named.includes('@')) continue;
      const after = reckonOf(withWaiver(deal, named));
      if (!after.instances().some((each) => each.id === named)) continue;
      expect([seed, valueOn(after.waived(named), deal.horizon)]).toEqual([seed, 'yes']);
      asked++;
    }
    expect(asked).toBeGreaterThan(60);
  });

  test('a waiver that names no default changes nothing, whatever else looks at defaults', () => {
    for (const seed of seeds.slice(0, 100)) {
      const deal = generate(seed);
      const nobody = withWaiver(deal, 'no such breach');
      expect([seed, differences(statuses(deal, ''), statuses(nobody, ''))]).toEqual([seed, []]);
    }
  });
});

function reckonOf({ terms, facts, knownAt, horizon }: RandomDeal): Reckoning {
  return reckon(terms, facts, knownAt, horizon);
}

function withWaiver(deal: RandomDeal, breach: string): RandomDeal {
  const { terms } = deal;
  const of = { existed: null, testDates: null, noticed: null, breaches: [breach] };
  const provisions = terms.agreements.map((each) => each.id);
  const waiver = {
    id: 'w/1#1',
    address: 'w/1',
    part: 'w',
    from: null,
    covers: [{ provisions, ...of }],
    ends: null,
  };
  const part = {
    address: 'w',
    agreement: 'w',
    effect: { kind: 'in-force', from: 0 },
    survives: true,
  } as const;
  const agreement = { id: 'w', dated: null, known: null, sha256: null };
  const more = {
    agreements: [...terms.agreements, agreement],
    parts: [...terms.parts, part],
    waivers: [...terms.waivers, waiver],
  };
  return { ...deal, terms: { ...terms, ...more } };
}

/** Every status, but for those of the defaults of the named breach. */
function statuses(deal: RandomDeal, named: string): ReadonlyMap<string, string> {
  const { terms } = deal;
  const r = reckonOf(deal);
  const out = new Map<string, string>();
  const put = (key: string, line: unknown): unknown => out.set(key, JSON.stringify(line));
  for (const { address } of terms.parts)
    if (address !== 'w') put(`effective ${address}`, r.effective(address));
  for (const { address } of terms.conditions) put(`condition ${address}`, r.condition(address));
  for (const address of terms.provisions) put(`in force ${address}`, r.inForce(address));
  for (const { id } of terms.waivers) if (id !== 'w/1#1') put(`active ${id}`, r.active(id));
  for (const { id } of terms.suspensions) put(`suspended ${id}`, r.suspended(id));
  for (const { target } of terms.amendments) put(`value ${target}`, r.value(target));
  for (const { id, breach } of r.instances()) {
    if (breach === named) continue;
    put(`exists ${id}`, r.exists(id));
    put(`ripe ${id}`, r.ripe(id));
    put(`waived ${id}`, r.waived(id));
    put(`continuing ${id}`, r.continuing(id));
  }
  return out;
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.filter((key) => before.get(key) !== after.get(key));
}

function blind(requirement: Requirement): Requirement {
  const looks = requirement.kind === 'no-default' || requirement.kind === 'representations';
  return looks ? { kind: 'question' } : requirement;
}

function withoutCrossReferences(terms: Terms): Terms {
  return {
    ...terms,
    conditions: terms.conditions.map((each) => ({ ...each, requires: each.requires.map(blind) })),
    waivers: terms.waivers.map(({ ends, ...each }) => ({
      ...each,
      ends: ends === null ? null : { ...ends, when: blindWhen(ends.when) },
    })),
    suspensions: terms.suspensions.map((each) => ({
      ...each,
      to: each.to === null ? null : blindWhen(each.to),
    })),
    overlays: terms.overlays.map((each) => ({ ...each, to: each.to === null ? null : blindWhen(each.to) })),
  };
}

/** No end on a default; all other ends stay. */
function blindWhen(when: When): When {
  switch (when.kind) {
    case 'default':
      return { kind: 'latest', of: [{ kind: 'trigger', address: 'never' }] };
    case 'earliest':
    case 'latest':
      return { ...when, of: when.of.map(blindWhen) };
    case 'after':
      return { ...when, of: blindWhen(when.of) };
    default:
      return when;
  }
}
