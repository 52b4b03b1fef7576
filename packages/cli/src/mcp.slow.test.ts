// The command as an assistant starts it: a process of its own, asked by the protocol's own client, or by bare lines.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Access, openStore } from '@inforce/server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, expect, test } from 'vitest';
import { cerplex, inforce } from '../test/inforce.ts';

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'inforce-mcp-'));
afterAll(() => rmSync(folder, { recursive: true }));
const patience = 120_000;

async function client(...args: string[]): Promise<Client> {
  const transport = new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', ...args] });
  const made = new Client({ name: 'test', version: '0' });
  await made.connect(transport);
  return made;
}

const status = { name: 'status', arguments: { deal: 'cerplex', 'as-of': '1996-11-15' } };

test(
  'a process answers for a folder',
  async () => {
    const it = await client(cerplex);
    expect(it.getInstructions()).toContain('not legal advice');
    const { tools } = await it.listTools();
    expect(tools.map(({ name }) => name)).not.toContain('record_fact');
    expect(JSON.stringify(await it.callTool(status))).toContain('suspended from October 31, 1996');
    await it.close();
  },
  patience,
);

test(
  'a process answers for a record as its person, and records only where it was told that it may',
  async () => {
    const where = join(folder, 'record.db');
    expect((await inforce('import', cerplex, '--record', where, '--by', 'counsel')).status).toBe(0);
    const store = await openStore(where);
    const link = await new Access(store).firstLink();
    const given = { email: 'ann@example.com', name: 'Ann', password: 'six violet anchors' };
    await new Access(store).useFirstLink(link?.secret ?? '', given, '192.0.2.1');
    await store.close();
    const it = await client('--record', where, '--as', 'ann@example.com', '--write');
    expect((await it.listTools()).tools.map(({ name }) => name)).toContain('record_fact');
    // Ann administers the house and is on no deal.
    expect(JSON.stringify(await it.callTool({ name: 'deals', arguments: {} }))).toContain('No deal.');
    expect(JSON.stringify(await it.callTool(status))).toContain('IC113');
    await it.close();
  },
  patience,
);

test(
  'bare lines have all their answers although nothing more comes, and the process ends well',
  async () => {
    const child = spawn(process.execPath, [bin, 'mcp', cerplex], { stdio: ['pipe', 'pipe', 'inherit'] });
    const about = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'x', version: '0' },
    };
    const lines = [
      { id: 1, method: 'initialize', params: about },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: status },
      { id: 3, method: 'resources/list' },
    ].map((each) => JSON.stringify({ jsonrpc: '2.0', ...each }));
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.stdin.end(`${lines.join('\n')}\n`);
    const answers = (await text(child.stdout)).trimEnd().split('\n');
    const ids = answers.map((line): unknown => Object(JSON.parse(line)).id);
    expect(new Set(ids)).toEqual(new Set([1, 2, 3]));
    expect(await ended).toBe(0);
  },
  patience,
);

test('what is wrong with the command is said as ever', async () => {
  expect((await inforce('mcp')).err).toContain('IC103');
  expect((await inforce('mcp', join(folder, 'none'))).err).toContain('IF151');
  expect((await inforce('mcp', cerplex, '--write')).err).toContain('IC103');
  expect((await inforce('mcp', '--record', join(folder, 'record.db'))).err).toContain('IC103');
  expect((await inforce('mcp', '--record', join(folder, 'record.db'), '--as', 'nobody')).err).toContain(
    'IC103',
  );
});
