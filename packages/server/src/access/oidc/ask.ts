import { z } from 'zod';
import { isLocalName } from '../address.ts';

/** What the issuer said, or did not, that ends a sign-in. For the log; the person hears only that it did not work. */
export class IssuerFault extends Error {}

const limits = { milliseconds: 10_000, bytes: 256 * 1024 } as const;

/** https, or http on this machine alone. `null` for anything else. */
export function webUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  const local = url.protocol === 'http:' && isLocalName(url.hostname);
  return url.protocol === 'https:' || local ? url : null;
}

/** Asks one of the `allowed` origins, and nobody else: no redirect is followed, and an answer has bounded time and size. */
export async function ask<T>(
  allowed: ReadonlySet<string>,
  address: string,
  shape: z.ZodType<T>,
  init: {
    readonly method?: 'POST';
    readonly headers?: Record<string, string>;
    readonly body?: URLSearchParams;
  } = {},
): Promise<T> {
  const url = webUrl(address);
  if (url === null || !allowed.has(url.origin)) throw new IssuerFault(`${address} is not the issuer's`);
  const answer = await fetched(url, init);
  if (!answer.ok) throw new IssuerFault(`${url.href} answered ${answer.status}`);
  const parsed = shape.safeParse(jsonOf(await textOf(answer)));
  if (!parsed.success) throw new IssuerFault(`${url.href}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function fetched(url: URL, init: RequestInit): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(limits.milliseconds);
    return await fetch(url, { ...init, redirect: 'error', signal });
  } catch {
    throw new IssuerFault(`${url.href} did not answer`);
  }
}

async function textOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of answer.body ?? []) {
      size += piece.length;
      if (size > limits.bytes) throw new IssuerFault(`${answer.url} answered too much`);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof IssuerFault ? error : new IssuerFault(`${answer.url} broke off`);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IssuerFault('an answer that is no JSON');
  }
}
