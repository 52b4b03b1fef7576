import type { Asked, DefaultRow, ProvisionRow } from '@inforce/core';
import type { Engine } from '../engine/load-engine.ts';
import type { Tone } from '../timeline/lanes.ts';

/** One status of the day, in a sentence. */
export interface StatusLine {
  /** What a question about it names. */
  readonly subject: string;
  readonly says: string;
  readonly tone: Tone;
}

export interface StatusSection {
  readonly title: string;
  readonly lines: readonly StatusLine[];
}

/** The day's statuses in the order in which a person asks. Sections without a line are left out. */
export function sectionsOf(engine: Engine, asked: Asked): StatusSection[] {
  const { deal } = asked;
  const rows = engine.statusRows(asked);
  const sections: StatusSection[] = [
    {
      title: 'What is in force',
      lines: rows.provisions.map((row) => ({
        subject: row.address,
        says: sentence(engine.provisionSentence(deal, row)),
        tone: provisionTone(row),
      })),
    },
    {
      title: 'Defaults',
      lines: rows.defaults.map((row) => ({
        subject: row.id,
        says: sentence(engine.defaultSentence(deal, row)),
        tone: defaultTone(row),
      })),
    },
    {
      title: 'Values',
      lines: rows.values.map((row) => ({
        subject: row.address,
        says: sentence(engine.valueSentence(deal, row)),
        tone: row.value === 'open' ? 'open' : 'value',
      })),
    },
    {
      title: 'What has taken effect',
      lines: rows.parts.map((row) => ({
        subject: row.address,
        says: sentence(engine.partSentence(deal, row)),
        tone: row.effective === 'yes' ? 'in-effect' : row.effective === 'open' ? 'open' : 'none',
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const sentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

function provisionTone({ inForce, because }: ProvisionRow): Tone {
  if (inForce === 'yes') return 'in-force';
  if (inForce === 'open') return 'open';
  return because === 'suspended' ? 'suspended' : 'not-in-force';
}

function defaultTone({ waived, ended, continuing, stage, exists }: DefaultRow): Tone {
  if (waived === 'yes') return 'waived';
  if (ended === 'yes') return 'cured';
  if (exists === 'open' || continuing === 'open') return 'open';
  return stage === 'event of default' ? 'event-of-default' : 'default';
}
