// What is printed: the words of each room and nothing that one would press, whole, with the deal and the days at the head of
// each page and its number at the foot.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inked, printed } from './print.ts';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let hester: Visitor;

beforeAll(async () => {
  site = await Site.open();
  hester = await site.signedIn('hester');
});
afterAll(() => site.close());

const cerplex = 'The Cerplex Group, Inc. Senior Subordinated Notes';
const harborside = 'Harborside Terminals Corporation Senior Notes (an invented deal)';
const supposed = encodeURIComponent(JSON.stringify([{ on: '1996-11-12', occurred: 'waiver/1(a)' }]));

const rooms = [
  {
    name: 'where it stands',
    path: '/deals/cerplex?on=1996-11-15&known=1996-12-01&why=npa%2F6.3',
    head: [cerplex, 'On November 15, 1996, as known on December 1, 1996'],
    // The last month of the axis, and the last of the values: the lanes are drawn for the paper.
    says: ['are suspended from October 31, 1996 through November 30, 1996', 'What ends it', 'Dec', '$2.50'],
  },
  {
    name: 'documents',
    path: '/deals/cerplex/documents?on=1996-11-15&known=1996-12-01',
    head: [cerplex, 'On November 15, 1996, as known on December 1, 1996'],
    says: ['text not on file'],
  },
  {
    name: 'changes',
    path: '/deals/harborside/documents/npa?on=2005-10-20&known=2005-10-20&show=changes&since=2005-01-01',
    head: [harborside, 'On October 20, 2005, as known on October 20, 2005'],
    says: ['10.12 Amendments of Bank Credit Agreement.', 'Changes since'],
  },
  {
    name: 'the closing room',
    path: '/deals/cerplex/closing?on=1996-10-30&known=1996-10-30',
    head: [cerplex, 'On October 30, 1996, as known on October 30, 1996'],
    says: ['Signature page: North Atlantic Smaller Companies Investment Trust PLC', 'Waiver by Holders'],
  },
  {
    name: 'what if',
    path: `/deals/cerplex/what-if?on=1996-11-15&known=1996-12-01&facts=${supposed}`,
    head: [cerplex, 'On November 15, 1996, as known on December 1, 1996'],
    says: ['Section 6.3 of the Note Purchase Agreement is in force from November 13, 1996', 'Supposed'],
  },
  {
    name: 'the record',
    path: '/deals/cerplex/record?on=1996-11-15&known=1996-12-01',
    head: [cerplex, 'On November 15, 1996, as known on December 1, 1996'],
    says: ['The Cerplex Group, Inc. signed the Waiver and Amendment Agreement', 'imported a deal folder'],
  },
  {
    name: 'people and settings',
    path: '/deals/cerplex/settings?on=1996-11-15&known=1996-12-01',
    head: [cerplex, 'On November 15, 1996, as known on December 1, 1996'],
    says: ['Doubtful words', 'hugo'],
  },
  {
    name: 'all deals',
    path: '/?on=1996-11-15&known=1996-12-01',
    head: ['Deals', 'On November 15, 1996, as known on December 1, 1996'],
    says: ['Provisions suspended by Section 1 of the Waiver and Amendment Agreement'],
  },
] as const;

/** What is pressed, not read. */
const pressed = ['Sign out', 'People and settings', 'Suppose it', 'Record it', 'Choose a file', 'Comments'];

test.each(rooms)(
  '$name: its words are there, nothing is cut, and each page says what it is',
  async (room) => {
    await hester.at(room.path);
    for (const words of room.says) await hester.sees(words);
    const pages = await printed(hester.page);
    const text = inked(pages.map((page) => page.text).join(' '));
    for (const words of room.says) expect(text).toContain(inked(words));
    for (const words of pressed) expect(text).not.toContain(inked(words));
    pages.forEach((page, i) => {
      for (const words of [...room.head, `${i + 1} of ${pages.length}`])
        expect(inked(page.text)).toContain(inked(words));
      expect(page.beyond).toEqual([]);
    });
  },
);

test('a document is printed whole, each of its words, as they stand on the day', async () => {
  await hester.at('/deals/harborside/documents/npa?on=2005-10-20&known=2005-10-20');
  await hester.page.locator('[id="p-10.3"]').waitFor();
  const pages = await printed(hester.page);
  const text = inked(pages.map((page) => page.text).join(''));
  // Between pages the foot of one and the head of the next stand in the middle of a sentence: paragraphs by their halves.
  const paragraphs = await hester.page.evaluate<string[]>(
    `[...document.querySelectorAll('.sheet .para > p')].map((each) => each.textContent)`,
  );
  expect(paragraphs.length).toBeGreaterThan(100);
  const lost = paragraphs.map(inked).filter((words) => {
    const half = Math.floor(words.length / 2);
    return !text.includes(words.slice(0, half)) && !text.includes(words.slice(half));
  });
  expect(lost).toEqual([]);
  expect(text).not.toContain(inked('People and settings'));
  expect(pages.flatMap(({ beyond }) => beyond)).toEqual([]);
  for (const [i, page] of pages.entries()) {
    expect(inked(page.text)).toContain(inked(harborside));
    expect(inked(page.text)).toContain(inked('On October 20, 2005, as known on October 20, 2005'));
    expect(inked(page.text)).toContain(inked(`${i + 1} of ${pages.length}`));
  }
});
