import type { Deal } from '../deal/deal.ts';
import type { Presumption, PresumptionKind, SettingId } from '../proof/proof.ts';
import { inWords, titleOf } from './words.ts';

type Say = (deal: Pick<Deal, 'agreements' | 'parties'>, of: string) => string;

const words: Readonly<Record<PresumptionKind, Say>> = {
  'known-when-dated': (deal, of) =>
    `the ${titleOf(deal, of)} was known to the record from the day as of which it is dated`,
  'text-on-file': (_, of) => `the signature ${of} is on the text on file`,
  'delivered-when-signed': (_, of) =>
    `the page of the signature ${of} was delivered on the day it was signed`,
  'not-signed-before-date': (_, of) => `nobody signed before the day as of which the paper is dated (${of})`,
  'not-done-before': (_, of) => `it was first done when it is recorded as done (${of})`,
  'not-terminated': (deal, of) => `the ${titleOf(deal, of)} has not been terminated`,
  'no-other-holdings': (_, of) => `there are no holdings of ${of} but those recorded`,
  'no-other-default': (_, of) => `there is no default under ${of} but those recorded`,
  'true-when-made': (deal, of) => `${inWords(deal, of)} was true when made`,
  'not-happened': (deal, of) =>
    `what ${inWords(deal, of)} speaks of has not happened, since nobody has recorded it`,
  'business-days': (_, of) => `Business Days are those of ${of}`,
};

export function presumptionInWords(
  deal: Pick<Deal, 'agreements' | 'parties'>,
  { kind, of }: Presumption,
): string {
  return words[kind](deal, of);
}

export const settingInWords: Readonly<Record<SettingId, string>> = {
  'cure-after-ripening': 'cure-after-event-of-default',
  'condition-found-unmet': 'condition-found-unmet',
};
