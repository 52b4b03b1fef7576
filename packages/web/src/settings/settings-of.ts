import { ask, type Asked, atOrBelow, inWords, settingKey, type SettingOffered } from '@inforce/core';
import { lanesOf } from '../timeline/lanes.ts';
import { changedLanes, type LaneChange } from '../what-if/supposed.ts';

/** Doubtful words of this deal, how they can be read, and how they are. */
export interface SettingChoice extends SettingOffered {
  readonly key: string;
  /** Its place, in words and as a link knows it. */
  readonly placeInWords: string;
  readonly agreement: string;
  readonly path: string;
  /** The entry of the record that chose it: what another choice takes the place of. */
  readonly entry: { readonly id: string; readonly at: string | null } | null;
}

export function settingsOf(asked: Asked): readonly SettingChoice[] {
  return asked.bound.settings.map((setting) => {
    const slash = setting.place.indexOf('/');
    const chosen = asked.deal.settings.find(
      ({ id, at }) =>
        same(id, setting.id) && (at === null || atOrBelow(setting.place, at) || atOrBelow(at, setting.place)),
    );
    return {
      ...setting,
      key: settingKey(setting),
      placeInWords: inWords(asked.deal, setting.place),
      agreement: slash < 0 ? setting.place : setting.place.slice(0, slash),
      path: slash < 0 ? '' : setting.place.slice(slash + 1),
      entry: chosen === undefined ? null : { id: chosen.id, at: chosen.at },
    };
  });
}

/** As settings are matched: by the letters of their names. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^a-z0-9]+/g, '');
const same = (a: string, b: string): boolean => plain(a) === plain(b);
/** What changes on any day if the words are read otherwise; nothing is recorded. */
export const underReading = (asked: Asked, key: string, reading: string): readonly LaneChange[] =>
  changedLanes(lanesOf(asked), lanesOf(ask(asked, new Map([[key, reading]]))));
