import { type Channel, channels } from '../record/event.ts';

/** What somebody is on a deal. Counsel stands on the side of its client. */
export const roles = [
  'company',
  'company-counsel',
  'holders',
  'holders-counsel',
  'agent',
  'auditor',
  'viewer',
] as const;
export type Role = (typeof roles)[number];
export const isRole = (text: string): text is Role => roles.some((each) => each === text);

/** A side has a channel of its own beside the shared one. */
export type Side = Exclude<Channel, 'shared'>;

const sides: Readonly<Record<Role, Side | null>> = {
  company: 'company',
  'company-counsel': 'company',
  holders: 'holders',
  'holders-counsel': 'holders',
  agent: 'agent',
  auditor: null,
  viewer: null,
};

/** `null`: on no side, as an auditor and a viewer are. */
export const sideOf = (role: Role): Side | null => sides[role];

/** What a role may read, the shared channel first. An auditor reads every side and writes on none. */
export function sees(role: Role): readonly Channel[] {
  if (role === 'auditor') return channels;
  const side = sideOf(role);
  return side === null ? ['shared'] : ['shared', side];
}

/** Where a role may write: to all, and to its own side. */
export function writes(role: Role): readonly Channel[] {
  const side = sideOf(role);
  return side === null ? [] : ['shared', side];
}

/** Where it stands that somebody came or went: in the channel of their side, so that the other sides do not learn of it. */
export const channelOf = (role: Role): Channel => sideOf(role) ?? 'shared';

/** A person's place on a deal. A keeper may add and remove people; only somebody of a side is one. */
export interface OnDeal {
  readonly role: Role;
  readonly keeper: boolean;
}

/**
 * Whom a keeper may add: people of the keeper's own side, and viewers, who see what everybody sees. Somebody of another
 * side, or an auditor, would see what the keeper may not; they are added by that side's keeper, or by an administrator.
 */
export function keeps({ role, keeper }: OnDeal, added: Role): boolean {
  const side = sideOf(role);
  return keeper && side !== null && (added === 'viewer' || sideOf(added) === side);
}
