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

SECTION 2. TAXES. The Company shall pay all taxes.

SECTION 2. FEES. The Company shall pay all fees.
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
