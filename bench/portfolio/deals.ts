import { generateDeals, type GeneratedDeal } from '../timelines/generate.ts';
import { papers } from '../timelines/papers.ts';
import { type Rows, rowsOf } from '../../packages/server/src/portfolio/rows.ts';

const firsts = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const seconds = [
  'Packaging',
  'Logistics',
  'Foods',
  'Steel',
  'Semiconductor',
  'Hospitals',
  'Water',
  'Media',
  'Shipping',
];

export const dealId = (n: number): string => `deal-${String(n).padStart(7, '0')}`;
export const dealName = (n: number): string =>
  `${firsts[n % 10] ?? ''} ${seconds[Math.floor(n / 10) % 9] ?? ''} ${Math.floor(n / 90)}`;

/** Deals under the papers of the other benchmarks, each with a record of its own from its seed; and their rows. */
export const someDeals = (count: number, seed?: number): GeneratedDeal[] => generateDeals(count, seed);
export const rowsOfDeal = ({ facts }: GeneratedDeal): Rows =>
  rowsOf({ terms: papers, facts, naming: { agreements: [], parties: [] } });
