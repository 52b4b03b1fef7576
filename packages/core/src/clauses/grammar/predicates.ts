import { changesCommitments } from '../amendment/commitments.ts';
import { amends } from '../amendment/read.ts';
import { agreesThatMay, authorizes, consents } from '../consent/read.ts';
import { becomesEffective, isSubjectTo } from '../effectiveness/read.ts';
import { areRevived, comeToAnEnd } from '../end/read.ts';
import { executedWhen } from '../execution/read.ts';
import { forbears } from '../forbearance/read.ts';
import { isInEffect } from '../in-effect/read.ts';
import { pays } from '../payment/read.ts';
import { becomesPermanent } from '../permanence/read.ts';
import { affirms, guaranteesPayment, mayBeExecuted, releases, requested } from '../recorded/predicates.ts';
import { isReinstated } from '../reinstatement/read.ts';
import { represents } from '../representation/read.ts';
import { isSuspended, suspends } from '../suspension/read.ts';
import { areWaived, isWaived, waives } from '../waiver/read.ts';
import type { Predicate, Subject } from './frame.ts';

/** Makes a predicate of one kind of subject out of those that may be asked about any. */
function given<S extends Subject>(one: Predicate<S>, is: (subject: Subject) => subject is S): Predicate {
  return {
    of: one.of,
    carries: one.carries,
    read: (c, frame) => (is(frame.subject) ? one.read(c, { ...frame, subject: frame.subject }) : null),
  };
}

const isPeople = (subject: Subject) => subject.kind === 'people';
const isProvisions = (subject: Subject) => subject.kind === 'provisions';
const isParts = (subject: Subject) => subject.kind === 'parts';
const isGrants = (subject: Subject) => subject.kind === 'grants';
const isDefaults = (subject: Subject) => subject.kind === 'defaults';

/** Every way to go on after a subject. Each folder of clauses brings its own; nothing else knows a verb. */
export const PREDICATES: readonly Predicate[] = [
  ...[
    waives,
    suspends,
    forbears,
    agreesThatMay,
    consents,
    authorizes,
    amends,
    changesCommitments,
    represents,
    pays,
    affirms,
    guaranteesPayment,
    releases,
    requested,
  ].map((one) => given(one, isPeople)),
  ...[isSuspended, isReinstated, isWaived].map((one) => given(one, isProvisions)),
  ...[mayBeExecuted, executedWhen, isInEffect, becomesEffective, isSubjectTo].map((one) =>
    given(one, isParts),
  ),
  ...[areWaived, areRevived].map((one) => given(one, isDefaults)),
  ...[comeToAnEnd, becomesPermanent].map((one) => given(one, isGrants)),
];
