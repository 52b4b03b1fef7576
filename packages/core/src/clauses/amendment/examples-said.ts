import type { Example } from '../example.ts';

const DROPPED = ['amendment delete-words Loan Agreement/6.3 “quarterly”'];
const ANEW = ['amendment restate Loan Agreement/6.3'];

/** One instruction in the many ways in which it is said: auxiliaries, verbs, places, order of the words. */
export const examples: readonly Example[] = [
  ...[
    'be, and it hereby is, amended by deleting',
    'be and the same hereby is amended by striking out',
    'shall be deemed to be amended by the deletion of',
    'hereby is modified by removing',
    'shall hereby be further amended to eliminate',
    'is hereby amended and modified by omitting',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement ${says} the word "quarterly".`,
      reads: DROPPED,
    }),
  ),
  ...[
    'is hereby revised to read in its entirety as follows',
    'shall hereafter read as follows',
    'is hereby amended so that, as amended, it shall read as follows',
    'is hereby amended in its entirety to provide',
    'is hereby amended, restated and replaced in its entirety as follows',
    'is hereby deleted in its entirety, and the following new Section 6.3 is substituted in its place and stead',
    'is hereby amended by deleting it in its entirety and inserting the following in lieu thereof',
    'is hereby amended by deleting the text of Section 6.3 and restating it as follows',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement ${says}: "6.3 Dividends. The Borrower shall pay none".`,
      reads: ANEW,
    }),
  ),
  ...[
    'deleting "thirty days" and in lieu thereof inserting "sixty days"',
    'deleting "thirty days" therefrom and substituting "sixty days" in its place',
    'the substitution of "sixty days" for "thirty days"',
    'the deletion of "thirty days" and the substitution therefor of "sixty days"',
    'deleting "thirty days" and replacing such words with "sixty days"',
    'changing the words "thirty days" to read "sixty days"',
    'extending the term of "thirty days" to "sixty days"',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement is hereby amended by ${says}.`,
      reads: ['amendment replace-words Loan Agreement/6.3 “thirty days” by “sixty days”'],
    }),
  ),
  ...[
    'The definition of the term "Base Amount" that appears in Section 1.1 of the Loan Agreement',
    'The definition of Base Amount set forth in Section 1.1 of the Loan Agreement',
    'The "Base Amount" definition contained in Section 1.1 of the Loan Agreement',
    'The term "Base Amount" as defined in Section 1.1 of the Loan Agreement',
  ].map(
    (target): Example => ({
      rule: '[A2]',
      sentence: `${target} is hereby amended by deleting the word "net".`,
      reads: ['amendment delete-words Loan Agreement/"Base Amount" “net”'],
    }),
  ),
  ...[
    ['Section 7.2, paragraph (b), of the Loan Agreement', '7.2(b)'],
    ['Section 7.2 of Article VII of the Loan Agreement', '7.2'],
    ['Section 7.2, entitled "Rent," of the Loan Agreement', '7.2'],
    ['The penultimate sentence of Section 7.2 of the Loan Agreement', '7.2, sentence -2'],
    ['The fifteenth line of Section 7.2 of the Loan Agreement', '7.2, line 15'],
    ['The fourth recital of the Loan Agreement', 'recital, paragraph 4'],
    ['Exhibit "D-1" attached to the Loan Agreement', 'Exhibit D-1'],
    ['D. Amendment of Section 7.2 (Rent). Section 7.2 of the existing Loan Agreement', '7.2'],
    ['That Section 7.2 of that certain Loan Agreement', '7.2'],
  ].map(
    ([target, path]): Example => ({
      rule: '[A2]',
      sentence: `${target} is hereby amended by deleting the word "net".`,
      reads: [`amendment delete-words Loan Agreement/${path} “net”`],
    }),
  ),
  {
    rule: '[A2]',
    // The later sentence goes first: what stands before it keeps its number.
    sentence: 'The first and third sentences of Section 7.2 of the Loan Agreement are hereby deleted.',
    reads: [
      'amendment delete Loan Agreement/7.2, sentence 3',
      'amendment delete Loan Agreement/7.2, sentence 1',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is hereby amended by (i) deleting the "and" at the end of clause (b), (ii) replacing the period at the end of clause (c) with "; and" and (iii) adding a new clause (d) reading in its entirety as follows: "(d) none".',
    reads: [
      'amendment delete-words Loan Agreement/7.2(b) “and” at no. -1',
      'amendment replace-words Loan Agreement/7.2(c) “.” by “; and” at no. -1',
      'amendment add Loan Agreement/7.2 in order',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by deleting "Prime Rate" in each instance where such term is used and replacing such term with "Base Rate".',
    reads: ['amendment replace-words Loan Agreement/7.2 “Prime Rate” by “Base Rate” each time'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by deleting "Prime Rate" in both places in which it appears and substituting "Base Rate" therefor.',
    reads: ['amendment replace-words Loan Agreement/7.2 “Prime Rate” by “Base Rate” 2 times'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by inserting between the words "taxes" and "and" the words "or rent".',
    reads: ['amendment insert-words Loan Agreement/7.2 “or rent” after “taxes”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by inserting "or rent" immediately after the "taxes" and immediately before the word "and" contained therein.',
    reads: ['amendment insert-words Loan Agreement/7.2 “or rent” after “taxes”'],
  },
  {
    rule: '[A2]',
    sentence:
      'The words "thirty days" in the second line of Section 7.2 of the Loan Agreement are deleted and the words "sixty days" are substituted therefor.',
    reads: ['amendment replace-words Loan Agreement/7.2, line 2 “thirty days” by “sixty days”'],
  },
  {
    rule: '[A2]',
    sentence: 'In Section 7.2 of the Loan Agreement, delete "thirty days" and replace it with "sixty days".',
    reads: ['amendment replace-words Loan Agreement/7.2 “thirty days” by “sixty days”'],
  },
  {
    rule: '[A2]',
    sentence:
      'The following new Section 7.9 shall be inserted immediately after Section 7.8 of the Loan Agreement: "7.9 Rent. None".',
    reads: ['amendment add Loan Agreement/ after 7.8'],
  },
  {
    rule: '[A2]',
    sentence:
      'There is hereby added to Section 7.2 of the Loan Agreement a new subsection (f) which shall read as follows: "(f) None".',
    reads: ['amendment add Loan Agreement/7.2 in order'],
  },
  {
    rule: '[A2]',
    sentence:
      'The following definitions are hereby deleted from Section 1.1 of the Loan Agreement: "Base Amount" and "Zone".',
    reads: ['amendment delete Loan Agreement/"Base Amount"', 'amendment delete Loan Agreement/"Zone"'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is hereby amended by relettering clauses (b) and (c) as clauses (c) and (d), respectively.',
    reads: [
      'amendment renumber Loan Agreement/7.2(b) as 7.2(c)',
      'amendment renumber Loan Agreement/7.2(c) as 7.2(d)',
    ],
  },
  {
    rule: '[A2]',
    sentence: 'The Borrower and the Lenders hereby delete Section 6.3 of the Loan Agreement in its entirety.',
    reads: ['amendment by Borrower + Lenders delete Loan Agreement/6.3'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by deleting clause (b) and replacing such clause (b) with the following: "(b) none".',
    reads: ['amendment restate Loan Agreement/7.2(b)'],
  },
  {
    rule: '[A2]',
    sentence:
      'The definition of "Base Amount" in Section 1.1 of the Loan Agreement is amended by deleting clause (b) and restating it as follows: "(b) none".',
    reads: ['amendment restate Loan Agreement/"Base Amount", limb (b)'],
  },
  ...[
    'dated as of May 1, 2000, by and among the Borrower and the Lenders, ',
    ', as heretofore amended by the First Amendment, ',
    ' (as previously amended) ',
    ', relating to Rent, ',
  ].map(
    (words): Example => ({
      rule: '[A2]',
      sentence: `Section 7.2 of the Loan Agreement ${words} is hereby amended by deleting the word "net".`,
      reads: ['amendment delete-words Loan Agreement/7.2 “net”'],
      open: true,
    }),
  ),
  ...[
    'substituting "sixty days" in place of the words "thirty days"',
    'inserting "sixty days" in lieu of "thirty days"',
    'deleting "thirty days" as it appears therein and by replacing such deleted words with "sixty days"',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement is hereby amended by ${says}.`,
      reads: ['amendment replace-words Loan Agreement/6.3 “thirty days” by “sixty days”'],
    }),
  ),
  ...[
    'substituting the following for subsection (a) thereof',
    'deleting subsection (a) and substituting the following',
    'replacing subsection (a) in its entirety with the following new subsection (a)',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `Section 6.3 of the Loan Agreement is hereby amended by ${says}: "(a) none".`,
      reads: ['amendment restate Loan Agreement/6.3(a)'],
    }),
  ),
  ...[
    'The following is added to the Loan Agreement as a new Section 2.17',
    'New Section 2.17 is added to the Loan Agreement to read as follows',
    'The Loan Agreement is hereby amended by adding the following as Section 2.17',
  ].map(
    (says): Example => ({
      rule: '[A2]',
      sentence: `${says}: "2.17 Rent. None".`,
      reads: ['amendment add Loan Agreement/ in order'],
    }),
  ),
  {
    rule: '[A2]',
    // The comma after a date belongs to the sentence around it.
    sentence:
      'Section 7.2 of the Loan Agreement is amended by replacing the date "May 31, 2001" with "May 31, 2002," is further amended by deleting the word "net" and is further amended by deleting the second reference to "gross".',
    reads: [
      'amendment replace-words Loan Agreement/7.2 “May 31, 2001” by “May 31, 2002”',
      'amendment delete-words Loan Agreement/7.2 “net”',
      'amendment delete-words Loan Agreement/7.2 “gross” at no. 2',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by deleting "Prime Rate" and replacing it with "Base Rate" in each instance.',
    reads: ['amendment replace-words Loan Agreement/7.2 “Prime Rate” by “Base Rate” each time'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is amended by inserting ", net" immediately prior to the period at the end of the second sentence thereof.',
    reads: ['amendment insert-words Loan Agreement/7.2, sentence 2 “, net” at the end before its stop'],
  },
  {
    rule: '[A2]',
    sentence: 'All references to "Bank A" in the Loan Agreement are hereby replaced with "Bank B".',
    reads: ['amendment replace-words Loan Agreement/ “Bank A” by “Bank B” each time'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement and Schedule 1 to the Loan Agreement are hereby deleted in their entirety.',
    reads: ['amendment delete Loan Agreement/7.2', 'amendment delete Loan Agreement/Schedule 1'],
  },
  {
    rule: '[E4]',
    sentence:
      'Upon the execution and delivery of this Amendment by the parties hereto, Section 7.2 of the Loan Agreement is amended by deleting the word "net".',
    reads: ['effectiveness of 1 on-execution', 'amendment delete-words Loan Agreement/7.2 “net”'],
  },
  {
    rule: '[A2]',
    // Unlike terms are not one definition, whatever the number of the noun.
    sentence:
      'The definition of "Base Amount" and "Zone" in Section 1.1 of the Loan Agreement are hereby deleted.',
    reads: ['amendment delete Loan Agreement/"Base Amount"', 'amendment delete Loan Agreement/"Zone"'],
  },
  {
    rule: '[A2]',
    sentence:
      'The definition of "Note" and "Notes" in Section 1.1 of the Loan Agreement is hereby amended by deleting the word "net".',
    reads: ['amendment delete-words Loan Agreement/"Note" “net”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is amended by deleting the following defined terms: "Base Amount" and "Zone".',
    reads: ['amendment delete Loan Agreement/"Base Amount"', 'amendment delete Loan Agreement/"Zone"'],
  },
  {
    rule: '[A2]',
    sentence:
      'The Loan Agreement is amended so that Section 6.3 shall read as follows: "6.3 Dividends. None".',
    reads: ANEW,
  },
  {
    rule: '[A2]',
    sentence:
      'The words "and tax" are hereby inserted after the word "rent" in Section 7.2 of the Loan Agreement.',
    reads: ['amendment insert-words Loan Agreement/7.2 “and tax” after “rent”'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 7.2 of the Loan Agreement is deleted in its entirety and replaced with the words "Intentionally Omitted".',
    reads: ['amendment delete Loan Agreement/7.2 leaving “Intentionally Omitted”'],
  },
  // Near misses.
  ...[
    // What it is to provide is told, and not which words say so.
    'Section 6.3 of the Loan Agreement is hereby amended to provide that dividends are none.',
    // It is not said what becomes of it.
    'Section 6.3 of the Loan Agreement is hereby superseded.',
    // Not, or not yet.
    'Section 6.3 of the Loan Agreement shall not be amended by deleting the word "quarterly".',
    'Section 6.3 of the Loan Agreement may be amended by deleting the word "quarterly".',
    // Of which section is (b)?
    'Paragraph (b) of Section 7.2 and Section 7.3 of the Loan Agreement are hereby deleted.',
    // Which sections lie between them is not told.
    'Sections 7.2 through 7.4 of the Loan Agreement are hereby deleted.',
    // Of the whole agreement, or of nothing.
    'The Loan Agreement is hereby amended by deleting it in its entirety.',
    // What is left of a provision without its text?
    'Section 7.2 of the Loan Agreement is hereby amended by deleting the text of clause (b).',
    // One letter goes, another comes.
    'Section 7.2 of the Loan Agreement is amended by deleting clause (b) and inserting the following new clause (c) in lieu thereof: "(c) none".',
    // Two places, and no word of where between.
    'Section 7.2 of the Loan Agreement is amended by inserting "or rent" between the words "taxes".',
    // In the whole agreement, and where it stands once or often is not said.
    'The reference to "Bank A" in the Loan Agreement is hereby replaced with "Bank B".',
    // A second section hides in what describes the first.
    'Section 7.2 of the Loan Agreement, as amended in 1999, and Section 7.3 thereof are hereby deleted.',
    // Before which of its periods?
    'Section 7.2 of the Loan Agreement is amended by inserting ", net" before the period.',
    // By how much is no word of the text.
    'Section 7.2 of the Loan Agreement is amended by increasing the amount "$5" by "$1".',
    // A word of Section 1.1, or a definition?
    'The term "Base Amount" in Section 1.1 of the Loan Agreement is hereby deleted.',
  ].map((sentence): Example => ({ sentence, reads: [] })),
];
