import { type Draft, inWords, type OpenedDeal, type Store, write } from '@inforce/server';
import { exit, type Io, writeJson } from './io.ts';
import { type Flags, WrongInput } from './options.ts';
import { dealIn, keyOf, sideOf, whoIs, withRecord } from './record.ts';

type Drafts = readonly Draft[];

/** Records what `drafts` makes of the deal as it was found, shows it, or refuses all of it. Whoever comes second is told what changed. */
export async function recordAndShow(
  deal: string,
  flags: Flags,
  io: Io,
  drafts: (opened: OpenedDeal, store: Store) => Drafts | Promise<Drafts>,
): Promise<number> {
  const side = sideOf(flags);
  const result = await withRecord(flags, io, async (store) => {
    const opened = await dealIn(store, deal, flags);
    const made = await drafts(opened, store);
    return write(store, keyOf(deal), { ...side, by: whoIs(flags, io), after: opened.etag, drafts: made });
  });
  if (result.ok) {
    if (flags.json === true) writeJson(io, { deal, recorded: result.events });
    else for (const event of result.events) io.stdout.write(`${inWords(event)}\n`);
    return exit.answered;
  }
  if (result.reason === 'refused') throw new WrongInput(`Nothing was recorded of ${deal}.`, result.problems);
  const todo = `Somebody was faster: ${result.changed.join('; ')}. Look at it, and record again.`;
  throw new WrongInput(todo, []);
}
