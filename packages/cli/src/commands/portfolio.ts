import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bind, type PortfolioReport, printPortfolio } from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { everyDeal, fillPortfolio, openStore, portfolio as asked, type Store } from '@inforce/server';
import { exit, type Io, writeJson } from '../io.ts';
import { daysOf, type Flags, wrongArgument } from '../options.ts';
import { recordAt, sideOf, withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

const tenant = 'main';
const shown = 200;

export const portfolio: CommandSpec = {
  name: 'portfolio',
  operands: '[folder]',
  summary: 'of many deals: which are in default, waived, suspended, soon over, awaiting signatures',
  help: 'inforce portfolio examples --as-of 1996-11-15',
  flags: [
    ['--expiring <days>', 'how soon what runs is over (30)'],
    ['--search <words>', 'only deals with these words in their name'],
    ['--after <place>', 'where the page before ended'],
  ],
  run: async ([folder], flags, io) => {
    const isRecord = flags.record !== undefined || (folder === undefined && recordAt(flags, io) !== null);
    const report = isRecord
      ? await withRecord(flags, io, (store) => answer(store, flags, io))
      : await ofFolders(folder ?? '.', flags, io);
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printPortfolio(report));
    return exit.answered;
  },
};

/** The same rows, kept nowhere. */
async function ofFolders(folder: string, flags: Flags, io: Io): Promise<PortfolioReport> {
  const store = await openStore(':memory:');
  try {
    await fill(store, folder);
    return await answer(store, flags, io);
  } finally {
    await store.close();
  }
}

function answer(store: Store, flags: Flags, io: Io): Promise<PortfolioReport> {
  return asked(store, {
    tenant,
    visible: everyDeal(tenant, sideOf(flags).channel),
    ...daysOf(flags, io),
    what: null,
    expiringDays: expiringDays(flags.expiring ?? '30'),
    search: flags.search ?? '',
    order: 'name',
    page: { after: flags.after ?? null, limit: shown },
  });
}

function expiringDays(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const todo = 'Write how many days: --expiring 30.';
  throw wrongArgument('IC103', text, `"${text}" is not a number of days.`, todo);
}

/** Every folder in it that holds a deal, each read as every other command reads it. */
async function fill(store: Store, folder: string): Promise<void> {
  const deals = dealsIn(folder);
  if (deals.length === 0)
    throw wrongArgument(
      'IC103',
      folder,
      `There is no deal folder in ${folder}.`,
      'Name a folder that holds deal folders; examples is one. Or name a record with --record.',
    );
  for (const deal of deals) {
    const { deal: read, problems } = loadDeal(folderFiles(join(folder, deal)));
    const isRead = read !== null && problems.every(({ severity }) => severity !== 'error');
    await fillPortfolio(
      store,
      { tenant, deal },
      {
        name: read?.name ?? deal,
        reckoned: isRead ? { terms: bind(read).terms, facts: read.facts, naming: read } : null,
      },
    );
  }
}

function dealsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'deal.yaml')))
    .map(({ name }) => name)
    .toSorted();
}
