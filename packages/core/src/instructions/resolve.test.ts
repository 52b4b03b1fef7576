import { expect, test } from 'vitest';
import {
  base,
  checkAmends,
  expectRefused,
  instruction,
  other,
  payload,
  quote,
  replace,
  stepOf,
} from '../../test/instructed.ts';
import { checkStep } from '../../test/step-laws.ts';
import { wordingOf } from '../wording/from-agreement.ts';
import { passageAt } from '../wording/wording.ts';
import { resolve } from './resolve.ts';

test('[A2] a definition restated, with the limbs that it had', () => {
  const after = checkAmends(
    instruction('"Margin"', { kind: 'restate', payload: payload('"Margin"') }),
    '"Margin" means the sum of\n(a) 1.50%; and\n(b) the Spread.',
    '"Margin" means 2.00%.',
  );
  expect(passageAt(after, '"Margin"(a)')).toBeNull();
  expect(passageAt(after, '"Margin"')).not.toBeNull();
});

test('[A2] a section restated: its limbs are found below it', () => {
  const old = base.text.slice(passageAt(base, '6.1')?.from, passageAt(base, '6.1')?.to);
  const now =
    '6.1 Leverage. The Company shall keep\n(a) a ratio below 4.00; and\n(b) a net worth above zero.';
  const after = checkAmends(
    instruction('6.1', { kind: 'restate', payload: payload('6.1 Leverage') }),
    old,
    now,
  );
  const limb = passageAt(after, '6.1(b)');
  expect(after.text.slice(limb?.from, limb?.to)).toBe('(b) a net worth above zero.');
});

test('[A3] a section is not restated by text that is numbered otherwise', () => {
  expectRefused(
    instruction('6.1', { kind: 'restate', payload: payload('7.9') }),
    'numbered-otherwise',
    /headed Section 7.9/,
  );
});

test('[A2] a section restated by words without a number keeps its label and heading', () => {
  const after = checkAmends(
    instruction('6.2', { kind: 'restate', payload: payload('The Company shall not create any Lien at all') }),
    'The Company shall not create any Lien, except:\n(a) Liens for taxes;\n(b) Liens of carriers; and\n(c) Liens in favor of the Bank.',
    'The Company shall not create any Lien at all.',
  );
  expect(after.text).toContain('6.2 Liens. The Company shall not create any Lien at all.');
});

test('[A2] definitions added where the alphabet has them', () => {
  const clause = instruction('1.1', {
    kind: 'add',
    payload: payload('"EBITDA"'),
    where: { kind: 'in-order' },
  });
  const after = checkStep(
    stepOf(clause),
    base,
    base.text
      .replace('\n"Margin"', '\n"EBITDA" means earnings.\n"Margin"')
      .replace('0.25%.', '0.25%.\n"Zone" means a place.'),
    other,
  );
  expect(passageAt(after, '"Zone"')).not.toBeNull();
  expect(passageAt(after, '1.1')?.to).toBe(passageAt(after, '"Zone"')?.to);
});

test('[A3] a definition that is there already is not added', () => {
  const clause = instruction('1.1', {
    kind: 'add',
    payload: payload('"Margin"'),
    where: { kind: 'in-order' },
  });
  expectRefused(clause, 'already-there', /definition of "Margin" is there already/, /1.50%/);
});

test('[A2] a clause added at the end of a list, and a section behind another', () => {
  const clause = instruction('6.2', {
    kind: 'add',
    payload: payload('(d)'),
    where: { kind: 'after', path: '6.2(c)' },
  });
  const after = checkAmends(clause, 'favor of the Bank.', 'favor of the Bank.\n(d) Liens on equipment.');
  expect(passageAt(after, '6.2(d)')).not.toBeNull();
  const section = instruction('', { kind: 'add', payload: payload('6.4'), where: { kind: 'in-order' } });
  const added = checkStep(
    stepOf(section),
    base,
    base.text.replace('2.75\n', '2.75\n6.4 Dividends. The Company shall pay none.\n'),
    other,
  );
  expect(passageAt(added, '6')?.to).toBe(passageAt(added, '6.4')?.to);
});

test('[A2] a section deleted, with and without words left in its place', () => {
  const omitted = instruction('6.1', { kind: 'delete', leaving: '[Intentionally Omitted]' });
  const old = base.text.slice(passageAt(base, '6.1')?.from, passageAt(base, '6.1')?.to);
  const after = checkAmends(omitted, old, '6.1 [Intentionally Omitted]');
  expect(passageAt(after, '6.1')).not.toBeNull();
  const gone = checkAmends(
    instruction('"Affiliate"', { kind: 'delete', leaving: null }),
    '\n"Affiliate" means a Person that controls the Company.',
    '',
  );
  expect(passageAt(gone, '"Affiliate"')).toBeNull();
});

test('[A2] two sentences side by side are one stretch', () => {
  const both = { kind: 'run', of: 'sentence', first: 1, last: 2 } as const;
  checkAmends(
    instruction('6.1', { kind: 'delete', leaving: null }, [both]),
    'The Company shall not permit the ratio to exceed 3.00 to 1.00. The ratio is tested at the end of each quarter. ',
    '',
  );
  expectRefused(
    instruction('6.1', { kind: 'delete', leaving: null }, [{ ...both, first: 3, last: 4 }]),
    'no-such-provision',
    /no sentence 3 through 4/,
  );
});

