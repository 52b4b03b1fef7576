// Every step of the real and the invented chains, and each that the readings of real amendments come to on real agreements, held
// against the laws of steps. What the text should be afterwards is worked out without the code that changes wordings.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, conform, type Conformed, parseDay, readPaper, wordingOf } from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { afterAll, describe, expect, test } from 'vitest';
import { chains, dealOfChain } from '../corpus/chains.ts';
import { corpusIsThere, corpusRoot, instructionsOf } from '../corpus/labels.ts';
import type { AmendmentClause } from '../packages/core/src/clauses/clause.ts';
import { resolve } from '../packages/core/src/instructions/resolve.ts';
import type { Step } from '../packages/core/src/steps/step.ts';
import type { Source } from '../packages/core/src/text/source.ts';
import type { Wording } from '../packages/core/src/wording/wording.ts';
import { asIfFirst, checkStep, splicedText } from '../packages/core/test/step-laws.ts';
import { bare, textsInstructed } from './instructed-words.ts';

const there = corpusIsThere();
if (!there) process.stderr.write(`\nSKIPPED: no corpus at ${corpusRoot()} (set INFORCE_CORPUS)\n`);

const tally = { steps: 0, byItsWords: 0, pairs: 0, commuting: 0 };
afterAll(() =>
  process.stderr.write(
    `laws held by ${tally.steps} steps, ${tally.byItsWords} of them beside the instruction's own words; ${tally.commuting} of ${tally.pairs} neighbouring pairs touch different provisions and commute\n`,
  ),
);

interface Made {
  readonly clause: AmendmentClause;
  readonly source: Source;
  readonly step: Step;
}

/** Every law on each of some steps, each made for the text that the one before it left. */
function checkAll(base: Wording, steps: readonly Made[]): void {
  let before = base;
  steps.forEach(({ clause, source, step }, index) => {
    const next = steps[index + 1];
    const other = next === undefined ? null : apart(step, next.step, before);
    const after = checkStep(step, before, splicedText(step, before.text), other);
    const texts = textsInstructed(clause, source, before);
    if (texts.length > 0 && !texts.includes(bare(after.text)))
      throw new Error(
        `${source.name}, ${clause.at}: the text is not as the instruction's words would have it`,
      );
    tally.steps++;
    tally.byItsWords += texts.length > 0 ? 1 : 0;
    tally.pairs += next === undefined ? 0 : 1;
    tally.commuting += other === null ? 0 : 1;
    before = after;
  });
}

/** The second of two neighbours as a step on the text before both, where they touch different provisions; `null` where the same. */
function apart(first: Step, second: Step, before: Wording): Step | null {
  const [own, other] = [touched(first), touched(second)];
  const same = own.some((one) => other.some((two) => isWithin(one, two) || isWithin(two, one)));
  const made = asIfFirst(second, first, before);
  if (!same) expect(made, `${own.join()} and ${other.join()} are different provisions`).not.toBeNull();
  return same ? null : made;
}

const touched = ({ changes }: Step): readonly string[] =>
  changes.map((one) => (one.kind === 'rename' ? one.path : one.within));

const isWithin = (path: string, holder: string): boolean =>
  path === holder || (path.startsWith(holder) && /^[(./]/.test(path.slice(holder.length)));

function stepsOf(conformed: Conformed, sourceOf: (id: string) => Source): readonly Made[] {
  return conformed.applied.map(({ instruction, step }) => ({
    clause: instruction.clause,
    source: sourceOf(instruction.by),
    step,
  }));
}

test('[A2] every step of the invented deal', () => {
  const { deal } = loadDeal(folderFiles('examples/harborside'), []);
  const far = parseDay('2007-01-01');
  if (deal === null || far === null) throw new Error('there is no deal');
  const before = { ...tally };
  for (const { id } of deal.agreements) {
    const conformed = conform(ask({ deal, asOf: far, knownAt: far }), id);
    if (conformed.base === null) continue;
    checkAll(
      conformed.base,
      stepsOf(conformed, (by) => sourceIn(deal.agreements, by)),
    );
  }
  expect(tally.steps - before.steps).toBeGreaterThan(20);
  expect(tally.byItsWords - before.byItsWords).toBeGreaterThan(20);
  expect(tally.commuting - before.commuting).toBeGreaterThan(20);
});

type Filed = readonly {
  readonly id: string;
  readonly paper: { readonly agreement: { readonly source: Source } } | null;
}[];

function sourceIn(agreements: Filed, id: string): Source {
  const source = agreements.find((one) => one.id === id)?.paper?.agreement.source;
  if (source === undefined) throw new Error(`${id} is not on file`);
  return source;
}

/** On how many agreements each amendment is tried. */
const BORROWED = 8;

describe.skipIf(!there)('real instruments', () => {
  test('[A2] every step of F4', () => {
    const chain = chains().find(({ name }) => name.startsWith('F4_'));
    const far = parseDay('2020-01-01');
    if (chain === undefined || far === null) throw new Error('there is no chain');
    const deal = dealOfChain(chain);
    const conformed = conform(ask({ deal, asOf: far, knownAt: far }), 'base');
    if (conformed.base === null) throw new Error('the base is not on file');
    checkAll(
      conformed.base,
      stepsOf(conformed, (by) => sourceIn(deal.agreements, by)),
    );
    expect(conformed.applied.length).toBeGreaterThan(0);
  });

  // The texts that these amend are not on file. An instruction that can be carried out on another agreement is a step as any other.
  const borrowed = there
    ? readdirSync(join(corpusRoot(), 'edgar/agreements')).filter((name) => /CREDIT/.test(name))
    : [];
  test.each(borrowed.slice(0, BORROWED))('[A2] real amendments on another agreement, %s', (name) => {
    const base = wordingOf({ source: sourceAt(`edgar/agreements/${name}`) }, 'base');
    for (const { clauses, source } of amendments()) checkAll(base, carriedOut(clauses, source, base));
  });
});

/** What can be carried out of an amendment's instructions, one after the other. */
function carriedOut(clauses: readonly AmendmentClause[], source: Source, base: Wording): readonly Made[] {
  const made: Made[] = [];
  let wording = base;
  for (const clause of clauses) {
    const outcome = resolve(clause, { source, by: 'amendment', at: clause.at }, wording);
    if (outcome.kind === 'refused') continue;
    made.push({ clause, source, step: outcome.step });
    wording = outcome.after;
  }
  return made;
}

const sourceAt = (path: string): Source => ({
  name: path,
  text: readFileSync(join(corpusRoot(), path), 'utf8'),
  sha256: '',
});

interface Read {
  readonly source: Source;
  readonly clauses: readonly AmendmentClause[];
}
let all: readonly Read[] | null = null;

/** The open amendments, read once. */
function amendments(): readonly Read[] {
  all ??= [...instructionsOf('open'), ...instructionsOf('opened')].map(({ document }) => {
    const source = sourceAt(document);
    const { reading } = readPaper(source);
    return { source, clauses: reading.clauses.filter((one) => one.kind === 'amendment') };
  });
  return all;
}
