import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat Sheet recommends. What a
 * hash was made with stands in it, so that this can be raised; a weaker one is made anew when its person signs in.
 */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const bytes = { salt: 16, tag: 32 } as const;

interface Hash {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** The hash of a password in PHC form, `$argon2id$v=19$m=19456,t=2,p=1$SALT$TAG`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(bytes.salt);
  const { memory, passes, parallelism } = cost;
  const tag = await tagOf(password, { ...cost, salt }, bytes.tag);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether the password is the one. Takes as long for a hash that is none, or for `null`, as for one that is. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const parsed = hash === null ? null : parse(hash);
  const { salt, tag, ...parameters } = parsed ?? nobody;
  const given = await tagOf(password, { ...parameters, salt }, tag.length);
  return timingSafeEqual(given, tag) && parsed !== null;
}

const nobody: Hash = { ...cost, salt: Buffer.alloc(bytes.salt), tag: Buffer.alloc(bytes.tag) };

export function isWeak(hash: string): boolean {
  const parsed = parse(hash);
  if (parsed === null) return true;
  const { memory, passes, parallelism, salt, tag } = parsed;
  const cheaper = memory < cost.memory || passes < cost.passes || parallelism < cost.parallelism;
  return cheaper || salt.length < bytes.salt || tag.length < bytes.tag;
}

/** Bounded as well: a hash that somebody put into the record must not take the machine's memory. */
function parse(text: string): Hash | null {
  const form =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;
  const [, m, t, p, salt, tag] = form.exec(text) ?? [];
  if (m === undefined || t === undefined || p === undefined || salt === undefined || tag === undefined) {
    return null;
  }
  const [memory, passes, parallelism] = [Number(m), Number(t), Number(p)];
  if (memory > 1 << 20 || passes < 1 || parallelism < 1 || memory < 8 * parallelism) return null;
  return { memory, passes, parallelism, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

type Parameters = Omit<Hash, 'tag'>;

function tagOf(password: string, parameters: Parameters, tagLength: number): Promise<Buffer> {
  const { salt: nonce, ...rest } = parameters;
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password, nonce, tagLength, ...rest }, (error, tag) =>
      error === null ? resolve(tag) : reject(error),
    );
  });
}

const unpadded = (part: Buffer): string => part.toString('base64').replace(/=+$/, '');
