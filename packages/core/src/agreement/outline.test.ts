import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Agreement, Provision } from './agreement.ts';
import { readAgreement } from './read-agreement.ts';

const EXHIBIT = readFileSync(
  new URL('../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url),
  'utf8',
);

function read(text: string): Agreement {
  return readAgreement({ name: 'test', text, sha256: '' });
}

/** Paths of a tree, children indented by their depth. */
function tree(root: Provision): string[] {
  const lines: string[] = [];
  const visit = (provision: Provision, depth: number): void => {
    const heading = provision.heading === null ? '' : ` «${provision.heading}»`;
    lines.push(`${'  '.repeat(depth)}${provision.path}${heading}`);
    for (const child of provision.children) visit(child, depth + 1);
  };
  for (const child of root.children) visit(child, 0);
  return lines;
}

function find(root: Provision, path: string): Provision | undefined {
  if (root.path === path) return root;
  for (const child of root.children) {
    const found = find(child, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the exhibit', () => {
  const { root } = read(EXHIBIT);

  test('[A1] its tree, headings split from text', () => {
    expect(tree(root)).toEqual([
      'cover',
      'preamble',
      'heading 1 «RECITALS:»',
      'recital A',
      '  recital A(i)',
      '  recital A(ii)',
      'recital B',
      'recital C',
      'recital D',
      'recital E',
      'recital F',
      'recital G',
      'heading 2 «AGREEMENT:»',
      'paragraph 1',
      '1 «WAIVER»',
      '2 «AMENDMENT TO THE EXISTING 1996 WARRANT AGREEMENT; AFFIRMATION»',
      '  2.1 «AMENDMENT TO THE EXISTING 1996 WARRANT AGREEMENT»',
      '  2.2 «AFFIRMATION OF OBLIGATIONS»',
      '3 «WARRANTIES AND REPRESENTATIONS»',
      '  3.1 «CORPORATE ORGANIZATION AND AUTHORITY»',
      '    3.1(a)',
      '    3.1(b)',
      '    3.1(c)',
      '    3.1(d)',
      '  3.2 «COMPLIANCE WITH LAW»',
      '    3.2(a)',
      '    3.2(b)',
      '  3.3 «LEGAL AND AUTHORIZED; OBLIGATIONS ARE ENFORCEABLE»',
      '    3.3(a) «AUTHORIZATION»',
      '    3.3(b) «OBLIGATIONS ARE LEGAL AND ENFORCEABLE»',
      '      3.3(b)(i)',
      '      3.3(b)(ii)',
      '      3.3(b)(iii)',
      '  3.4 «NO DEFAULTS»',
      '    3.4(a) «NO OTHER DEFAULTS»',
      '    3.4(b) «AMENDED FINANCING DOCUMENTS»',
      '    3.4(c) «CHARTER INSTRUMENT, OTHER AGREEMENTS»',
      '4 «CONDITIONS»',
      '  4.1 «EXECUTION AND DELIVERY OF THIS AGREEMENT»',
      '  4.2 «WAIVER BY HOLDERS OF SENIOR DEBT»',
      '  4.3 «NO DEFAULT; REPRESENTATIONS AND WARRANTIES TRUE»',
      '  4.4 «AUTHORIZATION OF TRANSACTIONS»',
      '  4.5 «EXPENSES»',
      '  4.6 «PROCEEDINGS SATISFACTORY»',
      '5 «MISCELLANEOUS»',
      '  5.1 «GOVERNING LAW»',
      '  5.2 «DUPLICATE ORIGINALS»',
      '  5.3 «EFFECT OF THIS AGREEMENT»',
      '  5.4 «WAIVERS AND AMENDMENTS OF THIS AGREEMENT»',
      '  5.5 «SECTION HEADINGS»',
      '  5.6 «COSTS AND EXPENSES»',
      '  5.7 «SURVIVAL»',
      'signature page',
      'Schedule A',
    ]);
  });

  test('[A1] a label as printed, and a place from the label to the last word', () => {
    const section = find(root, '4.3');
    expect(section?.label).toBe('4.3');
    const printed = EXHIBIT.slice(section?.place.from, section?.place.to);
    expect(printed.startsWith('4.3      NO DEFAULT;')).toBe(true);
    expect(printed.endsWith('Effective Date.')).toBe(true);
    expect(find(root, '1')?.label).toBe('SECTION 1.');
    expect(find(root, 'recital D')?.label).toBe('D.');
  });

  test('[A1] a flush tail behind limbs, over a page break, is the words of the section that holds them', () => {
    const words = find(root, '3.2')?.tokens.map((token) => token.text);
    expect(words?.slice(0, 5)).toEqual(['The', 'Company', ':', 'which', 'violation']);
  });
});

describe('other ways of printing', () => {
  test('[A1] (i) is a letter after (h), and a numeral where (ii) follows', () => {
    const limbs = ['(g) g;', '(h) h:', '(i) one;', '(ii) two; and', '(i) ninth.'];
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `(${letter}) ${letter};`);
    const text = `1. The Company shall:\n\n${[...letters, ...limbs].join('\n\n')}`;
    expect(tree(read(text).root)).toEqual([
      '1',
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `  1(${letter})`),
      '    1(h)(i)',
      '    1(h)(ii)',
      '  1(i)',
    ]);
  });

  test('[A1] articles hold sections, whose numbers are their paths', () => {
    const text = `ARTICLE I\n\nDEFINITIONS\n\nSection 1.01 Terms. As used herein it is so.\n\nARTICLE II\n\nTHE LOANS\n\nSection 2.01. Advances. Each Bank agrees.\n\n(a) It lends.\n\nSection 2.02. Fees. None.`;
    expect(tree(read(text).root)).toEqual([
      'Article I «DEFINITIONS»',
      '  1.01 «Terms»',
      'Article II «THE LOANS»',
      '  2.01 «Advances»',
      '    2.01(a)',
      '  2.02 «Fees»',
    ]);
  });

  test('[A1] a reference that was wrapped to the head of a line is no section', () => {
    const text = `1. Waiver. The Bank waives compliance with\nSection 6.3 and\n6.4 of the Credit Agreement.\n\n2. Law. It is so.`;
    expect(tree(read(text).root)).toEqual(['1 «Waiver»', '2 «Law»']);
  });

  test('[A1] text in quotes belongs to the agreement that it amends: its labels are none of ours', () => {
    const text = `1. Section 4.9 is amended to read as follows:\n\n"2. Net Income. The Borrower shall\n\n(a) earn; and\n\n(b) pay."\n\n2. Law. New York law governs.`;
    expect(tree(read(text).root)).toEqual(['1', '2 «Law»']);
  });

  test('[A1] whereas-clauses are recitals, and what follows them is not', () => {
    const text = `THIS AMENDMENT dated as of May 1, 1999 is made between Acme, Inc. (the "Company") and Bank One, N.A. (the "Bank").\n\nWHEREAS, a thing is so; and\n\nWHEREAS, another is;\n\nNOW, THEREFORE, the parties agree as follows:\n\n1. Waiver. The Bank waives it.\n\nIN WITNESS WHEREOF, they sign.\n\nACME, INC.\n\nBy: ______\n\nEXHIBIT A\n\nForm of Note`;
    expect(tree(read(text).root)).toEqual([
      'preamble',
      'recital 1',
      'recital 2',
      'paragraph 1',
      '1 «Waiver»',
      'signature page',
      'Exhibit A',
    ]);
  });

  test('[A1] a number behind a table of figures begins a provision', () => {
    const table = '<TABLE>\n6/30/02   1.0 to 1.0\n9/30/02   1.1 to 1.0\n</TABLE>';
    const text = `1. Ratio. The ratio shall be as follows:\n\n${table}\n\n2. Law. It is so.`;
    expect(tree(read(text).root)).toEqual(['1 «Ratio»', '2 «Law»']);
  });

  test('[A1] a heading and the first limb may share a line', () => {
    const text = `1. Consent. (a) The Bank consents to it.\n\n(b) The Bank waives it.\n\n2. Law. It is so.`;
    expect(tree(read(text).root)).toEqual(['1 «Consent»', '  1(a)', '  1(b)', '2 «Law»']);
  });

  test('[A1] a number used twice gets a path of its own', () => {
    const text = `SECTION 1. First. It is so.\n\nSECTION 1. Second. It is so.`;
    expect(tree(read(text).root)).toEqual(['1 «First»', '1#2 «Second»']);
  });
});

