import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective upon satisfaction of the following conditions: (a) the Agent shall have received counterparts of this Amendment executed by the Borrower and the Required Lenders; (b) the Borrower shall have paid all fees then due; and (c) no Default or Event of Default shall have occurred and be continuing.',
    reads: [
      'effectiveness of all first-day if 1(a), 1(b), 1(c)',
      'condition 1(a): executed this by Borrower, Required Lenders',
      'condition 1(b): paid by Borrower',
      'condition 1(c): no default under Note Purchase Agreement',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Waiver shall become effective as of the date (the "Waiver Effective Date") on which the Agent shall have received counterparts of this Waiver executed by the Borrower and the Required Lenders.',
    reads: [
      'effectiveness of all first-day label <Waiver Effective Date> if 1',
      'condition 1: executed this by Borrower, Required Lenders',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall be effective as of March 17, 1995, subject to receipt by the Bank of the following: (i) a copy of this Amendment executed by the Borrower; and (ii) a legal opinion in form and substance satisfactory to the Bank.',
    reads: [
      'effectiveness of all as-of 1995-03-17 if 1(i), 1(ii)',
      'condition 1(i): executed this by Borrower',
      'condition 1(ii): received to Bank + question of Bank',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'The waivers set forth in Section 2 shall become effective when, and only when, the conditions set forth in Section 4 have been satisfied.',
    reads: ['effectiveness of 2 first-day if 4'],
  },
  {
    rule: '[E4]',
    sentence: 'This Amendment shall be effective upon execution by the Borrower and the Required Lenders.',
    reads: ['effectiveness of all on-execution', 'execution by Borrower + Required Lenders'],
  },
  {
    rule: '[E4]',
    sentence:
      'This Agreement shall be effective on October 31, 1996, subject to the conditions set forth in Section 4 having been satisfied on or prior to such date.',
    reads: ['effectiveness of all fixed 1996-10-31 if 4'],
  },
  {
    rule: '[E4]',
    sentence: 'This Amendment shall become effective as of the date hereof.',
    reads: ['effectiveness of all as-of 1996-10-31'],
  },
  {
    rule: '[E4]',
    sentence:
      'The waiver contained in Section 1 shall become effective on the date on which the Agent shall have received: (a) counterparts of this Waiver signed by the Borrower and the Required Lenders; and (b) payment of all fees and expenses.',
    reads: [
      'effectiveness of 1 first-day if 1(a), 1(b)',
      'condition 1(a): executed this by Borrower, Required Lenders',
      'condition 1(b): paid to Agent',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective on the first Business Day (the "Effective Date") on which each of the following conditions has been satisfied: (i) the Agent shall have received a counterpart of this Amendment executed by the Borrower, the Agent and the Majority Banks; (ii) no Default has occurred and is continuing; and (iii) the representations and warranties in Article V of the Credit Agreement are true and correct in all material respects.',
    reads: [
      'effectiveness of all first-day label <Effective Date> if 1(i), 1(ii), 1(iii)',
      'condition 1(i): executed this by Borrower, Agent, Majority Banks',
      'condition 1(ii): no default under Note Purchase Agreement',
      'condition 1(iii): representations Credit Agreement/V',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Waiver shall be effective as of June 30, 2001 upon the execution hereof by the Borrower and the Required Lenders.',
    reads: [
      'effectiveness of all as-of 2001-06-30 if 1',
      'condition 1: executed this by Borrower, Required Lenders',
    ],
  },
  {
    rule: '[E4]',
    sentence:
      'The effectiveness of this Amendment is subject to the satisfaction of the following conditions precedent: (a) receipt by the Agent of executed counterparts of this Amendment from the Borrower and the Lenders; and (b) the Borrower shall have paid the amendment fee.',
    reads: [
      'effectiveness of all first-day if 1(a), 1(b)',
      'condition 1(a): question',
      'condition 1(b): paid by Borrower',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall not become effective until the Agent has received counterparts hereof duly executed by the Borrower and the Majority Lenders.',
    reads: [
      'effectiveness of all first-day if 1',
      'condition 1: executed this by Borrower, Majority Lenders',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'The amendments set forth in Section 1 shall be deemed effective as of June 30, 2001 when the Borrower and the Lenders have executed this Amendment.',
    reads: ['effectiveness of 1 as-of 2001-06-30 if 1', 'condition 1: executed this by Borrower, Lenders'],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective if and when, on a date (the "Effective Date") on or prior to November 30, 1997, the following conditions shall have been satisfied: (a) the Borrower shall have paid the fee; and (b) no Default exists.',
    reads: [
      'effectiveness of all first-day label <Effective Date> if 1(a), 1(b) by 1997-11-30',
      'condition 1(a): paid by Borrower',
      'condition 1(b): no default under Note Purchase Agreement',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective upon (the "Effective Date") the following conditions having been satisfied in full to the satisfaction of the Bank: (a) the Borrower shall have paid the fee; and (b) no Default exists.',
    reads: [
      'effectiveness of all first-day label <Effective Date> if 1(a), 1(b)',
      'condition 1(a): paid by Borrower',
      'condition 1(b): no default under Note Purchase Agreement',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence: 'This Amendment shall not be effective on October 31, 1996.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence:
      "The effectiveness of this Amendment is subject to the Borrower's satisfaction of the conditions set forth in Section 4.",
    reads: ['effectiveness of all first-day if 4'],
  },
  {
    rule: '[E4]',
    sentence:
      'The effectiveness of this Amendment is subject to the conditions precedent that the Agent shall have received the following: (a) counterparts of this Amendment executed by the Borrower and the Lenders; and (b) an opinion of counsel satisfactory to the Agent.',
    reads: [
      'effectiveness of all first-day if 1(a), 1(b)',
      'condition 1(a): executed this by Borrower, Lenders',
      'condition 1(b): received to Agent + question of Agent',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective when the Agent shall have received (i) counterparts of this Amendment executed by the Borrower and the Lenders and (ii) an amendment fee of $25,000.',
    reads: [
      'effectiveness of all first-day if 1(i), 1(ii)',
      'condition 1(i): executed this by Borrower, Lenders',
      'condition 1(ii): received to Agent',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'The amendments contemplated by Section 2 hereof are subject to the satisfaction of the following conditions precedent: (a) the Borrower shall have paid all fees owing to the Agent, or arrangements for their payment shall have been made; and (b) the Agent shall have received such documents (unless waived) as it may request.',
    reads: [
      'effectiveness of 2 first-day if 1(a), 1(b)',
      'condition 1(a): question',
      'condition 1(b): received by Agent + question of Agent',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'The obligation of the Bank to enter into this Amendment is subject to, and this Amendment shall become effective upon, the satisfaction of the conditions set forth in Section 4.',
    reads: ['effectiveness of all first-day if 4'],
  },
  {
    rule: '[T7]',
    sentence:
      'This Amendment shall be effective as of March 31, 2001 upon receipt by the Agent of an agreement dated March 1, 2001 between the Borrower and the Trustee.',
    reads: ['effectiveness of all as-of 2001-03-31 if 1', 'condition 1: received to Agent'],
    open: true,
  },
  {
    rule: '[E3]',
    sentence:
      'This Waiver may be executed in counterparts and shall be effective when executed by all of the parties hereto.',
    reads: ['recorded counterparts', 'execution by all parties hereto'],
  },
  {
    rule: '[E2]',
    sentence:
      'This Waiver shall become effective when it shall have been executed by the Borrower and the Majority Lenders.',
    reads: ['effectiveness of all on-execution', 'execution by Borrower + Majority Lenders'],
  },
  {
    rule: '[E4]',
    sentence:
      'The amendments set forth in Section 1 shall become effective on the first date on which the following conditions precedent have been satisfied (such date being hereinafter referred to as the "Amendment Effective Date"): (a) the Agent shall have received this Amendment executed by the Borrower; and (b) the fees shall have been paid.',
    reads: [
      'effectiveness of 1 first-day label <Amendment Effective Date> if 1(a), 1(b)',
      'condition 1(a): executed this by Borrower',
      'condition 1(b): paid',
    ],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective (the date of such effectiveness being the "Effective Date") upon satisfaction of the conditions set forth in Section 4.',
    reads: ['effectiveness of all first-day label <Effective Date> if 4'],
  },
  {
    rule: '[T6]',
    sentence: 'The amendments in Section 1 shall be effective retroactive to January 1, 2001.',
    reads: ['effectiveness of 1 as-of 2001-01-01'],
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective when accepted by the Lenders, and shall be effective as of July 1, 2001.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence:
      'This Amendment shall become effective on July 1, 2001 (the "Effective Date"), provided all of the following conditions have been satisfied on or prior to such date: (a) the Borrower shall have paid the fee; and (b) the Agent shall have received an opinion of counsel.',
    reads: [
      'effectiveness of all fixed 2001-07-01 label <Effective Date> if 1(a), 1(b)',
      'condition 1(a): paid by Borrower',
      'condition 1(b): received by Agent',
    ],
    open: true,
  },
  {
    rule: '[T6]',
    sentence:
      'This Waiver shall become effective as of March 31, 2001 on the date (the "Closing Date") that the Lender shall have received (a) this Waiver executed by the Borrower and (b) the waiver fee.',
    reads: [
      'effectiveness of all as-of back to 2001-03-31 label <Closing Date> if 1(a), 1(b)',
      'condition 1(a): executed this by Borrower',
      'condition 1(b): received to Lender',
    ],
    open: true,
  },
  {
    rule: '[K2]',
    sentence:
      'This Waiver shall be effective upon the fulfillment, as determined by the Bank in its sole judgment, of the following conditions (each document to be in form and substance satisfactory to Counsel): (a) the Borrower shall have paid the fee; and (b) no Default exists.',
    reads: [
      'effectiveness of all first-day if 1(a), 1(b)',
      'condition 1(a): paid by Borrower + question of Bank + question of Counsel',
      'condition 1(b): no default under Note Purchase Agreement + question of Bank + question of Counsel',
    ],
    open: true,
  },
  {
    rule: '[K2]',
    sentence:
      'This Consent shall not become effective until the Trustee shall have received (a) this Consent executed by the Issuer, (b) a list of the holders acceptable to it and (c) the Issuer shall have paid the fee.',
    reads: [
      'effectiveness of all first-day if 1(a), 1(b), 1(c)',
      'condition 1(a): executed this by Issuer',
      'condition 1(b): received to Trustee + question of Trustee',
      'condition 1(c): paid by Issuer',
    ],
    open: true,
  },
];
