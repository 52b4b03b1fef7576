/** A small deal that is plainly made up: the errors of the catalogue are shown by breaking it. */
export const sampleDeal = `deal: A sample
parties:
  company: { name: "The Cerplex Group, Inc.", role: Company }
  hancock: { name: John Hancock Mutual Life Insurance Company }
agreements:
  npa: { title: Note Purchase Agreement, dated: 1993-11-19, in-force: 1993-11-19 }
  warrants: { title: Warrant Agreement, dated: 1996-04-15, in-force: 1996-04-15, values: { Initial Purchase Price: 6.00 USD } }
  waiver: { text: waiver.txt, refers: { Note Purchase Agreement: npa } }
instruments:
  series-a: { kind: notes, under: npa, principal: 17250000 USD, rate: 9.00%, issued: 1993-11-19 }
`;

export const sampleText = `WAIVER AND AMENDMENT AGREEMENT

WAIVER AND AMENDMENT AGREEMENT (this "Agreement"), dated as of October 31, 1996, by and among THE CERPLEX GROUP,
INC., a Delaware corporation (the "Company"), and JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY (the "Noteholder").

SECTION 1. WAIVER.

The Noteholder hereby waives all Defaults under Section 6.3 of the Note Purchase Agreement.

SECTION 2. AMENDMENT.

The Company and the Noteholder hereby amend and restate the definition of "Initial Purchase Price" in the Warrant
Agreement as set forth below:

INITIAL PURCHASE PRICE - means Two Dollars and Fifty Cents ($2.50).

SECTION 3. COSTS.

The Company shall pay all costs of the Noteholder on the Effective Date.

SECTION 4. CONDITIONS.

The waiver set forth in Section 1 and the amendment described in Section 2 shall become effective on October 31, 1996
(the "Effective Date"), subject to all of the following conditions having been satisfied on or prior to such date:

4.1 EXECUTION. The Company and the Noteholder shall have executed and delivered counterparts of this Agreement.

4.2 FEES. The Company shall have paid all fees of the Noteholder.

4.3 NO DEFAULT. After giving effect to Section 1 hereof, no Default under the Note Purchase Agreement shall exist on the
Effective Date.

4.4 AUTHORIZATION. The Company shall have authorized its execution of this Agreement.

4.5 EXPENSES. The Company shall have paid all costs and expenses of the Noteholder.

SECTION 5. MISCELLANEOUS.

5.1 GOVERNING LAW. This Agreement shall be governed by the laws of the State of New York.

5.2 COUNTERPARTS. This Agreement may be executed in one or more counterparts and shall be effective when at least one
counterpart shall have been executed by each party hereto.

IN WITNESS WHEREOF, the parties hereto have caused this Agreement to be executed.

THE CERPLEX GROUP, INC.

By: ____________________

JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY

By: ____________________
`;

/** A document of one sentence, and a reading of it that takes it for a recital. */
export const sampleSentence = `Section 6.3 of the Note Purchase Agreement shall be suspended from November 1, 1996 through November 30, 1996.
`;
export const sampleReading = `{
  "reader": "0",
  "sha256": "0461d94b4a76f7b291d743a444ce50a02244bd74666ab474066d1fc73bf8c8fc",
  "text": "2e224fdf00c1dcfb",
  "accepted": { "on": "1996-11-04", "by": "counsel" },
  "sentences": [
    {"at":"","place":[0,109],"outcome":"recorded","clauses":[{"kind":"recorded","at":"","words":[0,109],"presumes":[],"as":"recital"}]}
  ]
}
`;
