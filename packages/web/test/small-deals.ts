import { type DealFiles, memoryFiles } from '@inforce/formats';

const base = (name: string): string => `deal: ${name}
parties:
  company: { name: "${name} Inc.", role: Company }
  north: { name: North Insurance }
`;
const loan = `  loan: { title: Loan Agreement, dated: 2020-01-02, in-force: 2020-01-02 }
`;
const covenant = `  - { at: loan/6.3, covenant: { tested: at all times, ripens: at once } }
`;
/** Of what existed before June 1, 2024, with a suspension through August 31, on two signatures. */
const waiver = `  - { at: waiver/4, condition: { signed: [company, north] } }
  - { at: waiver/1, effect: { on: 2024-06-01, conditions: [waiver/4] } }
  - { at: waiver/1, waiver: { of: loan/6.3, existed: { before: 2024-06-01 } } }
  - { at: waiver/1, suspension: { of: loan/6.3, from: 2024-06-01, through: 2024-08-31 } }
`;
const plain = (name: string): string => `${base(name)}agreements:\n${loan}clauses:\n${covenant}`;
const waived = (name: string): string =>
  `${base(name)}agreements:\n${loan}  waiver: { title: Waiver, dated: 2024-06-01 }\nclauses:\n${covenant}${waiver}`;

const breach = (on: string): string =>
  `- { id: b, on: ${on}, known: ${on}, by: company, breach: { of: loan/6.3 } }\n`;
const signed = (by: string): string =>
  `- { id: s-${by}, on: 2024-06-01, known: 2024-06-01, by: ${by}, signed: { agreement: waiver, by: [${by}] } }\n`;

const folder = (name: string, deal: string, facts: string): DealFiles =>
  memoryFiles(
    name,
    new Map([
      ['deal.yaml', Buffer.from(deal)],
      ['facts.yaml', Buffer.from(facts)],
    ]),
  );

/**
 * alder    6.3 breached from March 1, 2024, nothing waived
 * birch    the same, and a waiver signed by both on June 1
 * cedar    the same, and a waiver signed by the company alone
 * dogwood  6.3 breached from February 1
 */
export const smallDeals: ReadonlyMap<string, DealFiles> = new Map([
  ['alder', folder('alder', plain('Alder'), breach('2024-03-01'))],
  ['birch', folder('birch', waived('Birch'), breach('2024-03-01') + signed('company') + signed('north'))],
  ['cedar', folder('cedar', waived('Cedar'), breach('2024-03-01') + signed('company'))],
  ['dogwood', folder('dogwood', plain('Dogwood'), breach('2024-02-01'))],
]);
