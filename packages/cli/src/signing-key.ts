import { writeFileSync } from 'node:fs';
import { readFile } from '@inforce/formats';
import { isPrivateKey, newKey } from '@inforce/server';
import { type Flags, wrongArgument } from './options.ts';

/**
 * The private key that signs where a record ends: in the file that `--key` names, else beside the record. Made on first
 * need, for its owner's eyes alone.
 */
export function signingKey(record: string, flags: Flags): string {
  const file = flags.key ?? (record.includes('://') ? null : `${record}.key`);
  if (file === null)
    throw wrongArgument(
      'IC112',
      null,
      'A record on a server has no place for a key beside it.',
      'Name a file: --key FILE.',
    );
  const found = readFile(file);
  if (found.ok) return keyIn(file, Buffer.from(found.bytes).toString());
  if (found.reason !== 'missing')
    throw wrongArgument('IC114', file, `${file} is no key.`, 'Name the file of an Ed25519 key in PEM.');
  const made = newKey();
  try {
    // Not over something that another process has put there meanwhile.
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
  } catch {
    throw wrongArgument(
      'IC109',
      flags.key ?? null,
      `${file} could not be written.`,
      'Look whether its folder may be written to.',
    );
  }
  return made;
}

function keyIn(file: string, pem: string): string {
  if (isPrivateKey(pem)) return pem;
  throw wrongArgument('IC114', file, `${file} is no key.`, 'Name the file of an Ed25519 key in PEM.');
}
