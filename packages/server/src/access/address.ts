import { isIP, isIPv4 } from 'node:net';

/**
 * What counts as one sender: an IPv4 address, or the /64 of an IPv6 one, since whoever has one address of a /64 has them
 * all. Anything else counts as one sender for everybody.
 */
export function senderOf(address: string): string {
  const bare = address.replace(/%.*$/s, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(bare)) return bare;
  if (isIP(bare) !== 6) return 'unknown';
  return groupsOf(bare).slice(0, 4).join(':');
}

/** The eight groups of an IPv6 address, without leading noughts. */
function groupsOf(address: string): string[] {
  // The URL parser writes an address in its one canonical form, `[2001:db8::1]`.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after = ''] = canonical.split('::');
  const left = before === '' ? [] : before.split(':');
  const right = after === '' ? [] : after.split(':');
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}

/** Whether a request comes from this machine to this machine, with nobody in between. */
export interface Arrival {
  /** Of the socket, not of a header. */
  readonly address: string;
  /** The Host header: a page elsewhere whose name was pointed at this machine sends its own. */
  readonly host: string;
  /** Whether there is any `Forwarded` or `X-Forwarded-…` header. */
  readonly forwarded: boolean;
}

export const isLocal = ({ address, host, forwarded }: Arrival): boolean =>
  !forwarded && isLoopback(address) && isLocalName(host.replace(/:\d{1,5}$/, ''));

const isLoopback = (address: string): boolean =>
  isIPv4(senderOf(address)) ? senderOf(address).startsWith('127.') : address === '::1';

export const isLocalName = (name: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(name);
