import type { Example } from '../example.ts';

/** New text: how it is announced, where it stands, and where it ends. */
export const examples: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'Section 2.6 of the Loan Agreement is deleted and restated in full as follows: "2.6 Fees. None".',
    reads: ['amendment restate Loan Agreement/2.6'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 2.6 of the Loan Agreement is hereby amended by deleting Section 2.6 and replacing it with the following in lieu thereof: "2.6 Fees. None".',
    reads: ['amendment restate Loan Agreement/2.6'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 3.3 of the Loan Agreement is hereby amended in its entirety to provide: "3.3 Rate. None".',
    reads: ['amendment restate Loan Agreement/3.3'],
  },
  {
    // What it is to provide is told, and which words change is not.
    sentence:
      'Section 3.3 of the Loan Agreement is hereby amended to provide that the Borrower shall pay none.',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'In the definition of "Base" in Section 1.1 of the Loan Agreement, the phrase "six" is deleted and the following is substituted therefor: "seven".',
    reads: ['amendment replace-words Loan Agreement/"Base" “six” by “seven”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 12.1 of the Loan Agreement is amended by deleting the words "five, with consent" and by substituting in lieu thereof the following: "five".',
    reads: ['amendment replace-words Loan Agreement/12.1 “five, with consent” by “five”'],
  },
  {
    rule: '[A5]',
    sentence:
      'The term "Maturity Date" appearing in Section 1.1 of the Loan Agreement is hereby deleted in its entirety and the following language is hereby substituted therefor: "Maturity Date" means June 30, 2003.',
    reads: ['amendment restate Loan Agreement/"Maturity Date" = 2003-06-30'],
    open: true,
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is hereby amended to include the following additional or substituted definitions: ""Agent" means a bank." ""Zone" means a place".',
    reads: ['amendment add Loan Agreement/1.1 in order', 'amendment add Loan Agreement/1.1 in order'],
  },
  {
    rule: '[A2]',
    sentence:
      'The definition of "Margin" in Section 1.1 of the Loan Agreement is amended by deleting clause (ii) of the last sentence and replacing such clause (ii) with the following: "(ii) two".',
    reads: ['amendment restate Loan Agreement/"Margin", sentence -1, limb (ii)'],
  },
  {
    rule: '[A2]',
    sentence:
      'Schedules 5.2 and 7.9 to the Loan Agreement are hereby deleted in their respective entireties and Schedules 5.2 and 7.9 are hereby substituted therefor, respectively.',
    reads: [
      'amendment restate Loan Agreement/Schedule 5.2 as in Schedule 5.2',
      'amendment restate Loan Agreement/Schedule 7.9 as in Schedule 7.9',
    ],
  },
  {
    // What takes the place of 7.9 is not said.
    sentence:
      'Schedules 5.2 and 7.9 to the Loan Agreement are hereby deleted in their entirety and Schedules 5.2 and 7.8 are hereby substituted therefor.',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'Exhibits "A," and "B" of the Loan Agreement are hereby deleted, and Exhibits "A" and "B" attached hereto are hereby substituted in place thereof.',
    reads: [
      'amendment restate Loan Agreement/Exhibit A as in Exhibit A',
      'amendment restate Loan Agreement/Exhibit B as in Exhibit B',
    ],
  },
  {
    // New text without marks that runs on into what this instrument says of itself.
    sentence:
      'Section 5.1 of the Loan Agreement is amended to read as follows:\n\nThe Borrower shall report. Except as expressly amended hereby, the Loan Agreement remains in force.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence:
      'Section 6.1 of the Loan Agreement is hereby amended and restated in its entirety, for the period commencing with the effective date of this Amendment, to read as follows: "6.1 Dividends. None".',
    reads: [
      'effectiveness of 1 as-of event 1: effectiveness of this',
      'amendment from event 1: effectiveness of this restate Loan Agreement/6.1',
    ],
  },
  {
    // For a time alone: when it is over, the old text returns.
    sentence:
      'Section 6.1 of the Loan Agreement is hereby amended and restated in its entirety, for the period commencing with the effective date of this Amendment and ending on June 30, 2001, to read as follows: "6.1 Dividends. None".',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence: 'The second and third sentences of Section 9.5 of the Loan Agreement are hereby deleted.',
    reads: ['amendment delete Loan Agreement/9.5, sentence 2 through 3'],
  },
  {
    rule: '[A2]',
    sentence:
      'The last two sentences of Section 9.5 of the Loan Agreement are hereby deleted and the following is inserted in lieu thereof: "None".',
    reads: ['amendment restate Loan Agreement/9.5, sentence -2 through -1'],
  },
  {
    // The first and the third are no stretch: one new text cannot take the place of both.
    sentence:
      'The first and third sentences of Section 9.5 of the Loan Agreement are hereby deleted and the following is inserted in lieu thereof: "None".',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting the language "the Borrower . . . each year" and inserting "none" in lieu thereof.',
    reads: ['amendment replace-through Loan Agreement/8.1 “the Borrower” through “each year” by “none”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended to delete the phrase . . . "and six" . . . and to insert the phrase . . . "and ten" . . . in lieu thereof.',
    reads: ['amendment replace-words Loan Agreement/8.1 “and six” by “and ten”'],
  },
  {
    // What the dots stand for in the new words is not told.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting the words "and six" and inserting "and . . . ten" in lieu thereof.',
    reads: [],
  },
  {
    // The old amount is described.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting the amount set forth in the third line and inserting "$5,000,000".',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by inserting the following parenthetical immediately after the "$30,000" contained therein: "(or more)".',
    reads: ['amendment insert-words Loan Agreement/8.1 “(or more)” after “$30,000”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by inserting immediately before the period of the last sentence contained therein the following: "; provided that none is due".',
    reads: [
      'amendment insert-words Loan Agreement/8.1, sentence -1 “; provided that none is due” at the end before its stop',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is hereby amended by deleting clause (c) in its entirety contained in the definition of "EBITDA" contained therein and substituting in lieu thereof the following clause (c): "(c) ten".',
    reads: ['amendment restate Loan Agreement/"EBITDA", limb (c)'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 6.4 of the Loan Agreement is hereby amended by deleting the pricing grid set forth therein and substituting the following pricing grid therefor: "Level I 1.00%".',
    reads: ['amendment restate Loan Agreement/6.4, table'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.3 of the Loan Agreement is hereby deleted in its entirety and the phrase "[Intentionally Omitted]" is hereby inserted in lieu thereof.',
    reads: ['amendment delete Loan Agreement/7.3 leaving “[Intentionally Omitted]”'],
  },
  {
    rule: '[A2]',
    sentence:
      'The Loan Agreement is hereby amended by deleting in its entirety Section 10.5 contained therein and substituting in lieu thereof "Section 10.5 Reserved.".',
    reads: ['amendment delete Loan Agreement/10.5 leaving “Reserved.”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Sections 6.1 and 6.2 of the Loan Agreement are hereby amended and restated in their entirety to read as follows: "6.1 Debt. None.\n\n6.2 Liens. None".',
    reads: ['amendment restate Loan Agreement/6.1', 'amendment restate Loan Agreement/6.2'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is amended by adding the following new definitions thereto in alphabetical order: ""Alpha" means one;" ""Beta" means two;" and ""Zone" means a place".',
    reads: [
      'amendment add Loan Agreement/1.1 in order',
      'amendment add Loan Agreement/1.1 in order',
      'amendment add Loan Agreement/1.1 in order',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'A new Exhibit D entitled Pledge Agreement is hereby added to the Loan Agreement in the form attached hereto.',
    reads: ['amendment add Loan Agreement/ in order as in Exhibit D'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 6.1 of the Loan Agreement is amended by deleting clause (b) and by redesignating clause (c) as clause (b).',
    reads: ['amendment delete Loan Agreement/6.1(b)', 'amendment renumber Loan Agreement/6.1(c) as 6.1(b)'],
  },
];
