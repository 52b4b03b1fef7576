import { type Draft, inWords, type Store, write } from '@inforce/server';
import { exit, type Io, writeJson } from './io.ts';
import { type Flags, WrongInput } from './options.ts';
import { keyOf, sideOf, whoIs, withRecord } from './record.ts';

/** Records what `drafts` makes of the record, shows it, or refuses all of it. */
export async function recordAndShow(
  deal: string,
  flags: Flags,
  io: Io,
  drafts: (store: Store) => Promise<readonly Draft[]>,
): Promise<number> {
  const side = sideOf(flags);
  const result = await withRecord(flags, io, async (store) =>
    write(store, keyOf(deal), { ...side, by: whoIs(flags, io), after: null, drafts: await drafts(store) }),
  );
  if (result.ok) {
    if (flags.json === true) writeJson(io, { deal, recorded: result.events });
    else for (const event of result.events) io.stdout.write(`${inWords(event)}\n`);
    return exit.answered;
  }
  if (result.reason === 'refused') throw new WrongInput(`Nothing was recorded of ${deal}.`, result.problems);
  const todo = `Somebody was faster: ${result.changed.join('; ')}. Look at it, and record again.`;
  throw new WrongInput(todo, []);
}
