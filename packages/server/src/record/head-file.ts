import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import { canonical, type Json } from './canonical.ts';
import type { Head } from './chain.ts';
import { channels } from './event.ts';

/** Where a deal's channels ended when somebody signed for it: `record.head.json`. */
export const signedHead = z.strictObject({
  deal: z.string(),
  heads: z.array(
    z.strictObject({ channel: z.enum(channels), version: z.int().min(1), hash: z.string(), at: z.string() }),
  ),
  /** Ed25519, as PEM. */
  key: z.string(),
  /** Of the canonical text of all of the above; base64. */
  signature: z.string(),
});
export type SignedHead = z.output<typeof signedHead>;

const signedText = (deal: string, heads: readonly Head[], key: string): Buffer =>
  Buffer.from(canonical({ deal, heads: heads.map(bare), key }));
const bare = ({ channel, version, hash, at }: Head): Json => ({ channel, version, hash, at });

/** The file, signed: who holds the key vouches that the record ended there. */
export function signHeads(deal: string, heads: readonly Head[], privatePem: string): string {
  const secret = createPrivateKey(privatePem);
  const key = publicPem(createPublicKey(secret));
  const ends = heads.filter(({ version }) => version > 0);
  const signature = sign(null, signedText(deal, ends, key), secret).toString('base64');
  return `${canonical({ deal, heads: ends.map(bare), key, signature })}\n`;
}

const publicPem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' });

/** A new key: the private half as PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

export function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

export type HeadRead =
  | { readonly ok: true; readonly head: SignedHead }
  | { readonly ok: false; readonly what: string };

/** The head, if it is whole, signed by the key that it names and, where another is given, by that one. */
export function readHead(text: string, publicKeyPem: string | null = null): HeadRead {
  const head = parsed(text);
  if (head === null)
    return { ok: false, what: 'The signed head is not one, or is not written as it was signed.' };
  const key = keyOf(head.key);
  if (key === null) return { ok: false, what: 'The key in the signed head is no Ed25519 key.' };
  const signature = Buffer.from(head.signature, 'base64');
  const exact = signature.toString('base64') === head.signature;
  if (!exact || !verify(null, signedText(head.deal, head.heads, head.key), key, signature))
    return { ok: false, what: 'The signature of the signed head is not that of its key.' };
  const given = publicKeyPem === null ? key : keyOf(publicKeyPem);
  return given !== null && given.equals(key)
    ? { ok: true, head }
    : { ok: false, what: 'The signed head is signed with another key than the one given.' };
}

function parsed(text: string): SignedHead | null {
  try {
    const value: unknown = JSON.parse(text);
    const { data } = signedHead.safeParse(value);
    return data !== undefined && `${canonical(data)}\n` === text ? data : null;
  } catch {
    return null;
  }
}

function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' && key.type === 'public' ? key : null;
  } catch {
    return null;
  }
}
