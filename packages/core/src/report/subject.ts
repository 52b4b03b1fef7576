import { parseAddress } from '../deal/address-text.ts';
import { suggestion } from '../deal/nearest.ts';
import type { Subject } from '../proof/proof.ts';
import type { Asked } from './question.ts';
import { valueAddresses } from './status-rows.ts';

/**
 * What a person means by a subject: an address (`waiver/1`, `npa/6.3`, `waiver/4.6`, `warrants/"Initial Purchase
 * Price"`), a breach or an instance by its id, or a suspension or waiver by its id (`waiver/1#2`).
 */
export function subjectOf(
  asked: Asked,
  text: string,
): { readonly subject: Subject } | { readonly complaint: string; readonly todo: string } {
  const { reckoning, bound, asOf: day } = asked;
  const { terms } = bound;
  const given = null;
  const overlay = terms.suspensions.find(({ id }) => id === text);
  if (overlay !== undefined) return { subject: { ask: 'suspended', suspension: text, day, given } };
  if (terms.waivers.some(({ id }) => id === text))
    return { subject: { ask: 'active', waiver: text, day, given } };
  const instance = reckoning.instances().find(({ id, breach }) => id === text || breach === text);
  if (instance !== undefined) return { subject: { ask: 'continuing', instance: instance.id, day, given } };
  const address = quoted(text);
  if (valueAddresses(reckoning).includes(address)) return { subject: { ask: 'value', address, day } };
  if (terms.conditions.some((condition) => condition.address === address))
    return { subject: { ask: 'condition', condition: address, day, given } };
  if (terms.parts.some((part) => part.address === address))
    return { subject: { ask: 'effective', part: address, day, given } };
  const within = terms.parts.filter((part) => part.agreement === address);
  if (within.length > 0) {
    const named = within.map((part) => part.address).join(', ');
    return { complaint: `${address} takes effect part by part.`, todo: `Ask about one of them: ${named}.` };
  }
  const parts = parseAddress(address);
  if (parts !== null && terms.agreements.some(({ id }) => id === parts.agreement)) {
    return { subject: { ask: 'in-force', provision: address, day, given } };
  }
  return { complaint: `The deal names no "${text}".`, todo: suggestion(text, subjects(asked), 'subject') };
}

/** Everything that can be asked about, in the order of the status. */
export function subjects({ reckoning, bound }: Asked): string[] {
  const { terms } = bound;
  return [
    ...terms.provisions,
    ...reckoning.instances().map(({ id }) => id),
    ...terms.parts.map(({ address }) => address),
    ...terms.conditions.map(({ address }) => address),
    ...valueAddresses(reckoning),
  ];
}

/** A shell takes quotation marks away: `warrants/Initial Purchase Price` is the definition all the same. */
function quoted(text: string): string {
  const match = /^([^/\s]+)\/([A-Za-z].*)$/.exec(text);
  if (
    match === null ||
    text.includes('"') ||
    /^(recital|schedule|preamble|signature page)/i.test(match[2] ?? '')
  )
    return text;
  return `${match[1] ?? ''}/"${match[2] ?? ''}"`;
}
