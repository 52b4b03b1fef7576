// `npm start`, as somebody who has just cloned the repository gives it: README.md shows what is printed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { npm } from '../tools/programs.ts';
import { read, root } from './repository.ts';

test('npm start prints what README.md shows, but for the day on which it is asked', () => {
  const [, shown = ''] = /```console\n\$ npm start\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  const printed = npm(['start', '--silent', '--', '--once'], root);
  const today = /as known on \w+ \d+, \d{4}/;
  expect(printed.replace(today, 'as known on November 23, 2026').trimEnd()).toBe(shown.trimEnd());
});

test('npm start goes on to serve the app, with the example deals in it, until it is told to stop', async () => {
  const server = spawn('node', ['packages/cli/src/bin.ts', 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = await new Promise<string>((done, failed) => {
      let printed = '';
      server.once('close', () => failed(new Error(`it ended, having printed:\n${printed}`)));
      server.stdout.on('data', (bytes: Buffer) => {
        printed += bytes.toString('utf8');
        const found = /on this machine alone: (http:\/\/127\.0\.0\.1:\d+)\//.exec(printed);
        if (found?.[1] !== undefined) done(found[1]);
      });
    });
    const status: unknown = await (await fetch(`${origin}/api/deals/cerplex/status?asOf=1996-11-15`)).json();
    // On November 15, 1996 both sections are suspended through November 30 (Section 1 of the waiver).
    expect(status).toMatchObject({
      provisions: [
        { address: 'npa/6.3', inForce: 'no', because: 'suspended', through: '1996-11-30' },
        { address: 'npa/6.4', inForce: 'no', because: 'suspended', through: '1996-11-30' },
      ],
    });
    expect((await fetch(`${origin}/api/deals/harborside`)).status).toBe(200);
    // Whoever sits at the machine sees all deals, as soon as the worker has been through them.
    let all = '';
    while (!all.includes('"behind":0')) {
      all = await (await fetch(`${origin}/api/portfolio?asOf=1996-11-15`)).text();
      await pause(200);
    }
    expect(all).toContain('The Cerplex Group, Inc. Senior Subordinated Notes');
    expect(all).toContain('Harborside Terminals Corporation');
  } finally {
    const ended = once(server, 'close');
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }
});