describe('paragraphs, one a line', () => {
  const filler = Array.from(
    { length: 50 },
    (_, i) => `4.${i + 1} The Borrower keeps account number ${i + 1}.`,
  );
  const text = [
    'AMENDMENT NO. 1',
    'THIS AMENDMENT, dated as of May 1, 1999, is between ACME, INC. (the "Borrower") and BANK ONE (the "Bank").',
    'RECITALS',
    'A. The Borrower and the Bank are parties to a Credit Agreement.',
    'B. The Borrower has asked for changes.',
    'NOW, THEREFORE, the parties agree:',
    '1. Amendment.',
    'The Credit Agreement is amended.',
    '2. Conditions.',
    'This Amendment shall be effective when:',
    '(a) the Bank has signed it; and',
    '(b) the fee has been paid.',
    '4. Accounts.',
    ...filler,
  ].join('\n\n');

  test('[A1] sections do not hang below the last recital', () => {
    const paths = tree(read(text).root).map((line) => line.trim().split(' «')[0]);
    expect(paths.slice(0, 10)).toEqual([
      'cover',
      'preamble',
      'heading 1',
      'recital A',
      'recital B',
      'paragraph 1',
      '1',
      '2',
      '2(a)',
      '2(b)',
    ]);
  });
});

test('[A1] a table of contents is no part of the text', () => {
  const text =
    'CREDIT AGREEMENT\n\nTABLE OF CONTENTS\n\n1. LOANS. ...... 1\n2. FEES. ...... 1\n3. TERM. ...... 2\n\n' +
    'THIS CREDIT AGREEMENT, dated as of May 1, 1999, is between ACME, INC. (the "Borrower") and BANK ONE.\n\n' +
    '1. LOANS.\n\nThe Bank lends.\n\n2. FEES.\n\nThe Borrower pays.\n';
  expect(tree(read(text).root)).toEqual(['cover', 'preamble', '1 «LOANS»', '2 «FEES»']);
});

test('[A1] a label that wrapping put at the head of a line begins no provision', () => {
  const text =
    '1. Defaults.\n\n   (a) (i) the Company does not pay, or (ii) it does not perform, or\n(iii) it must repay before its time; or\n\n   (b) it is wound up.\n';
  expect(tree(read(text).root)).toEqual(['1 «Defaults»', '  1(a)', '  1(b)']);
});
