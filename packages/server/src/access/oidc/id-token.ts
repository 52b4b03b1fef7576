import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { IssuerFault } from './ask.ts';

/** What is taken from an ID token. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** Only an address that the issuer says it has verified. */
  readonly email: string | null;
}

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Signatures that the issuer alone can make: none without a key, and none with a secret that both sides know. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Throws `IssuerFault` unless the token is the issuer's, for us, for this sign-in, and of now. */
export async function checkedToken(token: string, keys: JSONWebKeySet, expected: Expected): Promise<Claims> {
  const { issuer, clientId, nonce, now } = expected;
  const payload = await verified(token, keys, {
    issuer,
    audience: clientId,
    algorithms,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    clockTolerance: 60,
    maxTokenAge: 600,
    currentDate: new Date(now),
  });
  if (payload['nonce'] !== nonce) throw new IssuerFault('a token of another sign-in');
  const party = payload['azp'];
  const several = Array.isArray(payload.aud) && payload.aud.length > 1;
  if (party === undefined ? several : party !== clientId) throw new IssuerFault('a token for another client');
  const { sub, email, email_verified } = payload;
  if (sub === undefined || sub === '' || sub.length > 255) throw new IssuerFault('a token of nobody');
  return { issuer, subject: sub, email: typeof email === 'string' && email_verified === true ? email : null };
}

type Options = NonNullable<Parameters<typeof jwtVerify>[2]>;

async function verified(token: string, keys: JSONWebKeySet, options: Options): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, createLocalJWKSet(keys), options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new IssuerFault(`a token that does not hold: ${error.code}`);
    throw error;
  }
}
