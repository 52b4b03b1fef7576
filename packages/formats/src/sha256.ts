import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, lower-case hex: the name by which a text is known [E3]. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
