// Files from people nobody vouches for, at a running server. Numbers are those of docs/security.md.
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unzipped } from '@inforce/formats';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Heard, idIn, Running } from '../../test/running.ts';

let server: Running;
let deal = '';
beforeAll(async () => {
  server = await Running.open();
  deal = idIn(await server.ask('/api/deals', { method: 'POST', json: { deal: 'Harbor', role: 'company' } }));
});
afterAll(() => server.close());

const bytes = { 'Content-Type': 'application/octet-stream' };
const read = (file: string, body: Uint8Array | string): Promise<Heard> =>
  server.ask(`/api/read?file=${encodeURIComponent(file)}`, { method: 'POST', headers: bytes, body });
const file = (name: string, body: Uint8Array | string): Promise<Heard> =>
  server.write(deal, `/documents?file=${encodeURIComponent(name)}`, { headers: bytes, body });
const bringIn = (files: Zippable): Promise<Heard> =>
  server.ask('/api/deals/import?role=company', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: zipSync(files, { level: 1 }),
  });
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const codeIn = (answer: Heard): [number, string] => [
  answer.status,
  answer.status < 400 ? '' : z.object({ code: z.string() }).parse(JSON.parse(answer.text)).code,
];
const costs = '1. COSTS. The Company shall pay all costs.\n';
const folder = {
  'deal.yaml': text('deal: Harbor\nparties: {}\nagreements: { npa: { title: NPA, text: npa.txt } }\n'),
  'npa.txt': text(costs),
};

describe('[5.2.2] what a file is, its bytes say', () => {
  test.each<[string, Uint8Array | string, [number, string]]>([
    ['a.txt', costs, [200, '']],
    ['program.txt', 'MZ\u0000\u0001\u0002', [422, 'IF153']],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), [422, 'IF153']],
    ['tool.exe', costs, [422, 'IF155']],
    ['old.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), [422, 'IF155']],
    ['rich.txt', '{\\rtf1 x}', [422, 'IF155']],
    ['half.txt', '%PDF-1.7 and no more', [422, 'IF156']],
    ['half.docx', 'PK\u0003\u0004 and no more', [422, 'IF156']],
  ])('%s', async (name, body, code) => {
    expect(codeIn(await read(name, body))).toEqual(code);
  });

  test('what is not read is filed as bytes, and comes back as bytes alone', async () => {
    const page = '<html><script>alert(1)</script></html>';
    expect((await file('tool.exe', 'MZ\u0000\u0001')).status).toBe(201);
    expect((await file('page.svg', page)).status).toBe(201);
    const listed = await server.ask(`/api/deals/${deal}/documents`);
    const { documents } = z
      .object({ documents: z.array(z.object({ file: z.string(), sha256: z.string() })) })
      .parse(JSON.parse(listed.text));
    for (const { sha256 } of documents) {
      const { headers } = await server.ask(`/api/deals/${deal}/documents/${sha256}`);
      expect([headers['content-type'], headers['x-content-type-options']]).toEqual([
        'application/octet-stream',
        'nosniff',
      ]);
      expect(headers['content-disposition']).toMatch(/^attachment; /);
    }
    expect(documents).toHaveLength(2);
  });
});

describe('[5.2.1] [5.2.3] what unpacks to more than any document is refused while it is unpacked', () => {
  const noughts = new Uint8Array(97 * 1024 * 1024);
  test('a Word document', async () => {
    const bomb = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': noughts });
    expect(bomb.length).toBeLessThan(200_000);
    expect(codeIn(await read('bomb.docx', bomb))).toEqual([422, 'IF158']);
  });

  test('a folder: one file, many that each keep below it, and more files than any', async () => {
    expect(codeIn(await bringIn({ ...folder, 'a.txt': noughts }))).toEqual([422, 'IF158']);
    const part = noughts.subarray(0, 90 * 1024 * 1024);
    expect(codeIn(await bringIn({ ...folder, 'a.txt': part, 'b.txt': part, 'c.txt': part }))).toEqual([
      422,
      'IF158',
    ]);
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.txt`, text('x')]));
    expect(codeIn(await bringIn({ ...folder, ...many }))).toEqual([422, 'IF158']);
  });
});

async function exported(id: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = unzipped((await server.ask(`/api/deals/${id}/export`)).bytes);
  if (!found.ok) throw new Error(found.what);
  return found.files;
}

describe('names', () => {
  test.each([
    '../x.txt',
    '.ssh/x',
    'a//b.txt',
    'x\u0000.txt',
    'C:x.txt',
    'a\\b.txt',
    'x"y.txt',
    'x\r\ny.txt',
    'x.txt. ',
  ])('[5.3.2] %j is none', async (name) => {
    expect([(await file(name, costs)).status, (await read(name, costs)).status]).toEqual(
      name.includes('\0') ? [404, 404] : [400, 400],
    );
  });

  test('[5.3.2] [5.3.3] lead out of no folder, and nothing is written where they say', async () => {
    const before = await readdir(dirname(server.record));
    const out = [
      '../evil.txt',
      '/evil.txt',
      ['C:', 'evil.txt'].join('\\'),
      'a/../../evil.txt',
      '..\\evil.txt',
      '.ssh/evil.txt',
    ];
    const brought = await bringIn({
      ...folder,
      ...Object.fromEntries(out.map((name) => [name, text('evil')])),
    });
    expect([brought.status, brought.status === 201 ? '' : brought.text]).toEqual([201, '']);
    const files = await exported(idIn(brought));
    expect([...files.keys()].filter((name) => name.includes('evil'))).toEqual([]);
    expect(await readdir(dirname(server.record))).toEqual(before);
  });

  test('[5.2.5] a link in an archive is the text of the link, and leads nowhere', async () => {
    const link = [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] as const;
    const brought = await bringIn({ ...folder, 'npa.txt': [link[0], link[1]] });
    expect(brought.status).toBe(201);
    const npa = (await exported(idIn(brought))).get('npa.txt');
    expect(new TextDecoder().decode(npa)).toBe('/etc/passwd');
  });

  test('[5.4.1] [5.4.2] go out encoded, as the name of an attachment and nothing else', async () => {
    const name = 'naïve; filename=evil.exe’s (1)\u2028.txt';
    expect((await file(`folder/${name}`, costs)).status).toBe(201);
    const listed = await server.ask(`/api/deals/${deal}/documents`);
    const { documents } = z
      .object({ documents: z.array(z.object({ file: z.string(), sha256: z.string() })) })
      .parse(JSON.parse(listed.text));
    const sha256 = documents.find((each) => each.file.startsWith('folder/'))?.sha256 ?? '';
    const { headers } = await server.ask(`/api/deals/${deal}/documents/${sha256}`);
    const disposition = headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
  });
});
