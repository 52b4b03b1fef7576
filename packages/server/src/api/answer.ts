import type { Asking } from './env.ts';

export type Answered = 200 | 201;

/** A value as JSON, as the command line writes it: exact whole numbers that JSON has none for are text. */
export function json(c: Asking, value: unknown, status: Answered = 200): Response {
  return jsonText(c, textOf(value), status);
}

export const textOf = (value: unknown): string => `${JSON.stringify(value, plain)}\n`;

export function jsonText(c: Asking, text: string, status: Answered): Response {
  c.header('Content-Type', 'application/json');
  return c.body(text, status);
}

const plain = (_key: string, given: unknown): unknown =>
  typeof given === 'bigint' ? given.toString() : given;

/** Bytes that nobody vouches for: saved, never shown by the browser under this server's name. */
export function download(c: Asking, name: string, type: string, bytes: Uint8Array): Response {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encoded(name)}`);
  return c.body(Uint8Array.from(bytes), 200);
}

/** RFC 8187. The folder of a file is no part of its name. */
function encoded(name: string): string {
  const own = name.split(/[/\\]/).at(-1) ?? name;
  return encodeURIComponent(own.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