test('[A2] the last words of a stretch are looked for behind the first', () => {
  const clause = instruction('6.1', {
    kind: 'replace-through',
    first: quote('The ratio'),
    last: quote('ratio'),
    new: quote('quota'),
  });
  checkAmends(
    clause,
    'The ratio is tested at the end of each quarter. The Company shall report the ratio.',
    'quota.',
  );
});

test('[A2] a word in the place of a full stop stands apart from the word before it', () => {
  const clause = instruction('6.2(c)', {
    kind: 'replace-words',
    old: { ...quote('and'), text: '.' },
    new: quote('and'),
    times: { kind: 'nth', count: -1 },
  });
  checkAmends(clause, 'in favor of the Bank.', 'in favor of the Bank and');
});

test('[A2] a level of a table', () => {
  const clause = instruction('6.3', replace('2.75', '2.50'), [{ kind: 'row', count: -1 }]);
  checkAmends(clause, 'June 30, 1999            2.75', 'June 30, 1999            2.50');
});

test('[A2] a limb renumbered, and what is below it', () => {
  const clause = instruction('6.2(c)', { kind: 'renumber', to: '6.2(d)' });
  const after = checkAmends(clause, '(c) Liens in favor', '(d) Liens in favor');
  expect(passageAt(after, '6.2(d)')).not.toBeNull();
  expectRefused(instruction('6.2(a)', { kind: 'renumber', to: '6.2(b)' }), 'already-there', /6.2\(b\)/);
});

test('[A2] an exhibit restated by one that is attached', () => {
  const clause = instruction('Exhibit A', {
    kind: 'restate',
    payload: { kind: 'attached', path: 'Exhibit B' },
  });
  const exhibit = passageAt(base, 'Exhibit A');
  const old = base.text.slice(exhibit?.from, exhibit?.to);
  const after = checkAmends(clause, old, 'Exhibit B\nThe Company promises to pay $15,000,000 to the Bank.');
  expect(passageAt(after, 'Exhibit A')).not.toBeNull();
});

test('[A3] a provision that is not there, with the nearest that is', () => {
  expectRefused(
    instruction('6.11', { kind: 'delete', leaving: null }),
    'no-such-provision',
    /no Section 6.11/,
    /Section 6.1 is there/,
  );
  expectRefused(
    instruction('"Margn"', { kind: 'delete', leaving: null }),
    'no-such-provision',
    /"Margn"/,
    /"Margin" is there/,
  );
});

test('[A3] words from one provision into the next belong to neither', () => {
  const clause = instruction('1.1', {
    kind: 'replace-through',
    first: { ...quote('Company'), text: 'controls' },
    last: { ...quote('and'), text: 'Commitment' },
    new: null,
  });
  expectRefused(clause, 'reaches-over-an-edge', /over the end of a provision/);
});

test('[A2] the author of every word is known', () => {
  const after = stepOf(instruction('6.1', replace('3.00', '3.25')));
  const [change] = after.changes;
  expect(change?.kind === 'replace' && change.slice.runs[0]?.origin.by).toBe('amendment');
});

test('[A2] the first section below a heading, the last definition, and an only clause, deleted', () => {
  const first = stepOf(instruction('6.1', { kind: 'delete', leaving: null }));
  const old = base.text.slice(passageAt(base, '6.1')?.from, passageAt(base, '6.1')?.to);
  checkStep(first, base, base.text.replace(`${old}\n`, ''), other);
  const last = stepOf(instruction('"Spread"', { kind: 'delete', leaving: null }));
  checkStep(last, base, base.text.replace('\n"Spread" means 0.25%.', ''), other);
});

test('[A3] behind a clause where nothing stands, and behind one that is not there', () => {
  const sentence = { kind: 'sentence', count: 1 } as const;
  const behind = (label: string) =>
    instruction('6.2', { kind: 'delete', leaving: null }, [{ kind: 'behind', label }, sentence]);
  expectRefused(behind('a'), 'no-such-provision', /text behind clause \(a\)/);
  expectRefused(behind('z'), 'no-such-provision', /text behind clause \(z\)/);
});

test('[A3] where a name and an address stand is for people to find', () => {
  const details = { kind: 'details', words: 'address of Bank A' } as const;
  const clause = instruction('6.1', { kind: 'delete', leaving: null }, [details]);
  expectRefused(clause, 'no-such-provision', /address of Bank A/);
});

test('[A2] the second sentence behind the last clause of a section is deleted', () => {
  const text =
    '7.2 Debt. The Company shall incur none, except:\n\n     (a) notes; and\n\n     (b) loans;\n\nNotes are counted once. Loans are counted twice.\n\n7.3 Liens. None.\n';
  const source = { name: 'base.txt', text, sha256: '' };
  const wording = wordingOf({ source }, 'base');
  const clause = instruction('7.2', { kind: 'delete', leaving: null }, [
    { kind: 'behind', label: 'b' },
    { kind: 'sentence', count: 2 },
  ]);
  const made = resolve(clause, { source, by: 'amendment', at: '1' }, wording);
  const after = made.kind === 'step' ? made.after.text : made.refusal.says;
  expect(after).toBe(wording.text.replace(' Loans are counted twice.', ''));
});
