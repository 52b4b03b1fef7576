import type { PartyId } from '../deal/facts.ts';
import type { Requirement, Signatory } from '../deal/terms.ts';
import { valueOn } from '../time/timeline.ts';
import { type Register, Walk } from './register.ts';
import { reached } from './thresholds.ts';
import { all, both, dayByDay, OPEN, type TruthLine, YES } from './truth-lines.ts';
import type { World } from './world.ts';

/** [E2] Every signature that the agreement requires stands. */
export function executed(world: World, requirement: Extract<Requirement, { kind: 'executed' }>): TruthLine {
  let so = YES;
  for (const who of requirement.by) so = both(so, bySignatory(world, requirement.agreement, who));
  return so;
}

export function bySignatory(world: World, agreement: string, who: Signatory): TruthLine {
  if ('party' in who) return world.signed(agreement, who.party);
  const role = world.plan.terms.roles[who.role];
  if (role === undefined) return OPEN;
  if (role.kind === 'threshold') return reached(world, agreement, role.threshold);
  const register = role.instrument === null ? null : world.register(role.instrument);
  return register === null || !register.kept
    ? ofAll(world, agreement, role.parties)
    : ofMembers(world, agreement, register);
}

/** Whoever holds on the day. */
function ofMembers(world: World, agreement: string, register: Register): TruthLine {
  const walk = new Walk(register);
  return dayByDay([...register.days, ...world.signatures(agreement).days], (day) =>
    valueOn(ofAll(world, agreement, walk.to(day).members()), day),
  );
}

const ofAll = (world: World, agreement: string, parties: readonly PartyId[]): TruthLine =>
  parties.length === 0 ? OPEN : all(parties.map((party) => world.signed(agreement, party)));
