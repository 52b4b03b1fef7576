import { expect, test } from 'vitest';
import { printWhatIf } from './what-if.ts';

test('each sentence of a change has one full stop, whether it brings its own or not', () => {
  const changes = [
    {
      kind: 'default' as const,
      of: 'b',
      before: 'Default: waived.',
      after: 'Default: continuing. Open is more.',
    },
    {
      kind: 'provision' as const,
      of: 'a/1',
      before: 'Section 1 is suspended',
      after: 'Section 1 is in force',
    },
  ];
  const report = { deal: 'D', asOf: '1996-11-15', knownAt: '1996-11-15', added: ['x'], changes };
  const lines = printWhatIf(report).replaceAll(/\s+/g, ' ');
  expect(lines).toContain('Default: continuing. Open is more. Before: Default: waived.');
  expect(lines).toContain('Section 1 is in force. Before: Section 1 is suspended');
  expect(lines).not.toContain('..');
});
