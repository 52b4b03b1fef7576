import { type ReadResourceTemplateCallback, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Variables } from '@modelcontextprotocol/sdk/shared/uriTemplate.js';
import type { ReadResourceResult, Resource } from '@modelcontextprotocol/sdk/types.js';
import type { Deals } from './deals.ts';
import { Refused } from '../api/problem.ts';
import { noDeal } from './question.ts';
import { pageOf } from './pages.ts';
import type { Desk } from './tools.ts';

const lettersMax = 100_000;
const dealsListed = 200;

const address = 'inforce://deals/{deal}/documents/{file}';
const description = 'A document of a deal, as it was laid out for reading; a long one in pages (?page=2).';
const config = { description, mimeType: 'text/plain' };

/** The documents of the deals, as they were laid out for reading: places in answers are places in them. */
export function resources({ server, deals }: Desk): void {
  const read: ReadResourceTemplateCallback = async (uri, given) => {
    try {
      return await documentAt(deals, uri, given);
    } catch (error) {
      // What is no refusal is a fault of this program, and what it says stays here.
      throw error instanceof Refused ? error : new Error('The document could not be read.');
    }
  };
  const all = new ResourceTemplate(address, { list: async () => ({ resources: await listed(deals) }) });
  server.registerResource('document', all, config, read);
  const pages = new ResourceTemplate(`${address}{?page}`, { list: undefined });
  server.registerResource('page of a document', pages, config, read);
}

async function documentAt(deals: Deals, uri: URL, given: Variables): Promise<ReadResourceResult> {
  const [deal, file] = [decodeURIComponent(one(given['deal'])), decodeURIComponent(one(given['file']))];
  const opened = await deals.open(deal, undefined, []);
  const text = opened?.loaded.documents.get(file)?.source.text;
  if (opened === null || text === undefined) throw noDeal(deal);
  await opened.handOut([file]);
  const wanted = Number(uri.searchParams.get('page') ?? '1');
  const { text: shown, page, pages } = pageOf(text, Number.isInteger(wanted) ? wanted : 1, lettersMax);
  const more = page < pages ? `\n[Page ${page} of ${pages}; the next is ?page=${page + 1}.]\n` : '';
  return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: `${shown}${more}` }] };
}

async function listed(deals: Deals): Promise<Resource[]> {
  const found = await deals.list('', dealsListed);
  return (await Promise.all(found.map(({ id }) => documentsOf(deals, id)))).flat();
}

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join('/') : (value ?? '');

async function documentsOf(deals: Deals, id: string): Promise<Resource[]> {
  const opened = await deals.open(id, undefined, []);
  return [...(opened?.loaded.documents.keys() ?? [])].map((file) => ({
    uri: `inforce://deals/${encodeURIComponent(id)}/documents/${encodeURIComponent(file)}`,
    name: `${id}: ${file}`,
    mimeType: 'text/plain',
  }));
}
