import { defineConfig } from 'vitest/config';

// Two projects in one run, so that one summary closes it: `unit` for what is quick enough to watch, `slow` for what
// packs, installs, starts servers or reads a corpus. A file named *.slow.test.ts is slow wherever it lies.
const anywhere = ['packages', 'test', 'tools', 'corpus', 'bench', 'examples'];
const ignored = ['**/node_modules/**', '**/dist/**'];
const globalSetup = ['packages/server/test/run.ts', 'packages/web/test/run.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup,
          include: anywhere.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...ignored, '**/*.slow.test.ts'],
          // Generous, for machines that are busy with something else; nothing here is asserted by the clock.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'slow',
          globalSetup,
          include: anywhere.map((folder) => `${folder}/**/*.slow.test.ts`),
          exclude: ignored,
          testTimeout: 900_000,
          hookTimeout: 900_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
