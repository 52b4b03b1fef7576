import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance, for a cookie, a token or a link. Shown once; the record keeps `digestOf` it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A secret of 256 bits needs no slow hash: nobody guesses it, and who reads the record cannot turn it back. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
