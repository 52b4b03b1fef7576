// Brings the conversation in docs/mcp.md up to date: node tools/mcp-page.ts. A test holds that an assistant is still told so:
//
//     > status {"deal":"cerplex","as-of":"1996-11-15"} | head 7
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDay } from '@inforce/core';
import { dealsInFolders, mcpServer } from '@inforce/server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { z } from 'zod';

const page = fileURLToPath(new URL('../docs/mcp.md', import.meta.url));
const example = fileURLToPath(new URL('../examples/cerplex', import.meta.url));
const block = /(?<=^```mcp\n)[\s\S]*?(?=^```$)/m;
const told = z.looseObject({ content: z.array(z.object({ text: z.string() })) });

/** The page with the conversation as it goes today. */
export async function mcpPage(): Promise<string> {
  const text = readFileSync(page, 'utf8');
  const [before = ''] = block.exec(text) ?? [];
  const [here, there] = InMemoryTransport.createLinkedPair();
  const deals = dealsInFolders([example]);
  await mcpServer({ deals, today: () => parseDay('2026-11-23') ?? 0, write: false }).connect(there);
  const client = new Client({ name: 'page', version: '0' });
  await client.connect(here);
  const parts: string[] = [];
  for (const line of before.split('\n').filter((each) => each.startsWith('> ')))
    parts.push(`${line}\n${await answerTo(client, line)}\n`);
  await client.close();
  return text.replace(block, () => parts.join('\n'));
}

async function answerTo(client: Client, line: string): Promise<string> {
  const [, name = '', given = '', lines] = /^> (\S+) (.*?)(?: \| head (\d+))?$/.exec(line) ?? [];
  const values = z.record(z.string(), z.unknown()).parse(JSON.parse(given));
  const { content } = told.parse(await client.callTool({ name, arguments: values }));
  const shown = content
    .map(({ text }) => text)
    .join('\n')
    .split('\n');
  return shown.slice(0, lines === undefined ? shown.length : Number(lines)).join('\n');
}

if (import.meta.main) writeFileSync(page, await mcpPage());
