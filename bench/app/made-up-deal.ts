import { isoDay, parseDay } from '@inforce/core';

/** A deal folder of as many lanes that change: defaults that come and are cured, and values that an agreement states. */
export function madeUpDeal(lanes: number): ReadonlyMap<string, Uint8Array> {
  const values = Math.floor(lanes / 4);
  const encoder = new TextEncoder();
  return new Map([
    ['deal.yaml', encoder.encode(dealText(values))],
    ['facts.yaml', encoder.encode(factsText(lanes - values))],
  ]);
}

const dealText = (values: number): string => `deal: A made-up deal of many lanes
parties:
  company: { name: Northway Inc., role: Company }
agreements:
  npa: { title: Note Purchase Agreement, dated: 2008-01-15, in-force: 2008-01-15,
         values: { ${numbers(values)
           .map((i) => `Price ${i + 1}: ${100 + i}.00 USD`)
           .join(', ')} } }
`;

/** Each lasts a month and a half or more, eleven days after the one before. */
function factsText(count: number): string {
  const begin = parseDay('2008-03-01') ?? 0;
  return numbers(count)
    .map((i) => {
      const [from, until] = [begin + 11 * i, begin + 11 * i + 45 + (i % 90)].map(isoDay);
      return `- { id: breach-${i + 1}, on: ${from}, by: company, breach: { of: npa/10.${i + 1}, until: ${until} } }\n`;
    })
    .join('');
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
