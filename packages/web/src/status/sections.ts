import {
  type Asked,
  type DefaultRow,
  defaultSentence,
  type PartRow,
  partSentences,
  type ProvisionRow,
  provisionSentences,
  statusRows,
  type ValueRow,
  valueSentence,
} from '@inforce/core';
import { withoutAddresses } from '../settings/without-addresses.ts';
import type { Tone } from '../timeline/lanes.ts';
import { sentence } from '../ui/sentence.ts';

/** One sentence of the day: of one subject, or of several of which the same is true. */
export interface StatusLine {
  readonly says: string;
  readonly tone: Tone;
  /** What questions about it name, with what each is called in a list. */
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
}

export interface StatusSection {
  readonly title: string;
  readonly lines: readonly StatusLine[];
}

/** The day's statuses in the order in which a person asks: what is out of the ordinary first. Empty sections are left out. */
export function sectionsOf(asked: Asked): StatusSection[] {
  const { deal } = asked;
  const plain = (says: readonly string[]): string[] => says.map((each) => withoutAddresses(deal, each));
  const rows = statusRows(asked);
  const unusual = rows.provisions.filter(({ inForce }) => inForce !== 'yes');
  const usual = rows.provisions.filter(({ inForce }) => inForce === 'yes');
  const provisions = (some: readonly ProvisionRow[]): StatusLine[] =>
    grouped(some, (same) => plain(provisionSentences(deal, same)), provisionKey, provisionTone);
  const sections: StatusSection[] = [
    { title: 'Suspended, open or not in force', lines: provisions(unusual) },
    {
      title: 'Defaults',
      lines: rows.defaults.map((row) =>
        lineOf(withoutAddresses(deal, defaultSentence(deal, row)), row.id, defaultTone(row)),
      ),
    },
    {
      title: 'Values',
      lines: rows.values.map((row) => lineOf(valueSentence(deal, row), row.address, valueTone(row))),
    },
    { title: 'In force', lines: provisions(usual) },
    {
      title: 'What has taken effect',
      lines: grouped(rows.parts, (same) => partSentences(deal, same), partKey, partTone),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function lineOf(says: string, id: string, tone: Tone): StatusLine {
  return { says: sentence(says), tone, subjects: [{ id, name: nameOf(id) }] };
}

/** Rows of one agreement of which the same is true are one sentence. */
function grouped<R extends { readonly address: string }>(
  rows: readonly R[],
  say: (same: readonly R[]) => readonly string[],
  keyOf: (row: R) => string,
  toneOf: (row: R) => Tone,
): StatusLine[] {
  const groups = Map.groupBy(rows, (row) => `${row.address.split('/')[0] ?? ''} ${keyOf(row)}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const subjects = same.map(({ address }) => ({ id: address, name: nameOf(address) }));
    return [{ says: sentence(say(same).join(' ')), tone: toneOf(first), subjects }];
  });
}

const days = ({ from, through }: ProvisionRow | PartRow): string => `${from ?? ''} ${through ?? ''}`;
const provisionKey = (row: ProvisionRow): string =>
  `${row.inForce} ${row.because ?? ''} ${row.by.join()} ${days(row)}`;
const partKey = (row: PartRow): string => `${row.effective} ${days(row)}`;

const nameOf = (address: string): string => {
  const path = address.slice(address.indexOf('/') + 1);
  return /^\d/.test(path) ? `§ ${path}` : path;
};

function provisionTone({ inForce, because }: ProvisionRow): Tone {
  if (inForce === 'yes') return 'in-force';
  if (inForce === 'open') return 'open';
  return because === 'suspended' ? 'suspended' : 'not-in-force';
}

function partTone({ effective }: PartRow): Tone {
  return effective === 'yes' ? 'in-effect' : effective === 'open' ? 'open' : 'none';
}

const valueTone = ({ value }: ValueRow): Tone => (value === 'open' ? 'open' : 'value');

function defaultTone({ waived, ended, continuing, stage, exists }: DefaultRow): Tone {
  if (waived === 'yes') return 'waived';
  if (ended === 'yes') return 'cured';
  if (exists === 'open' || continuing === 'open') return 'open';
  return stage === 'event of default' ? 'event-of-default' : 'default';
}
