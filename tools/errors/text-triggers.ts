/**
 * What a careful reader would mark in a text, each with the shortest text that brings it about. The texts are made up.
 */
export interface TextTrigger {
  readonly title: string;
  readonly text: string;
}

const opening =
  'AGREEMENT dated as of May 1, 1996, by and between ALPHA, INC. (the "Company") and BETA BANK.\n';

export const textTriggers: Readonly<Record<string, TextTrigger>> = {
  IR101: {
    title: 'A parenthesis is never closed',
    text: `${opening}
1. COSTS. The Company shall pay all costs (as billed by the Lender on demand.
`,
  },
  IR102: {
    title: 'A parenthesis is never opened',
    text: `${opening}
1. COSTS. The Company shall pay all costs as billed) by the Lender.
`,
  },
  IR103: {
    title: 'A quotation is never closed',
    text: `${opening}
1. COSTS. The Company shall pay all "Costs of the Lender.
`,
  },
  IR104: {
    title: 'A quotation is never opened',
    text: `${opening}
1. COSTS. The Company shall pay all Costs” of the Lender.
`,
  },
  IR111: {
    title: 'A defined term is never used',
    text: `${opening}
1. COSTS. The Company shall pay all costs of the Lender (the "Covered Costs").
`,
  },
  IR112: {
    title: 'A capitalised term is never defined',
    text: `${opening}
1. FEES. The Company shall pay the Closing Fee. The Company shall pay interest on the Closing Fee.
`,
  },
  IR113: {
    title: 'A term is almost, and not quite, another',
    text: `${opening}
1. PRICE. "Initial Purchase Price" means $2.50. The Company shall pay the Initial Purchase Price.

2. COSTS. The Company shall pay the Intial Purchase Price and all costs.
`,
  },
  IR114: {
    title: 'A term is defined twice',
    text: `${opening}
1. DEFINITIONS. "Closing Date" means May 1, 1996.

2. CLOSING. "Closing Date" means May 2, 1996. The Company shall pay on the Closing Date.
`,
  },
  IR115: {
    title: 'Definitions go in a circle',
    text: `${opening}
1. DEFINITIONS. "Closing" means the Effective Date. "Effective Date" means the Closing.

2. COSTS. The Company shall pay all costs at the Closing, and all fees on the Effective Date.
`,
  },
  IR116: {
    title: 'A defined term stands in small letters',
    text: `${opening}
1. PERIODS. "Interest Period" means a month.

2. COSTS. The Company shall pay all costs of the Lender on the first day of each Interest
Period. The Company shall pay all fees of the Lender on the first day of each Interest
Period. The Company shall pay all taxes of the Lender on the last day of each Interest
Period. The Company shall pay all charges of the Lender on the last day of each Interest
Period. The Company shall pay all expenses of the Lender on the last day of each Interest
Period. The Company shall pay all commissions of the Lender on the last day of each
Interest Period.

3. INTEREST. The Company shall pay all interest on the last day of each interest period.
`,
  },
  IR121: {
    title: 'A provision that is referred to is not there',
    text: `${opening}
1. PAYMENT. The Company shall pay the costs described in Section 9.

2. COSTS. The Company shall pay all costs.
`,
  },
  IR122: {
    title: 'An attachment that is referred to is not there',
    text: `${opening}
1. COSTS. The Company shall pay the costs described in Schedule B.
`,
  },
  IR123: {
    title: 'A provision that is referred to is left out',
    text: `${opening}
SECTION 1. COSTS. The Company shall pay the costs described in Section 2.

SECTION 2. [Intentionally Omitted]
`,
  },
  IR131: {
    title: 'Words and figures of a sum disagree',
    text: `${opening}
1. FEE. The Company shall pay Ten Thousand Dollars ($1,000) to the Lender.
`,
  },
  IR132: {
    title: 'Words and figures of a number disagree',
    text: `${opening}
1. COSTS. The Company shall pay all costs within thirty (60) days.
`,
  },
  IR141: {
    title: 'A number is left out',
    text: `${opening}
1. COSTS. The Company shall pay all costs.

3. TAXES. The Company shall pay all taxes.
`,
  },
  IR142: {
    title: 'A number stands twice',
    text: `${opening}
SECTION 1. COSTS. The Company shall pay all costs.

SECTION 2. TAXES. The Company shall pay all taxes of the Lender.

SECTION 2. FEES. The Company shall pay all fees of the Lender.
`,
  },
  IR161: {
    title: 'A day does not exist',
    text: `${opening}
1. COSTS. The Company shall pay all costs on February 30, 1997.
`,
  },
  IR162: {
    title: 'Cover and preamble are dated differently',
    text: `CREDIT AGREEMENT

Dated as of May 2, 1996

CREDIT ${opening}
1. COSTS. The Company shall pay all costs.
`,
  },
  IR163: {
    title: 'An amendment is dated before its agreement',
    text: `FIRST AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. (the "Company") and
BETA BANK, to the Credit Agreement dated as of June 1, 1996.

1. COSTS. The Company shall pay all costs.
`,
  },
  IR164: {
    title: 'An agreement ends before it begins',
    text: `CREDIT ${opening}
1. TERM. "Maturity Date" means May 1, 1995. The Company shall pay on the Maturity Date.
`,
  },
  IR171: {
    title: 'A list of amendments leaves one out',
    text: `FOURTH AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. (the "Company") and
BETA BANK.

WHEREAS, the Credit Agreement was amended by the First Amendment and the Third Amendment;

1. COSTS. The Company shall pay all costs.
`,
  },
  IR201: {
    title: 'A label is printed behind the last of several times',
    text: `${opening}
1. COSTS. The Company shall pay all costs.

2. SUSPENSION. Section 6.3 of the Note Agreement shall be suspended from May 1, 1996 to
the earlier of (a) the date that the Lender takes any action in respect of any default
and (b) May 31, 1996 (the "Reinstatement Date"). After the Reinstatement Date,
Section 6.3 shall be in full force and effect.
`,
  },
  IR202: {
    title: 'What a condition requires may be what makes an end',
    text: `${opening.replace('BANK', 'BANK (the "Senior Lender")')}
1. SUSPENSION. Section 6.3 of the Note Agreement shall be suspended from May 1, 1996 to
the date that the Senior Lender takes any action in respect of any default under any
Senior Credit Document.

2. CONDITIONS. Section 1 shall become effective on May 1, 1996, subject to the following
conditions having been satisfied on or prior to such date:

2.1 SENIOR DEBT. The Senior Lender shall have executed a waiver of any default under the
Senior Credit Documents.

2.2 COSTS. The Company shall have paid all costs.
`,
  },
  IR301: {
    title: 'A sentence was not understood',
    text: `${opening}
1. WAIVER. The Company hereby waives whatever it would be minded to forgive if asked.
`,
  },
};
