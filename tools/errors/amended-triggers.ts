/** Deals whose amendments leave something wrong in the text that they change. All texts are made up. */
interface Amended {
  readonly args: readonly string[];
  readonly status: 1;
  readonly files: Readonly<Record<string, string>>;
}

const base = `NOTE AGREEMENT, dated as of April 15, 1996, by and between THE CERPLEX GROUP, INC. (the "Company") and
JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY (the "Noteholder").

SECTION 1. DEFINITIONS.

"Costs" means all costs.

"Senior Debt" means all debt to the bank.

"Taxes" means all taxes.

SECTION 2. COSTS.

2.1 COSTS. The Company shall pay the Noteholder all Costs.

2.2 FEES. The Company shall pay all fees.

2.3 TAXES. The Company shall pay all Taxes.

2.4 CHARGES. The Company shall pay all charges.

2.5 NOTICES. The Company shall pay all notices.
`;

function amendment(day: string, instruction: string, recital = ''): string {
  return `AMENDMENT, dated as of ${day}, by and between THE CERPLEX GROUP, INC. (the "Company") and
JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY (the "Noteholder").
${recital}
1. AMENDMENT. ${instruction}

2. EFFECTIVENESS. This Amendment shall become effective on the first date on which the Company and the Noteholder have
executed and delivered counterparts hereof.
`;
}

const deletes = (what: string): string => `${what} of the Note Agreement is hereby deleted in its entirety.`;
const first = amendment('May 1, 1996', deletes('Section 2.2'));

function amended(text: string, amendments: Readonly<Record<string, string>>): Amended {
  const ids = Object.keys(amendments);
  const deal = `deal: A sample
parties:
  company: { name: "The Cerplex Group, Inc.", role: Company }
  hancock: { name: John Hancock Mutual Life Insurance Company, role: Noteholder }
agreements:
  notes: { text: notes.txt, in-force: 1996-04-15 }
${ids.map((id) => `  ${id}: { text: ${id}.txt, refers: { Note Agreement: notes } }\n`).join('')}`;
  const facts = ids.map(
    (id) => `- { on: 1996-07-01, signed: { agreement: ${id}, by: [company, hancock] } }\n`,
  );
  return {
    args: ['check', 'deal'],
    status: 1,
    files: {
      'deal/deal.yaml': deal,
      'deal/facts.yaml': facts.join(''),
      'deal/notes.txt': text,
      ...Object.fromEntries(ids.map((id) => [`deal/${id}.txt`, amendments[id] ?? ''])),
    },
  };
}

const plain = base.replace('"Senior Debt" means all debt to the bank.\n\n', '');

export const amendedTriggers = {
  IC203: amended(plain.replace('all Taxes.', 'all Taxes on what Section 2.2 requires it to pay.'), { first }),
  IC204: amended(base.replace('all fees.', 'all fees of the Senior Debt.'), { first }),
  IC205: amended(
    base
      .replace('the Noteholder all Costs.', 'the Noteholder all Costs of the Senior Debt.')
      .replace('all Taxes.', 'all Taxes of the Senior Debt.'),
    { first: amendment('May 1, 1996', deletes('The definition of "Senior Debt" in Section 1')) },
  ),
  IC206: amended(plain, { first: amendment('May 1, 1996', deletes('Section 9.9')) }),
  IC207: amended(plain, {
    first,
    second: amendment('June 1, 1996', deletes('Section 2.3')),
    third: amendment(
      'July 1, 1996',
      deletes('Section 2.4'),
      '\nWHEREAS, the Note Agreement was amended by the Amendment dated as of May 1, 1996;\n',
    ),
  }),
};
