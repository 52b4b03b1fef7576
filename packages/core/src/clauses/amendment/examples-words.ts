import type { Example } from '../example.ts';

/** Words replaced, deleted, put in. */
export const examples: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'The definition of "Term Commitment" appearing in Section 1.1 of the Loan Agreement shall be amended by deleting the amount "$4,000,000" appearing therein and inserting the amount "$6,000,000" in lieu thereof.',
    reads: ['amendment replace-words Loan Agreement/"Term Commitment" “$4,000,000” by “$6,000,000”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2(b) of the Loan Agreement is hereby amended by (i) deleting the word "or" at the end of clause (ii) thereof and (ii) adding the words "and their Affiliates" after the word "Lenders" in the first sentence thereof.',
    reads: [
      'amendment delete-words Loan Agreement/7.2(b)(ii) “or” at no. -1',
      'amendment insert-words Loan Agreement/7.2(b), sentence 1 “and their Affiliates” after “Lenders”',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Sections 2.1(a), 2.3 and 5.4(c) of the Loan Agreement are amended by deleting "Prime Rate" wherever it appears therein and substituting "Base Rate" therefor.',
    reads: [
      'amendment replace-words Loan Agreement/2.1(a) “Prime Rate” by “Base Rate” each time',
      'amendment replace-words Loan Agreement/2.3 “Prime Rate” by “Base Rate” each time',
      'amendment replace-words Loan Agreement/5.4(c) “Prime Rate” by “Base Rate” each time',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'The third sentence of Section 4.2 of the Loan Agreement is amended to delete the phrase "thirty days" and to insert the phrase "sixty days" in lieu thereof.',
    reads: ['amendment replace-words Loan Agreement/4.2, sentence 3 “thirty days” by “sixty days”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is amended by substituting "sixty days" for "thirty days" in the second line thereof.',
    reads: ['amendment replace-words Loan Agreement/4.2, line 2 “thirty days” by “sixty days”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is hereby amended by replacing the reference to "Section 4.1" therein with "Section 4.1A".',
    reads: ['amendment replace-words Loan Agreement/4.2 “Section 4.1” by “Section 4.1A”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is hereby amended by deleting the second occurrence of the word "net" and replacing it with the word "gross".',
    reads: ['amendment replace-words Loan Agreement/4.2 “net” by “gross” at no. 2'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting the period at the end of subsection (g) and inserting "; or" in lieu thereof.',
    reads: ['amendment replace-words Loan Agreement/8.1(g) “.” by “; or” at no. -1'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by inserting "and any Guarantor" at the end thereof before the period.',
    reads: ['amendment insert-words Loan Agreement/8.1 “and any Guarantor” at the end before its stop'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting all of the words from "provided that" through "Closing Date" and inserting "as amended" in lieu thereof.',
    reads: [
      'amendment replace-through Loan Agreement/8.1 “provided that” through “Closing Date” by “as amended”',
    ],
  },
  {
    // What is put in, and not where.
    sentence: 'Section 8.1 of the Loan Agreement is amended by inserting the words "and any Guarantor".',
    reads: [],
  },
  {
    rule: '[A2]',
    // Where it is inserted is not said: in the place of what is deleted.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting "Holdings" and inserting the words "the Parent".',
    reads: ['amendment replace-words Loan Agreement/8.1 “Holdings” by “the Parent”'],
  },
  {
    // Deleted here and inserted somewhere.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by deleting "Holdings" and inserting the words "the Parent" where suitable.',
    reads: [],
  },
  {
    // For a time only.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by replacing "5.00" with "6.00" for the two fiscal quarters ending June 30, 2001.',
    reads: [],
  },
  {
    // One of two operations is not understood.
    sentence:
      'Section 8.1 of the Loan Agreement is amended by (i) replacing "5.00" with "6.00" and (ii) harmonising the remainder.',
    reads: [],
  },
  {
    rule: '[A2]',
    // The place is told first.
    sentence: 'In Section 4.2 of the Loan Agreement, "7.11" is hereby deleted and replaced with "7.12".',
    reads: ['amendment replace-words Loan Agreement/4.2 “7.11” by “7.12”'],
  },
  {
    rule: '[A2]',
    sentence:
      'In the table in Section 4.2 of the Loan Agreement, the percentage set forth opposite Level III shall be changed from "1.00%" to "1.25%".',
    reads: ['amendment replace-words Loan Agreement/4.2, table, entry “III” “1.00%” by “1.25%”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is amended by (i) deleting the words "or 5.1" and (ii) inserting in lieu thereof the words "or 5.2".',
    reads: ['amendment replace-words Loan Agreement/4.2 “or 5.1” by “or 5.2”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement (Fees) is hereby renumbered as Section 4.3, and the reference to "Section 4.2" in Section 9.1 of the Loan Agreement is hereby changed to "Section 4.3".',
    reads: [
      'amendment renumber Loan Agreement/4.2 as 4.3',
      'amendment replace-words Loan Agreement/9.1 “Section 4.2” by “Section 4.3”',
    ],
  },
  {
    rule: '[A2]',
    // An amendment is amended itself.
    sentence:
      'Section 3 of Amendment No. 2 is hereby amended by deleting the date "May 31, 2001" and inserting the date "June 30, 2001".',
    reads: ['amendment replace-words Amendment No. 2/3 “May 31, 2001” by “June 30, 2001”'],
  },
  {
    rule: '[A2]',
    sentence:
      'The name "Harbor LLC" is deleted each place it appears in the Loan Agreement, its Schedules and its Exhibits included, and the name "Quay LLC" is substituted for it.',
    reads: ['amendment replace-words Loan Agreement/ “Harbor LLC” by “Quay LLC” each time'],
  },
  {
    rule: '[A2]',
    sentence:
      'The date "May 31, 2001" shall be deleted wherever it occurs in Section 1.1 and in Section 8.1(a) of the Loan Agreement, and the date "June 30, 2001" shall be inserted in its place.',
    reads: [
      'amendment replace-words Loan Agreement/1.1 “May 31, 2001” by “June 30, 2001” each time',
      'amendment replace-words Loan Agreement/8.1(a) “May 31, 2001” by “June 30, 2001” each time',
    ],
  },
  {
    // Where it stands once, and where it stands otherwise, is not said.
    sentence:
      'The name "Harbor LLC" is deleted in the Loan Agreement, and the name "Quay LLC" is substituted for it.',
    reads: [],
  },
  {
    rule: '[A2]',
    // Recitals without letters are counted.
    sentence:
      'The initial "WHEREAS" clause of the Loan Agreement is hereby amended by deleting the amount "$9,000,000" and inserting "$8,000,000" in lieu thereof.',
    reads: ['amendment replace-words Loan Agreement/recital, paragraph 1 “$9,000,000” by “$8,000,000”'],
  },
];
