import type { Example } from '../example.ts';

const refused = (sentence: string): Example => ({ sentence, reads: [] });

/** References told in more ways; what is only near to one changes words, or is refused. */
const references: readonly Example[] = [
  ...[
    'Any reference to the Loan Agreement in any Note shall be deemed to refer to the Loan Agreement as amended hereby.',
    'All references to the "Loan Agreement" appearing in any of the Note shall hereafter be deemed references to the Loan Agreement as amended hereby.',
    'All references in the Note to "Papers" shall be deemed to include this Amendment.',
  ].map((sentence): Example => ({ rule: '[A2]', sentence, reads: ['amendment refer Note/'], open: true })),
  ...[
    'All references to the Loan Agreement in any other document, instrument or writing shall mean the Loan Agreement as amended hereby.',
    'Any reference to the Loan Agreement contained in any document or agreement executed in connection with the Loan Agreement shall be a reference to the Loan Agreement as amended hereby.',
  ].map(
    (sentence): Example => ({
      rule: '[A2]',
      sentence,
      reads: ['amendment refer Loan Agreement/'],
      open: true,
    }),
  ),
  {
    rule: '[A2]',
    sentence:
      'All references in the Loan Agreement and all references in the Notes: (i) to "hereunder" shall mean the Loan Agreement as amended hereby; and (ii) to the "Papers" shall be deemed to include this Amendment.',
    reads: [
      'amendment refer Loan Agreement/',
      'amendment refer Notes/',
      'amendment refer Loan Agreement/',
      'amendment refer Notes/',
    ],
    open: true,
  },
  {
    rule: '[A2]',
    // These change words.
    sentence: 'All references in the Loan Agreement to "Bank A" shall be deleted.',
    reads: ['amendment delete-words Loan Agreement/ “Bank A” each time'],
  },
  {
    rule: '[A2]',
    sentence: 'All references in the Loan Agreement to "Bank A" shall be replaced with "Bank B".',
    reads: ['amendment replace-words Loan Agreement/ “Bank A” by “Bank B” each time'],
  },
  refused(
    'All references to the Loan Agreement in the Notes shall mean the Loan Agreement as amended hereby, and Section 6.2 of the Loan Agreement is hereby deleted.',
  ),
];

const GONE = [
  'amendment delete Loan Agreement/"Zone"',
  'amendment delete-words Loan Agreement/ “Zone” each time',
];

/** A term or an exhibit that goes with what refers to it. */
const withReferences: readonly Example[] = [
  ...[
    'The term "Zone" in Section 1.1 of the Loan Agreement, its definition and all references to such term',
    'The definition of "Zone" in Section 1.1 of the Loan Agreement and all references thereto',
    'The definition of "Zone" in Section 1.1 of the Loan Agreement and any references to "Zone"',
  ].map(
    (what): Example => ({
      rule: '[A2]',
      sentence: `${what} are hereby deleted in their entirety.`,
      reads: GONE,
    }),
  ),
  {
    rule: '[A2]',
    sentence:
      'Exhibit "J" to the Loan Agreement and all references to Exhibit "J" in the Loan Agreement are hereby deleted.',
    reads: [
      'amendment delete Loan Agreement/Exhibit J',
      'amendment delete-words Loan Agreement/ “Exhibit “J”” each time',
    ],
  },
  refused(
    'The definition of "Zone" in Section 1.1 of the Loan Agreement and all references to "Area" are hereby deleted.',
  ),
  refused(
    'The definition of "Zone" in Section 1.1 of the Loan Agreement and all references thereto are hereby deleted and replaced with "Area".',
  ),
  refused(
    'Exhibit "J" to the Loan Agreement and all references to Exhibit "K" in the Loan Agreement are hereby deleted.',
  ),
];

