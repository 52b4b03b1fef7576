import type { Deal } from '../deal/deal.ts';
import type { PresumptionKind, SettingId } from '../proof/proof.ts';
import { calendarPresumption } from '../time/business-days.ts';
import { allInWords, inWords, list, titleOf } from './words.ts';

type Names = Pick<Deal, 'agreements' | 'calendar'>;
type Say = (deal: Names, of: readonly string[]) => string;

const each = (deal: Names, of: readonly string[]): string =>
  list(of.map((address) => inWords(deal, address)));
const titles = (deal: Names, of: readonly string[]): string =>
  list(of.map((id) => `the ${titleOf(deal, id)}`));
const has = (of: readonly string[]): string => (of.length > 1 ? 'have' : 'has');

/** What is taken for granted where the record is silent, said of all that it is taken of at once [K3]. */
const words: Readonly<Record<PresumptionKind, Say>> = {
  'known-when-dated': (deal, of) => `${titles(deal, of)} became known on the day as of which it is dated`,
  'text-on-file': (_, of) => `what was signed is the text on file (${list(of)})`,
  'delivered-when-signed': (_, of) => `what was signed was delivered that day (${list(of)})`,
  'not-signed-before-date': (_, of) =>
    `nobody signed before the day as of which the paper is dated (${list(of)})`,
  'not-done-before': (_, of) => `what is recorded as done was first done on the day recorded (${list(of)})`,
  'not-terminated': (deal, of) => `${titles(deal, of)} ${has(of)} not been terminated`,
  'no-other-holdings': (_, of) => `there are no holdings of ${list(of)} but those recorded`,
  'no-other-default': (deal, of) =>
    `there was no default under ${list([...new Set(of.map((id) => inWords(deal, id)))])} but those recorded`,
  'true-when-made': (deal, of) => `what ${allInWords(deal, of)} speaks of was true when represented`,
  'not-happened': (deal, of) =>
    `what ${each(deal, of)} ${of.length > 1 ? 'speak' : 'speaks'} of has not happened, since nobody has recorded it`,
  'doubtful-conclusion': (deal, of) =>
    `what is recorded of ${each(deal, of)} cannot be relied on, since what would follow from it speaks against it`,
  'business-days': (deal, of) =>
    list(of.map((city) => calendarPresumption({ city, also: deal.calendar.also }))),
};

export function presumptionInWords(deal: Names, kind: PresumptionKind, of: readonly string[]): string {
  return words[kind](deal, of);
}

export const settingInWords: Readonly<Record<SettingId, string>> = {
  'cure-after-ripening': 'cure-after-event-of-default',
  'condition-found-unmet': 'condition-found-unmet',
};
