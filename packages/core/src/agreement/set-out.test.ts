import { describe, expect, test } from 'vitest';
import { readClauses } from '../clauses/read-clauses.ts';
import { printClause } from '../clauses/print-clause.ts';
import { readAgreement } from './read-agreement.ts';

// Instruments that set out text of the agreement they amend: which of their sentences hold it, and what comes of them.

const OPENING = `FIRST AMENDMENT

This First Amendment is made as of March 1, 2001 between Acme Mills, Inc., a Delaware corporation (the "Borrower"), and First
Bank (the "Bank"), under the Loan Agreement dated June 1, 1999 between them (the "Loan Agreement").

The parties agree as follows:

`;

const source = (body: string) => ({ name: 'made up', text: OPENING + body, sha256: '' });

/** Provisions by path, and the first words of each sentence that they hold. */
function sentencesOf(body: string): readonly string[] {
  const { sentences } = readAgreement(source(body));
  return sentences
    .filter(({ place }) => place.from >= OPENING.length)
    .map(({ at, tokens }) => `${at}: ${tokens.map(({ text }) => text).join(' ')}`);
}

function steps(body: string): readonly string[] {
  const made = source(body);
  return readClauses(readAgreement(made))
    .clauses.filter(({ kind }) => kind === 'amendment')
    .map((clause) => `${clause.at}: ${printClause(clause, made.text)}`);
}

const ADDING = 'Section 1.1 of the Loan Agreement is hereby amended by adding the following definitions';

describe('labels of text that is set out', () => {
  test('go on with the numbering of the agreement that is amended', () => {
    const body = `1. Amendments.

(a) Section 6.1 of the Loan Agreement is hereby deleted in its entirety.

(b) Section 7.1 of the Loan Agreement is hereby amended to read as follows:

    (a) Leverage. None.

    (b) Coverage. None.

(c) Section 8.2 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(steps(body)).toEqual([
      '1(a): amendment delete Loan Agreement/6.1',
      '1(b): amendment restate Loan Agreement/7.1',
      '1(c): amendment delete Loan Agreement/8.2',
    ]);
  });

  test('are announced by a full stop where the words say that they follow', () => {
    const body = `1. Amendments.

(a) Section 2.3 of the Loan Agreement is amended by adding the following paragraphs (d) and (e) at the end of said Section 2.3.

(d) The Bank shall report.

(e) The Borrower shall pay.

(b) Section 8.2 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(steps(body)).toEqual([
      '1(a): amendment add Loan Agreement/2.3 at the end',
      '1(b): amendment delete Loan Agreement/8.2',
    ]);
  });

  test('are not announced by a full stop behind a quotation: the instructions go on', () => {
    const body = `1. Amendments.

(a) Section 2.3 of the Loan Agreement is amended by adding the following words at the end: "or earlier".

(b) Section 8.2 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(sentencesOf(body).map((one) => one.slice(0, 5))).toEqual(['1(a):', '1(b):']);
  });
});

describe('paragraphs of text that is set out, in an instrument without sections', () => {
  test('belong to the paragraph that announces them, up to the next instruction', () => {
    const body = `${ADDING}:

"Agent" means a bank.

"Zone" means a place, as the same may be amended.

Section 2.5 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(sentencesOf(body)).toHaveLength(2);
    expect(steps(body).map((one) => one.replace(/^.*?: /, ''))).toEqual([
      'amendment add Loan Agreement/1.1 in order',
      'amendment add Loan Agreement/1.1 in order',
      'amendment delete Loan Agreement/2.5',
    ]);
  });

  test('are refused where nothing shows that the last one is over', () => {
    const body = `${ADDING}:

"Agent" means a bank.

The Borrower is a corporation in good standing.
`;
    expect(steps(body)).toEqual([]);
  });
});

describe('where text that is set out in a section ends', () => {
  test('a paragraph that amends hereby is this instrument’s', () => {
    const body = `1. Definitions. ${ADDING}:

"Agent" means a bank.

"Zone" means a place.

Section 1.1 of the Loan Agreement is hereby further amended by deleting the definition of "Trustee".
`;
    expect(steps(body)).toEqual([
      '1: amendment add Loan Agreement/1.1 in order',
      '1: amendment add Loan Agreement/1.1 in order',
      '1: amendment delete Loan Agreement/"Trustee"',
    ]);
  });

  test('definitions that the instrument numbers are so many texts, also where one has two terms', () => {
    const body = `1. Amendments.

(a) ${ADDING}:

(i) "Agent" and "Collateral Agent" means a bank.

(ii) "Zone" means a place.

(b) Section 2.5 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(steps(body)).toEqual([
      '1(a): amendment add Loan Agreement/1.1 in order',
      '1(a): amendment add Loan Agreement/1.1 in order',
      '1(b): amendment delete Loan Agreement/2.5',
    ]);
  });

  test('a sentence that goes on behind it with “and” is the same sentence', () => {
    const body = `1. Definitions. On and after June 1, 2001, ${ADDING}:

"Agent" means a bank; and

Section 1.2 of the Loan Agreement is hereby amended by deleting the word "bank".
`;
    expect(sentencesOf(body)).toHaveLength(1);
  });

  test('a provision that is left out leaves its words, and no signature page begins there', () => {
    const body = `1. Amendments.

A. Section 6.1. Section 6.1 of the Loan Agreement is hereby amended and restated in its entirety to read as follows:

[INTENTIONALLY OMITTED]

B. Section 7.1. Section 7.1 of the Loan Agreement is hereby deleted in its entirety.
`;
    expect(steps(body).map((one) => one.replace(/^.*?: /, ''))).toEqual([
      'amendment delete Loan Agreement/6.1 leaving “[INTENTIONALLY OMITTED]”',
      'amendment delete Loan Agreement/7.1',
    ]);
  });
});

describe('instructions under one lead-in', () => {
  const lead =
    '1. Amendments. The Loan Agreement is, effective as of June 1, 2001, hereby amended as follows:';

  test('are understood or not by themselves', () => {
    const body = `${lead}

(a) Section 6.1 is hereby amended by replacing "five" with "six";

(b) Section 6.2 is hereby amended as the parties may wish; and

(c) Section 6.3 is hereby deleted in its entirety.
`;
    expect(steps(body)).toEqual([
      '1(a): amendment replace-words Loan Agreement/6.1 “five” by “six”',
      '1(c): amendment delete Loan Agreement/6.3',
    ]);
  });

  test('are one sentence where words behind them speak of them all', () => {
    const body = `${lead}

(a) Section 6.1 is hereby amended by replacing "five" with "six"; and

(b) Section 6.3 is hereby deleted in its entirety;

provided that from and after June 30, 2002 those Sections shall be in effect in their former form.
`;
    expect(sentencesOf(body)).toHaveLength(1);
  });
});
