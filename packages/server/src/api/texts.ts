import {
  ask,
  type Asked,
  blacklineOf,
  blacklineReport,
  type ChangesSince,
  changesSince,
  type Compared,
  conform,
  conformReport,
  isoDay,
  type Named,
  titleOf,
  type Wording,
  written,
} from '@inforce/core';
import {
  blacklineCopy,
  conformedCopy,
  conformedSince,
  lastEditor,
  trackedInPlace,
  wordBase,
} from '@inforce/formats';
import { z } from 'zod';
import { agreementIn } from './answers.ts';
import { type AskedDeal, asking } from './asking.ts';
import type { Api } from './env.ts';
import { filesOf, handOut } from './handed-out.ts';
import { inFormat, printedAs, printedTypes, type Printing } from './printed.ts';
import { refused } from './problem.ts';
import { dayIn } from './question.ts';

const day = z.string().optional();
const gives = { types: printedTypes } as const;

/** An agreement as it reads on a day, and what lies between two days. */
export function texts(api: Api): void {
  asking(
    api,
    {
      path: '/agreements/{agreement}/conformed',
      summary: 'the agreement as it reads on a day, with what was not applied and why',
      tag: 'answers',
      query: {
        ...inFormat,
        marked: day.meta({ description: 'with the changes since that day struck and underlined' }),
        tracked: day.meta({
          description: 'the Word document with the changes since that day as tracked changes',
        }),
      },
      gives: { json: 'Conformed', ...gives },
    },
    async (deal, { format = 'json', marked, tracked }, c) => {
      const agreement = agreementIn(c, deal.asked);
      const answer =
        format === 'json'
          ? conformReport(deal.asked, agreement)
          : await printedAs(api, c, format, await conformed(api, deal, agreement, { marked, tracked }));
      await handOut(api, deal, filesOf(deal.asked, agreement));
      return answer;
    },
  );
  asking(
    api,
    {
      path: '/agreements/{agreement}/blackline',
      summary: 'the text on one day against the text on another',
      tag: 'answers',
      query: {
        ...inFormat,
        from: z.string().meta({ description: 'the earlier day' }),
        to: day.meta({ description: 'the later day; the day asked about unless said' }),
        changedOnly: z.enum(['true', 'false']).optional(),
      },
      gives: { json: 'Blackline', ...gives },
    },
    async (deal, { format = 'json', from, to, changedOnly }, c) => {
      const { asked } = deal;
      const agreement = agreementIn(c, asked);
      const compared = comparedOn(
        asked,
        agreement,
        dayIn('from', from),
        dayIn('to', to ?? isoDay(asked.asOf)),
      );
      await handOut(api, deal, filesOf(asked, agreement));
      const options = { changedOnly: changedOnly === 'true' };
      if (format === 'json') return blacklineReport(compared, options);
      const printed = blacklineCopy(compared, options);
      return printedAs(api, c, format, { name: 'blackline', printed, show: 'marked', inPlace: () => null });
    },
  );
}

interface Since {
  readonly marked: string | undefined;
  readonly tracked: string | undefined;
}

async function conformed(
  api: Api,
  deal: AskedDeal,
  agreement: string,
  { marked, tracked }: Since,
): Promise<Printing> {
  const { asked } = deal;
  const report = conformReport(asked, agreement);
  const since = marked ?? tracked;
  const name = `${agreement} as of ${report.asOf}`;
  if (since === undefined) {
    return { name, printed: conformedCopy(asked.deal, report), show: 'marked', inPlace: () => null };
  }
  const changes = changesSince(asked, agreement, dayIn(marked === undefined ? 'tracked' : 'marked', since));
  const printed =
    changes === null
      ? conformedCopy(asked.deal, report)
      : conformedSince(asked.deal, report, changes, written(since));
  const signed = changes === null ? null : await signedAs(api, deal, agreement, changes);
  const inPlace = (): Uint8Array | null =>
    signed === null || changes === null ? null : trackedInPlace(signed, changes, lastEditor(report));
  return { name, printed, show: tracked === undefined ? 'marked' : 'tracked', inPlace };
}

/** The Word document that the agreement was signed as, where its changes are changes of what was signed. */
async function signedAs(
  api: Api,
  { key, folded, asked }: AskedDeal,
  agreement: string,
  { asSigned }: ChangesSince,
) {
  const file = asked.deal.agreements.find(({ id }) => id === agreement)?.paper?.file;
  const filed = file === undefined ? undefined : folded.documents.get(file);
  if (file === undefined || filed === undefined || asSigned === null) return null;
  const bytes = await api.store.document(key.tenant, filed.sha256);
  return bytes === null ? null : wordBase(file, bytes, asSigned);
}

function comparedOn(asked: Asked, agreement: string, from: number, to: number): Compared {
  const [before, after] = [versionOn(asked, agreement, from), versionOn(asked, agreement, to)];
  return { before: before.named, after: after.named, blackline: blacklineOf(before.wording, after.wording) };
}

function versionOn(
  { deal, knownAt }: Asked,
  agreement: string,
  on: number,
): { named: Named; wording: Wording } {
  const asked = ask({ deal, asOf: on, knownAt });
  const { wording } = conform(asked, agreement);
  if (wording === null) {
    const what = `The text of ${agreement} is not on file, so there is nothing to compare.`;
    throw refused(422, 'IC108', 'path agreement', what, 'File its text, and name it under the agreement.');
  }
  return {
    named: { name: `${agreement} as of ${isoDay(on)}`, title: titleOf(deal, agreement), dated: null },
    wording,
  };
}
