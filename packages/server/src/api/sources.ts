import type { LoadedDeal } from '@inforce/formats';
import { sees, writes } from '../access/roles.ts';
import type { Folded } from '../record/fold.ts';
import { type SeenDeal, seeing } from './asking.ts';
import type { Api } from './env.ts';
import { handOut } from './handed-out.ts';

/** A deal for an engine that runs elsewhere: all that the asker may see of it, as a deal folder would say it. */
export function sources(api: Api): void {
  seeing(
    api,
    {
      path: '/sources',
      summary: 'all that you may see of a deal, to be answered from elsewhere',
      tag: 'record',
      query: {},
      gives: { json: 'Sources' },
    },
    async (deal) => {
      const sources = await sourcesOf(api, deal);
      await handOut(api, deal, deal.loaded.documents.keys());
      return sources;
    },
  );
}

async function sourcesOf(api: Api, { key, on, folded, loaded, etag }: SeenDeal): Promise<object> {
  return {
    id: key.deal,
    etag,
    role: on.role,
    keeper: on.keeper,
    sees: sees(on.role),
    writes: writes(on.role),
    value: folded.deal ?? {},
    facts: folded.facts,
    clauseIds: folded.clauseIds,
    documents: await documentsOf(api, key.tenant, folded, loaded),
  };
}

/** The documents that agreements have for their texts, laid out as they were read. */
async function documentsOf(
  { store }: Api,
  tenant: string,
  folded: Folded,
  { documents }: LoadedDeal,
): Promise<object[]> {
  const found: object[] = [];
  for (const [file, { source }] of documents) {
    const kept = folded.readings.get(file) ?? null;
    const bytes = kept === null ? null : await store.document(tenant, kept.sha256);
    const reading =
      bytes === null ? null : { text: new TextDecoder().decode(bytes), confirmed: kept?.as !== 'read' };
    found.push({ file, sha256: source.sha256, text: source.text, reading });
  }
  return found;
}
