import { errorCatalogue } from '../../errors/catalogue.ts';
import type { Day } from '../../time/day.ts';
import { atOrBelow } from '../address.ts';
import type { ChosenReading } from '../deal.ts';
import { atEntry, type DealProblem } from '../deal-problem.ts';
import type { Address } from '../facts.ts';
import { plainName } from '../names.ts';
import { oneOf } from '../nearest.ts';

/** One way to read the words in question. */
export interface ReadingOffered {
  readonly reading: string;
  /** What follows from it, in a sentence. */
  readonly words: string;
  /** Other ways in which people name it. */
  readonly also: readonly string[];
}

/** Doubtful drafting or disputed law that the papers of this deal raise [K5]. */
export interface SettingOffered {
  readonly id: string;
  readonly place: Address;
  readonly question: string;
  readonly readings: readonly ReadingOffered[];
  readonly default: string;
  readonly chosen: string;
  /** Who chose the reading and why; `null`: it is the default. */
  readonly by: string | null;
  readonly source: string | null;
  /** A doubtful label changes no status, but what can be argued from its last day under one reading to that under the other. */
  readonly doubt: {
    readonly suspension: string;
    readonly until: Day;
    readonly provisions: readonly Address[];
  } | null;
}

export type Offer = Pick<SettingOffered, 'id' | 'place' | 'question' | 'readings'> & {
  readonly doubt?: SettingOffered['doubt'];
};

/** Readings to use in place of those chosen, by `settingKey`: to ask what the other reading would give. */
export type Instead = ReadonlyMap<string, string>;

export function settingKey(setting: Pick<SettingOffered, 'id' | 'place'>): string {
  return `${setting.id} ${setting.place}`;
}

/** Collects the settings that a deal's papers offer, and says how each is read. The first reading is the default. */
export class Settings {
  readonly offered: SettingOffered[] = [];
  readonly problems: DealProblem[] = [];
  private readonly used = new Set<ChosenReading>();
  private readonly chosen: readonly ChosenReading[];
  private readonly instead: Instead;

  constructor(chosen: readonly ChosenReading[], instead: Instead) {
    this.chosen = chosen;
    this.instead = instead;
  }

  /** Offers a setting; gives the reading to use. */
  offer(offer: Offer): string {
    const standard = offer.readings[0]?.reading ?? '';
    const choice = this.choiceFor(offer);
    const stated = choice === undefined ? null : this.readingOf(offer, choice);
    const chosen = this.instead.get(settingKey(offer)) ?? stated ?? standard;
    const by = choice?.by ?? null;
    const source = choice?.source ?? null;
    this.offered.push({ ...offer, default: standard, chosen, by, source, doubt: offer.doubt ?? null });
    return chosen;
  }

  /** A choice without a place, or for a place that holds the setting or lies within it. */
  private choiceFor(offer: Offer): ChosenReading | undefined {
    const fits = ({ id, at }: ChosenReading): boolean =>
      plainName(id) === plainName(offer.id) &&
      (at === null || atOrBelow(offer.place, at) || atOrBelow(at, offer.place));
    return this.chosen.find(fits);
  }

  private readingOf(offer: Offer, choice: ChosenReading): string | null {
    this.used.add(choice);
    const wanted = plainName(choice.reading);
    const found = offer.readings.find(({ reading, also }) =>
      [reading, ...also].some((name) => plainName(name) === wanted),
    );
    if (found !== undefined) return found.reading;
    const names = oneOf(offer.readings.map(({ reading }) => `"${reading}"`));
    this.complain(
      choice,
      'reading',
      `"${choice.reading}" is not a reading of ${offer.id}.`,
      `It can be read as ${names}.`,
    );
    return null;
  }

  /** To be called when everything has been offered: choices that no text leaves open. */
  close(): void {
    const ids = [...new Set(this.offered.map(({ id, place }) => `${id} at ${place}`))];
    for (const choice of this.chosen) {
      if (this.used.has(choice)) continue;
      const todo =
        ids.length === 0 ? 'The papers of this deal leave no reading open.' : `There is ${oneOf(ids)}.`;
      const at = choice.at === null ? '' : ` at ${choice.at}`;
      this.complain(choice, 'id', `The papers of this deal raise no "${choice.id}"${at}.`, todo);
    }
  }

  private complain(choice: ChosenReading, key: string, what: string, todo: string): void {
    const where = atEntry(['settings', this.chosen.indexOf(choice), key]);
    const why = errorCatalogue.IF123.why;
    this.problems.push({ code: 'IF123', severity: 'error', file: 'deal.yaml', where, what, why, todo });
  }
}
