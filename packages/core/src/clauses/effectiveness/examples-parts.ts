import type { Example } from '../example.ts';

/** Last days of their own, reaching back, and parts that wait for another part or paper. */
export const examples: readonly Example[] = [
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective as of the first date on which each of the following conditions has been satisfied (that date, the “Closing Date”): (a) the Borrower shall have paid the fee; and (b) no Default exists.',
    reads: [
      'effectiveness of all first-day label <Closing Date> if 1(a), 1(b)',
      'condition 1(a): paid by Borrower',
      'condition 1(b): no default under Note Purchase Agreement',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'Section 2 of this Amendment No. 3 shall become effective on October 31, 1996 (the “Effective Date”) if, and only if, on or prior to that date (a) the Company and the Required Holders have signed and delivered this Amendment No. 3, and (b) the Company has paid the fee.',
    reads: [
      'effectiveness of 2 fixed 1996-10-31 label <Effective Date> if 1(a), 1(b)',
      'condition 1(a): executed this by Company, Required Holders',
      'condition 1(b): paid by Company',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Waiver shall become effective on the first date (the “Effective Date”), not being later than October 31, 1996, on which each of the following has occurred: (a) the Company has executed it; and (b) the Agent has received the fee.',
    reads: [
      'effectiveness of all first-day label <Effective Date> if 1(a), 1(b) by 1996-10-31',
      'condition 1(a): executed this by Company',
      'condition 1(b): received by Agent',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'Section 3 shall take effect on the first day (the “Extension Date”) on or after the Effective Date on which this Amendment has been executed by the holder of each Note at the time outstanding.',
    reads: [
      'effectiveness of 3 first-day <Effective Date> label <Extension Date> if 1',
      'condition 1: executed this by all Noteholders',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'If the foregoing conditions have not been satisfied by the close of business in New York City on October 31, 1996, this Amendment shall be void and of no effect.',
    reads: ['lapse of all if not in effect by 1996-10-31'],
  },
  {
    rule: '[E4]',
    sentence: 'If that day has not come by October 31, 1996, Section 3 shall be of no force or effect.',
    reads: ['lapse of 3 if not in effect by 1996-10-31'],
  },
  {
    rule: '[T6]',
    sentence:
      'Subject to the satisfaction, on or before October 31, 1996, of every condition in Section 3 (the first day on which all of them are satisfied being the “Closing Date”), the Loan Agreement is hereby amended, effective as of June 30, 1996 (except that paragraphs (c) and (d) of this Section 1 shall be effective on and after the Closing Date only), as follows.',
    reads: [
      'effectiveness of 1 as-of back to 1996-06-30 if 3 by 1996-10-31',
      'effectiveness of 1(c), 1(d) first-day label <Closing Date> if 3 by 1996-10-31',
    ],
  },
  {
    rule: '[E4]',
    sentence:
      'Upon the Waiver Effective Date (as the Waiver Agreement defines it), the Warrant Agreement shall be amended as follows.',
    reads: ['effectiveness of 1 first-day if 1', 'condition 1: effective Waiver Agreement'],
  },
  {
    rule: '[E4]',
    sentence:
      'Upon the Closing Date (as the Waiver Agreement defines it), the Warrant Agreement shall be amended as follows.',
    reads: [],
  },
];
