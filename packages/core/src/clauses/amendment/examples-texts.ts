import type { Example } from '../example.ts';

/** Provisions and definitions restated, added, deleted, renumbered. */
export const examples: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'Section 6.3 of the Loan Agreement is hereby amended and restated in its entirety to read as follows: "6.3 Dividends. The Borrower shall pay none".',
    reads: ['amendment restate Loan Agreement/6.3'],
  },
  {
    rule: '[A5]',
    sentence:
      'The definition of "Maturity Date" set forth in Section 1.1 of the Loan Agreement shall be, and hereby is, amended by deleting such definition in its entirety and substituting in lieu thereof the following: ""Maturity Date" means June 30, 2003".',
    reads: ['amendment restate Loan Agreement/"Maturity Date" = 2003-06-30'],
  },
  {
    rule: '[A2]',
    sentence:
      'Clause (ii) of the definition of "Interest Period" in Section 1.1 of the Loan Agreement is hereby amended in its entirety to read as follows: "(ii) one month;".',
    reads: ['amendment restate Loan Agreement/"Interest Period", limb (ii)'],
  },
  {
    rule: '[A2]',
    sentence:
      'The Loan Agreement is hereby amended by inserting the following new Section 2.15 immediately following Section 2.14 thereof: "2.15 Swingline. None".',
    reads: ['amendment add Loan Agreement/ after 2.14'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 5.1 of the Loan Agreement is amended by adding the following new subsection (c) at the end thereof: "(c) The Borrower shall report".',
    reads: ['amendment add Loan Agreement/5.1 at the end'],
  },
  {
    rule: '[A2]',
    sentence:
      'A new Section 2.3(f) is hereby inserted in the Loan Agreement immediately after Section 2.3(e) as follows: "(f) None".',
    reads: ['amendment add Loan Agreement/2.3 after 2.3(e)'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is hereby amended by adding the following definitions in appropriate alphabetical order: ""EBITDA" means earnings." ""Zone" means a place".',
    reads: ['amendment add Loan Agreement/1.1 in order', 'amendment add Loan Agreement/1.1 in order'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 1.1 of the Loan Agreement is amended by deleting the definition of "Base Amount" and adding the following new definition in alphabetical order: ""EBITDA" means earnings".',
    reads: ['amendment delete Loan Agreement/"Base Amount"', 'amendment add Loan Agreement/1.1 in order'],
  },
  {
    rule: '[A2]',
    sentence:
      'The following definitions in Section 1.1 of the Loan Agreement are amended and restated in their entirety as follows: ""EBITDA" means earnings." ""Zone" means a place".',
    reads: ['amendment restate Loan Agreement/"EBITDA"', 'amendment restate Loan Agreement/"Zone"'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 6.5 of the Loan Agreement is hereby amended by deleting clause (a) in its entirety and replacing it with "(a) [Reserved]".',
    reads: ['amendment delete Loan Agreement/6.5(a) leaving “[Reserved]”'],
  },
  {
    rule: '[A2]',
    sentence: 'Section 6.5 of the Loan Agreement is hereby deleted in its entirety.',
    reads: ['amendment delete Loan Agreement/6.5'],
  },
  {
    rule: '[A2]',
    sentence:
      'Sections 6.5 and 6.6 of the Loan Agreement are hereby redesignated as Sections 6.6 and 6.7, respectively.',
    reads: ['amendment renumber Loan Agreement/6.5 as 6.6', 'amendment renumber Loan Agreement/6.6 as 6.7'],
  },
  {
    rule: '[A2]',
    sentence:
      'Schedule 2.01 to the Loan Agreement is hereby amended and restated in its entirety in the form of Exhibit A attached hereto.',
    reads: ['amendment restate Loan Agreement/Schedule 2.01 as in Exhibit A'],
  },
  {
    rule: '[A2]',
    sentence:
      'The Company and the Noteholders hereby amend Section 6.5 of the Note Agreement by deleting the word "not" in the last sentence thereof.',
    reads: ['amendment by Company + Noteholders delete-words Note Agreement/6.5, sentence -1 “not”'],
  },
  {
    // Two provisions, and one new text that does not say which part is whose.
    sentence:
      'Sections 6.5 and 6.6 of the Loan Agreement are amended and restated in their entirety to read as follows: "None".',
    reads: [],
  },
  {
    // The new text runs on into another instruction.
    sentence:
      'Section 6.5 of the Loan Agreement is amended to read as follows: "6.5 None. Section 6.6 is hereby amended to read as follows: "6.6 None".',
    reads: [],
  },
  {
    // A text that is not called new, nor said to be read so.
    sentence: 'Section 6.5 of the Loan Agreement is hereby amended as follows: "6.5 None".',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'Each reference in the Loan Agreement to "this Agreement", "hereunder" or words of like import, and each reference in the Notes to the Loan Agreement, shall mean the Loan Agreement as amended hereby.',
    reads: ['amendment refer Loan Agreement/', 'amendment refer Notes/'],
    open: true,
  },
  {
    rule: '[A2]',
    sentence:
      'Section 9.9 of the Loan Agreement shall be deleted and replaced by "9.9 [Reserved]", and the words "or 9.9" in Section 11(c) shall be deleted.',
    reads: [
      'amendment delete Loan Agreement/9.9 leaving “[Reserved]”',
      'amendment delete-words Loan Agreement/11(c) “or 9.9”',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'The definition of "Base Amount" in Section 1.1 of the Loan Agreement is amended by substituting a comma for the word "and" immediately before clause (c) of such definition.',
    reads: ['amendment replace-words Loan Agreement/"Base Amount", limb (b) “and” by “,” at no. -1'],
  },
  {
    rule: '[E4]',
    sentence:
      'Upon your acceptance hereof in the space provided for that purpose below, the Loan Agreement shall be and hereby is amended as follows.',
    reads: ['effectiveness of 1 on-execution'],
    open: true,
  },
  {
    // Clause (i) may be the first of its list, or the ninth.
    sentence:
      'Section 1.1 of the Loan Agreement is amended by deleting the word "and" immediately before clause (i) thereof.',
    reads: [],
  },
  {
    // Something stands between the definitions.
    sentence:
      'Section 1.1 of the Loan Agreement is amended by adding the following definitions: ""EBITDA" means earnings." within the definition of Ratio: ""Zone" means a place."',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'The table in Section 4.2 of the Loan Agreement is amended by deleting the line that reads "2001 3.50 to 1.00" and inserting the following two lines in its place: "2001 3.25 to 1.00".',
    reads: ['amendment restate Loan Agreement/4.2, table, entry “2001 3.50 to 1.00”'],
  },
  {
    rule: '[A2]',
    sentence:
      'In the table in Section 4.2 of the Loan Agreement, the line beginning "2001" shall be deleted and the following lines shall be added at the end of the table: "2001 3.25 to 1.00".',
    reads: [
      'amendment delete Loan Agreement/4.2, table, entry “2001”',
      'amendment add Loan Agreement/4.2, table at the end',
    ],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is hereby renumbered as Section 4.3, and there is hereby inserted, immediately before Section 4.3 as so renumbered, the following new Section 4.2: "4.2 Reports. None".',
    reads: ['amendment renumber Loan Agreement/4.2 as 4.3', 'amendment add Loan Agreement/ before 4.3'],
  },
  {
    rule: '[A2]',
    // A sign that stands for the term is deleted with it.
    sentence:
      'Section 1.2 of the Loan Agreement is amended by deleting the following definitions: "Sterling" and the sign "L" "Sterling Loan".',
    reads: ['amendment delete Loan Agreement/"Sterling"', 'amendment delete Loan Agreement/"Sterling Loan"'],
  },
  {
    rule: '[A2]',
    sentence:
      'The following definitions in Section 1.2 of the Loan Agreement are amended and restated in their entirety as follows: ""EBITDA" means earnings." WITHIN THE DEFINITION OF "BASE RATE:" ""Zone" means a place".',
    reads: ['amendment restate Loan Agreement/"EBITDA"', 'amendment restate Loan Agreement/"Zone"'],
  },
  {
    rule: '[A2]',
    // The letter of what is restated stands outside the marks.
    sentence:
      'Section 4.2(b) of the Loan Agreement is hereby deleted and replaced with the following: (b) "The Borrower shall pay none".',
    reads: ['amendment restate Loan Agreement/4.2(b)'],
  },
  {
    rule: '[A2]',
    sentence:
      'Section 4.2 of the Loan Agreement is hereby amended by inserting the following clause: "(m) The Borrower shall pay none".',
    reads: ['amendment add Loan Agreement/4.2 in order'],
  },
  {
    // A letter alone says nothing of the section to which it belongs.
    sentence:
      'The Loan Agreement is hereby amended by inserting a new clause (iv) at the end thereof as follows: "(iv) none".',
    reads: [],
  },
  {
    rule: '[A2]',
    sentence:
      'As used in this Amendment and in the Loan Agreement, the term "Agreement" shall mean the Loan Agreement, as modified by this Amendment.',
    reads: ['amendment refer Loan Agreement/'],
    open: true,
  },
  {
    rule: '[A2]',
    sentence:
      'The Loan Agreement and the Notes, as applicable, are hereby amended to provide that all references to the Loan Agreement shall mean the Loan Agreement, as amended from time to time.',
    reads: ['amendment refer Loan Agreement/', 'amendment refer Notes/'],
    open: true,
  },
  {
    rule: '[A2]',
    // What comes of the operations is told whole.
    sentence:
      'Section 4.2 of the Loan Agreement, which has not yet taken effect, is hereby amended (a) by deleting the date "May 31, 2001" together with the rest of it, so that it shall read as follows: "4.2 Fees. None".',
    reads: ['amendment restate Loan Agreement/4.2'],
  },
  {
    // Of which provision?
    sentence:
      'Section 4.2 of the Loan Agreement is hereby amended by deleting "May 31, 2001" and repeating Section 4.3, so that it shall read as follows: "4.2 Fees. None".',
    reads: [],
  },
  {
    // The letter outside the marks is another's.
    sentence:
      'Section 4.2(b) of the Loan Agreement is hereby deleted and replaced with the following: (c) "The Borrower shall pay none".',
    reads: [],
  },
  {
    // For a time of its own.
    sentence:
      'Effective as of May 31, 2001, Section 4.2 of the Loan Agreement is hereby amended and restated in its entirety, for the period commencing with the effective date of this Amendment, to read as follows: "4.2 Fees. None".',
    reads: [],
  },
];
