import { Dice } from '../../core/test/random/dice.ts';

/** The texts of a random deal folder: agreements without a text on file, stated clauses, facts of most kinds. */
export interface RandomFolder {
  readonly 'deal.yaml': string;
  readonly 'facts.yaml': string;
}

type Entry = Record<string, unknown>;

const parties = ['company', 'able', 'baker', 'carter'];
const holders = ['able', 'baker', 'carter'];
const covenants = ['npa/6.3', 'npa/6.4', 'npa/10.1'];
const conditions = ['waiver/4.1', 'waiver/4.2'];

/** The same folder for the same seed, always. */
export function randomFolder(seed: number): RandomFolder {
  const dice = new Dice(seed);
  return { 'deal.yaml': dealText(dice), 'facts.yaml': factsText(dice) };
}

export const someDay = (dice: Dice, from = 0, to = 200): string =>
  new Date(Date.UTC(1996, 5, 1 + dice.between(from, to))).toISOString().slice(0, 10);

function dealText(dice: Dice): string {
  const lines = [
    '# A deal that nobody made.',
    `deal: ${dice.pick(['A deal', '"Notes: 9% due 2001"', '1996'])}`,
    ...(dice.chance(0.5) ? ['calendar: { city: New York } # Business Days'] : []),
    'parties:',
    ...parties.map((id) => `  ${id}: ${JSON.stringify(partyOf(id))}${dice.chance(0.3) ? ' # a party' : ''}`),
    'roles:',
    '  Holders: [able, baker, carter]',
    '  Required Holders: { of: series-a, share: 2/3, at: least, without: [company] }   # two thirds',
    'agreements:',
    '  npa: { title: Note Purchase Agreement, dated: 1993-11-19, in-force: 1993-11-19 }',
    '  warrants: { dated: 1996-04-15, in-force: 1996-04-15, values: { Price: 6.50 USD, Number: 1000000 } }',
    `  waiver: { dated: ${someDay(dice, 100, 120)}, refers: { Note Purchase Agreement: npa, A Warrant: warrants } }`,
    'instruments:',
    '  series-a: { kind: notes, under: npa, principal: 17250000 USD, rate: 9.5, issued: 1993-11-19 }',
    'clauses:',
    ...clauses(dice).map((clause) => `  - ${JSON.stringify(clause)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const partyOf = (id: string): Entry => ({
  name: `The ${id} company`,
  ...(id === 'company' ? { role: 'Company' } : {}),
});

function clauses(dice: Dice): Entry[] {
  const tested = dice.pick(['at all times', 'quarter ends', ['1996-07-31', '1996-09-30']]);
  const ripens = dice.pick(['at once', { days: dice.between(0, 40), from: 'occurrence' }]);
  return [
    { at: dice.pick(covenants), covenant: { tested, ripens }, by: 'counsel' },
    { at: 'waiver/1', effect: { on: someDay(dice, 100, 130), conditions } },
    { at: 'waiver/1', waiver: { of: dice.some(covenants, 3), existed: { before: someDay(dice, 60, 130) } } },
    ...(dice.chance(0.6)
      ? [
          {
            at: 'waiver/1',
            suspension: {
              of: dice.some(covenants, 3),
              from: someDay(dice, 100, 110),
              through: someDay(dice, 130, 160),
            },
          },
        ]
      : []),
    { at: 'waiver/4.1', condition: { requires: 'act', signed: holders, protects: ['Holders'] } },
    { at: 'waiver/4.2', condition: { requires: 'question', 'settled-by': ['able'] } },
  ];
}

function factsText(dice: Dice): string {
  const ids: string[] = [];
  const count = dice.between(0, 14);
  const lines: string[] = ['# What happened.'];
  for (let i = 0; i < count; i++) {
    const fact = randomFact(dice, ids);
    lines.push(dice.chance(0.2) ? '# a remark' : '', `- ${JSON.stringify(fact)}`);
    const id = fact['id'] ?? `fact-${i + 1}`;
    if (typeof id === 'string') ids.push(id);
  }
  return `${lines.join('\n')}\n`;
}

/** A fact that stands by itself, or corrects one of these. */
export function randomFact(dice: Dice, ids: readonly string[]): Entry {
  const id = dice.chance(0.6) ? { id: `fact-of-${ids.length}` } : {};
  const on = dice.chance(0.8) ? someDay(dice) : { from: someDay(dice, 0, 90), by: someDay(dice, 90, 200) };
  const known = dice.chance(0.4) ? { known: someDay(dice, 200, 260) } : {};
  const corrects = ids.length > 0 && dice.chance(0.2) ? { corrects: dice.pick(ids) } : {};
  if ('corrects' in corrects && dice.chance(0.4))
    return { ...id, known: someDay(dice, 200, 260), ...corrects, never: true };
  return { ...id, on, ...known, by: dice.pick(parties), ...corrects, ...content(dice) };
}

function content(dice: Dice): Entry {
  return dice.pick<Entry>([
    { breach: { of: dice.pick(covenants) } },
    { breach: { of: dice.pick(covenants), stage: 'event of default' } },
    { notice: { from: 'company', to: 'Holders', of: dice.some(covenants, 3) } },
    { satisfied: dice.pick(conditions) },
    { failed: dice.pick(conditions) },
    { waived: { condition: dice.pick(conditions), by: dice.some(holders, 3) } },
    { signed: { agreement: 'waiver', by: dice.some(parties, 3) } },
    { holding: { instrument: 'series-a', holder: dice.pick(holders), amount: '5750000 USD' } },
    { paid: { amount: 100.5, to: 'able', under: 'npa/10.1' } },
    { reported: { period: '1996 Q3', figures: { b: 2.5, a: '1' } } },
    { occurred: 'waiver/1(a)' },
  ]);
}
