import { expect, test } from 'vitest';
import { wordingOf, wordingOfPlace } from './from-agreement.ts';
import { faultsOf, originAt, passageAt, type Wording } from './wording.ts';

const of = (text: string): Wording => wordingOf({ source: { name: 'a.txt', text, sha256: '' } }, 'a');

function says(wording: Wording, path: string): string | null {
  const passage = passageAt(wording, path);
  return passage === null ? null : wording.text.slice(passage.from, passage.to);
}

const AGREEMENT = `CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC. and BETA BANK.

1. Definitions.

     "Guarantor" means each of

          (a) Gamma LLC, and

          (b) each other Subsidiary that has signed a guaranty.

     "Guaranty" is defined in Section 2.2.

     "Permitted Liens": Liens permitted by
                                    3
<PAGE>
Section 2.1.

     The foregoing definitions apply to the singular and the plural.

2. Covenants.

     2.1 Levels.

     The ratio shall not exceed

     March 31, 1999           3.00
     June 30, 1999            2.75
`;

test('[A1] a definition ends where the next begins, and takes its limbs with it; what follows the last is the section’s', () => {
  const wording = of(AGREEMENT);
  expect(says(wording, '"Guarantor"')).toBe(
    '"Guarantor" means each of\n(a) Gamma LLC, and\n(b) each other Subsidiary that has signed a guaranty.'.replaceAll(
      '\\\n',
      '\n',
    ),
  );
  expect(says(wording, '"Guarantor"(b)')).toContain('each other Subsidiary');
  expect(says(wording, '"Guaranty"')).toBe('"Guaranty" is defined in Section 2.2.');
  // The number of the page, and the mark of its end, are no words.
  expect(says(wording, '"Permitted Liens"')).toBe('"Permitted Liens": Liens permitted by Section 2.1.');
  expect(says(wording, '1')).toMatch(/singular and the plural\.$/);
});

test('[A1] lines of a table keep their columns; every other space is one', () => {
  const wording = of(AGREEMENT);
  expect(says(wording, '2.1')).toContain('\n     March 31, 1999           3.00\n');
  expect(wording.text).not.toMatch(/\S {2}\S/);
});

test('[A4] a wording is in good form, and every word leads back to its paragraph in the file', () => {
  const wording = of(AGREEMENT);
  expect(faultsOf(wording)).toEqual([]);
  const place = originAt(wording, wording.text.indexOf('Gamma'))?.place;
  expect(AGREEMENT.slice(place?.from, place?.to)).toBe('(a) Gamma LLC, and');
});

test('[A2] the marks that open each paragraph of a long quotation are none of its text', () => {
  const text = `6.1 Debt. None.

"Notwithstanding the foregoing, the "Alpha" Debt is permitted.

"(b) Reports. None.`;
  const wording = wordingOfPlace({ name: 'a.txt', text, sha256: '' }, { from: 0, to: text.length }, 'a', '1');
  expect(wording.text).toBe(
    '6.1 Debt. None.\nNotwithstanding the foregoing, the "Alpha" Debt is permitted.\n(b) Reports. None.',
  );
});
