import { getConnInfo } from '@hono/node-server/conninfo';
import type { Arrival } from '../access/address.ts';
import type { Api, Asking } from './env.ts';

/** The address that a request comes from. Behind a proxy of one's own, the last one that it was told. */
export function senderOf({ config }: Api, c: Asking): string {
  const told = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  if (config.behindProxy && told !== undefined) return told;
  return socketAddress(c) ?? 'unknown';
}

/** `null` where there is no socket: a request that was made within the program. */
function socketAddress(c: Asking): string | null {
  return typeof c.env === 'object' && c.env !== null && 'incoming' in c.env
    ? (getConnInfo(c).remote.address ?? null)
    : null;
}

/** How a request came, for whoever sits at this machine. */
export const arrivalOf = (c: Asking): Arrival => ({
  address: socketAddress(c) ?? '',
  host: c.req.header('Host') ?? '',
  forwarded: [...c.req.raw.headers.keys()].some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  ),
});