/** Places that are told by what stands before them, or by what they hold. */
const places: readonly Example[] = [
  {
    rule: '[A2]',
    sentence: 'The paragraph following Section 4.9(b) of the Loan Agreement is amended by deleting "net".',
    reads: ['amendment delete-words Loan Agreement/4.9, behind (b), paragraph 1 “net”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by deleting the second sentence following clause (iv) in said Section 7.2.',
    reads: ['amendment delete Loan Agreement/7.2, behind (iv), sentence 2'],
  },
  refused('The paragraph following Section 4.9 of the Loan Agreement is amended by deleting "net".'),
  refused(
    'The paragraph following Section 4.9(b) and (c) of the Loan Agreement is amended by deleting "net".',
  ),
  {
    rule: '[A2]',
    sentence:
      'Section 9.1 of the Loan Agreement is amended by deleting the name and address of Able, Baker & Cole LLP in paragraph (b) thereof and replacing in lieu thereof the following: "Dunn LLP".',
    reads: ['amendment restate Loan Agreement/9.1(b), name and address of Able, Baker & Cole LLP'],
  },
  {
    rule: '[A2]',
    sentence:
      'The notice information for Borrower appearing in Section 9.1 of the Loan Agreement is hereby deleted in its entirety and the following language is hereby substituted therefor: "1 Main Street".',
    reads: ['amendment restate Loan Agreement/9.1, notice information for Borrower'],
  },
  // Whose, and where, must be said.
  refused('The notice information appearing in Section 9.1 of the Loan Agreement is hereby deleted.'),
  refused('The Loan Agreement is amended by deleting the address of Bank A.'),
  {
    rule: '[A2]',
    sentence:
      'The Loan Agreement is amended by deleting the word "or" immediately preceding clause (iii) of Section 7.2(a) and inserting a new clause (iv) immediately following clause (iii) as follows: "or (iv) none".',
    reads: [
      'amendment delete-words Loan Agreement/7.2(a), limb (ii) “or” at no. -1',
      'amendment add Loan Agreement/7.2(a) after 7.2(a)(iii)',
    ],
  },
  refused(
    'The Loan Agreement is amended by inserting a new clause (iv) immediately following clause (iii) as follows: "or (iv) none".',
  ),
  {
    rule: '[A2]',
    sentence:
      'Schedule 1 ("Banks; Addresses") to the Loan Agreement is amended and restated in its entirety as set forth on Exhibit B hereto.',
    reads: ['amendment restate Loan Agreement/Schedule 1 as in Exhibit B'],
  },
  {
    rule: '[A2]',
    sentence:
      'Schedules 5.2 and 5.5 of the Loan Agreement are hereby deleted in their respective entireties and Schedules 5.2 and 5.5 are hereby substituted therefor, respectively..',
    reads: [
      'amendment restate Loan Agreement/Schedule 5.2 as in Schedule 5.2',
      'amendment restate Loan Agreement/Schedule 5.5 as in Schedule 5.5',
    ],
  },
];

/** Where a change is meant must be plain. */
const astray: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'Section 6.1 of the Loan Agreement is amended by deleting "or" in Section 7.2 and by deleting clause (c) of Section 6.1.',
    reads: ['amendment delete-words Loan Agreement/7.2 “or”', 'amendment delete Loan Agreement/6.1(c)'],
  },
  // Behind a change elsewhere, of which is clause (c)?
  refused(
    'Section 6.1 of the Loan Agreement is amended by deleting "or" in Section 7.2 and by deleting clause (c).',
  ),
  refused(
    'Section 6.1 of the Loan Agreement is amended by deleting "or" in Section 7.2 and by deleting "net".',
  ),
  // The reference is to a section of another paper; it does not stand there.
  refused(
    'Section 6.1 of the Loan Agreement is amended by deleting the reference to Section 6.2 of the Note.',
  ),
  refused(
    'Section 6.1 of the Loan Agreement is amended by replacing "Section 6.2" with "Section 6.3" of the Note.',
  ),
  {
    rule: '[A2]',
    sentence: 'Section 6.1 of the Loan Agreement is amended by changing the ratio from "3.00" to "1.00".',
    reads: ['amendment replace-words Loan Agreement/6.1 “3.00” by “1.00”'],
  },
  // One ratio, and what it becomes is missing; or two.
  refused('Section 6.1 of the Loan Agreement is amended by changing the ratio from 3.00 to 1.00.'),
];

/** How often words are meant. */
const counts: readonly Example[] = [
  ...(
    [
      ['both references to "net"', ' 2 times'],
      ['the three occurrences of "net"', ' 3 times'],
      ['any reference to "net"', ' each time'],
    ] as const
  ).map(
    ([what, times]): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement is amended by deleting ${what}.`,
      reads: [`amendment delete-words Loan Agreement/6.3 “net”${times}`],
    }),
  ),
  ...[
    'the first two references to "net"',
    'both "net" and "gross"',
    'two or more references to "net"',
    'any "net"',
    'all references to "net" but the first',
    'the references to "net" and "gross"',
  ].map((what) => refused(`Section 6.3 of the Loan Agreement is amended by deleting ${what}.`)),
];

/** Lists inside lists: the outer one goes on where its next letter stands. */
const lists: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is amended (a) by amending the definition of "Zone" by deleting "net"; (b) by deleting "gross"; and (c) by inserting the following definition: "Area" means one.',
    reads: [
      'amendment delete-words Loan Agreement/"Zone" “net”',
      'amendment delete-words Loan Agreement/1.1 “gross”',
      'amendment add Loan Agreement/1.1 in order',
    ],
    open: true,
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is amended by (a) amending the definition of "Zone" by (i) deleting "net" and (ii) deleting "gross" and (b) deleting "last".',
    reads: [
      'amendment delete-words Loan Agreement/"Zone" “net”',
      'amendment delete-words Loan Agreement/"Zone" “gross”',
      'amendment delete-words Loan Agreement/1.1 “last”',
    ],
  },
  refused(
    'The definition of "Zone" in Section 1.1 of the Loan Agreement is amended by inserting the following definition in alphabetical order: "Area" means one.',
  ),
];

/** Stops of the instruction that stand within the marks, and stops that are words. */
const stops: readonly Example[] = (
  [
    ['(a) replacing "Bank A" with "Bank B," and (b) deleting "net"', '“Bank A” by “Bank B”'],
    ['(a) replacing "$1,000" with "2,000;" and (b) deleting "net"', '“$1,000” by “2,000”'],
    // The stop is asked for, or belongs to what gives way as well.
    ['(a) replacing "Bank A," with "Bank B," and (b) deleting "net"', '“Bank A,” by “Bank B,”'],
    [
      '(a) deleting "Bank A" and inserting "Bank B," in lieu thereof and (b) deleting "net"',
      '“Bank A” by “Bank B,”',
    ],
  ] as const
).map(
  ([says, words]): Example => ({
    rule: '[A2]',
    sentence: `Section 6.3 of the Loan Agreement is hereby amended by ${says}.`,
    reads: [
      `amendment replace-words Loan Agreement/6.3 ${words}`,
      'amendment delete-words Loan Agreement/6.3 “net”',
    ],
  }),
);

export const examples: readonly Example[] = [
  ...references,
  ...withReferences,
  ...places,
  ...astray,
  ...counts,
  ...lists,
  ...stops,
];
