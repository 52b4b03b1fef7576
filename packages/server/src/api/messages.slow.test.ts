// Requests that are not as they should be, sent to a running server byte by byte. Numbers are those of docs/security.md.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Running } from '../../test/running.ts';

let server: Running;
beforeAll(async () => {
  server = await Running.open({ config: { bodyBytesMax: 20_000, documentBytesMax: 40_000 } });
});
afterAll(() => server.close());

const head = (line: string, ...more: string[]): string =>
  [
    line,
    `Host: ${new URL(server.origin).host}`,
    `Cookie: ${server.cookie}`,
    `Origin: ${server.origin}`,
    ...more,
    '',
    '',
  ].join('\r\n');
const post = (...more: string[]): string =>
  head('POST /api/deals HTTP/1.1', 'Content-Type: application/json', ...more);
const body = '{"deal":"Harbor","role":"company"}';
const smuggled = 'GET /api/session HTTP/1.1\r\nHost: x\r\n\r\n';
const answersIn = (heard: string): string[] => heard.match(/HTTP\/1\.1 \d{3}/g) ?? [];

describe('[4.2.1] where a message ends is never in doubt', () => {
  test.each<[string, () => string]>([
    [
      'a length and pieces',
      () => `${post(`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked')}0\r\n\r\n${smuggled}`,
    ],
    ['two lengths', () => `${post('Content-Length: 4', `Content-Length: ${body.length}`)}${body}`],
    ['a list of lengths', () => `${post(`Content-Length: 4, ${body.length}`)}${body}`],
    ['a length with a sign', () => `${post(`Content-Length: +${body.length}`)}${body}`],
    ['another coding', () => `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${smuggled}`],
    ['a coding with a tab before it', () => `${post('Transfer-Encoding: \tx-chunked')}0\r\n\r\n${smuggled}`],
    ['a size that is none', () => `${post('Transfer-Encoding: chunked')}zz\r\n${body}\r\n0\r\n\r\n`],
    ['a name with a space', () => `${post(`Content-Length : ${body.length}`)}${body}`],
    ['a header that goes on in the next line', () => post('X-Long: a', ' b')],
    ['a line that ends in LF alone', () => `POST /api/deals HTTP/1.1\nHost: x\nContent-Length: 3\n\nabc`],
    ['CR within a header', () => post('X-Mine: a\rX-Yours: b')],
    ['NUL within a header', () => post('X-Mine: a\0b')],
    ['no host', () => 'GET /api/session HTTP/1.1\r\n\r\n'],
    ['no method', () => head('FETCH /api/session HTTP/1.1')],
    ['another protocol', () => head('GET /api/session HTTP/3.7')],
  ])('%s: refused, and the line is closed', async (_name, message) => {
    const heard = await server.say(message());
    expect(answersIn(heard)).toEqual(['HTTP/1.1 400']);
    expect(heard).not.toContain('"name"');
  });

  test('what follows a message that was refused is not another one', async () => {
    const heard = await server.say(`${post('Content-Length: 4', 'Content-Length: 5')}${smuggled}${smuggled}`);
    expect(answersIn(heard)).toEqual(['HTTP/1.1 400']);
  });

  test('a sound message in pieces is answered', async () => {
    const heard = await server.say(
      `${post('Transfer-Encoding: chunked', 'Connection: close')}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );
    expect(answersIn(heard)).toEqual(['HTTP/1.1 201']);
  });
});

describe('too much', () => {
  test('of headers', async () => {
    expect(
      answersIn(await server.say(head('GET /api/session HTTP/1.1', `X-Mine: ${'a'.repeat(20_000)}`))),
    ).toEqual(['HTTP/1.1 431']);
    expect(answersIn(await server.say(head(`GET /${'a'.repeat(20_000)} HTTP/1.1`)))).toEqual([
      'HTTP/1.1 431',
    ]);
  });

  test('[5.2.1] [2.2.1] of a body, said beforehand or not', async () => {
    const json = { email: 'a'.repeat(30_000), password: '' };
    expect((await server.ask('/api/session', { method: 'POST', json })).status).toBe(413);
    const long = { email: 'a'.repeat(19_000), password: '' };
    expect((await server.ask('/api/session', { method: 'POST', json: long })).status).toBe(422);
    const piece = `${(1000).toString(16)}\r\n${'a'.repeat(1000)}\r\n`;
    const heard = await server.say(
      `${post('Transfer-Encoding: chunked', 'Connection: close')}${piece.repeat(30)}0\r\n\r\n`,
    );
    expect(answersIn(heard)).toEqual(['HTTP/1.1 413']);
    const document = { method: 'POST', body: 'a'.repeat(40_001), headers: { 'Content-Type': 'text/plain' } };
    expect((await server.ask('/api/read?file=a.txt', document)).status).toBe(413);
  });
});

describe('malformed', () => {
  const json = { 'Content-Type': 'application/json' };
  test.each<[string, string | Uint8Array, number]>([
    ['nothing', '', 422],
    ['half of it', '{"deal":"Harbor"', 422],
    ['another language', '<deal>Harbor</deal>', 422],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 422],
    ['a hundred thousand levels', '['.repeat(10_000) + ']'.repeat(10_000), 422],
    ['NUL in a text', '{"deal":"Har\\u0000bor","role":"company"}', 422],
    ['half a sign in a text', '{"deal":"\\ud800","role":"company"}', 422],
    ['a list for an object', '[]', 422],
    ['an object for a text', '{"deal":{"$ne":null},"role":"company"}', 422],
    ['a list for a text', '{"deal":["Harbor"],"role":"company"}', 422],
  ])('[2.2.1] [15.3.5] a body with %s', async (_name, text, status) => {
    const answer = await server.ask('/api/deals', { method: 'POST', headers: json, body: text });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
  });

  test('[3.5.2] a body that a form of elsewhere could send is not taken for JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect(
        (await server.ask('/api/deals', { method: 'POST', headers: { 'Content-Type': type }, body })).status,
      ).toBe(415);
  });

  test('[1.1.1] an address is decoded once', async () => {
    for (const path of [
      '/api/deals/%00',
      '/api/deals?after=%00',
      '/api/deals/a%00b/status',
      '/api/deals/%252e%252e',
      '/api/deals/%2e%2e%2fopenapi.json',
      '/api/deals/%zz',
      '/api/deals/%ed%a0%80',
      '/api/deals/%2500',
    ])
      expect([path, (await server.ask(path)).status]).toEqual([path, 404]);
  });

  test('[15.3.7] a parameter that is not known, or stands twice, or in the body', async () => {
    for (const query of [
      '?offset=1',
      '?limit=1&limit=2',
      '?limit=0',
      '?limit=1e3x',
      '?__proto__=1',
      '?limit[]=1',
    ])
      expect([query, (await server.ask(`/api/deals${query}`)).status]).toEqual([query, 400]);
    const json = { deal: 'Harbor', role: 'company', limit: 1 };
    expect((await server.ask('/api/deals', { method: 'POST', json })).status).toBe(422);
    expect(
      (await server.ask('/api/deals?deal=Other', { method: 'POST', json: { role: 'company' } })).status,
    ).toBe(422);
  });
});

describe('[4.1.4] only the methods that are there', () => {
  test.each(['PATCH', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'MOVE', 'LINK', 'SEARCH', 'QUERY'])(
    '%s does nothing',
    async (method) => {
      const answer = await server.ask('/api/deals', { method, headers: { 'X-HTTP-Method-Override': 'GET' } });
      expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('IS404')]);
    },
  );

  test('[3.5.3] a method in a header or the query is none', async () => {
    const headers = { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' };
    expect((await server.ask('/api/session', { headers })).status).toBe(200);
    expect((await server.ask('/api/session?_method=DELETE')).status).toBe(200);
    expect((await server.ask('/api/session')).status).toBe(200);
  });

  test('a tunnel is not made, and no other protocol is spoken', async () => {
    expect(await server.say(head('CONNECT evil.example:443 HTTP/1.1'))).not.toContain('200');
    const heard = await server.say(
      head(
        'GET /api/session HTTP/1.1',
        'Connection: Upgrade, close',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: x',
      ),
    );
    expect(heard).not.toContain('HTTP/1.1 101');
  });
});

/** Where the last request in a log came from. */
const fromIn = (lines: readonly string[]): unknown =>
  lines.flatMap((line) => /"from":"([^"]*)"/.exec(line)?.[1] ?? []).at(-1);

test('[4.1.3] who sends a request is not what a header says, unless a proxy is said to be there', async () => {
  const headers = {
    'X-Forwarded-For': '203.0.113.9',
    'X-Real-IP': '203.0.113.9',
    Forwarded: 'for=203.0.113.9',
  };
  await server.ask('/api/session', { headers });
  expect(fromIn(server.log)).toBe('127.0.0.1');
  const behind = await Running.open({ config: { behindProxy: true } });
  await behind.ask('/api/session', { headers: { 'X-Forwarded-For': '198.51.100.1, 203.0.113.9' } });
  expect(fromIn(behind.log)).toBe('203.0.113.9');
  await behind.close();
});
