import * as inforce from '@inforce/core';

const text = `WAIVER dated as of May 1, 1996 by and between ALPHA, INC. (the "Company") and BETA BANK (the "Lender").
1. The Lender hereby waives all Defaults under Section 7.1 of the Credit Agreement that existed before May 1, 1996.
2. This Waiver shall become effective on May 1, 1996.`;
const stated = inforce.dealFile.parse({
  deal: 'An example',
  parties: { alpha: { name: 'Alpha, Inc.' }, beta: { name: 'Beta Bank' } },
  agreements: {
    credit: { title: 'Credit Agreement', 'in-force': '1995-01-01' },
    waiver: { text: 'waiver.txt', refers: { 'Credit Agreement': 'credit' } },
  },
});
const record = [
  { id: 'late', on: '1996-03-31', breach: { of: 'credit/7.1' } },
  { on: '1996-05-01', signed: { agreement: 'waiver', by: ['alpha', 'beta'] } },
];
const papers = new Map([['waiver', inforce.readPaper({ name: 'waiver.txt', text, sha256: '' })]]);
const { entries } = inforce.factsFromFile('record', record, 0);
const { deal } = inforce.assembleDeal(inforce.dealFromFile(stated), papers, entries);
for (const day of ['1996-04-30', '1996-05-01']) {
  const asOf = inforce.parseDay(day)!;
  const { defaults } = inforce.statusReport(inforce.ask({ deal, asOf, knownAt: asOf }));
  console.log(day, ...defaults.map(({ id, waived }) => `${id} waived: ${waived}`));
}
