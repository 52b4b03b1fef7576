import type { PayloadPhrase } from '../clauses/instruction-phrases.ts';
import type { Source } from '../text/source.ts';
import { wordingOf, wordingOfPlace } from '../wording/from-agreement.ts';
import { type Passage, passageAt, type Wording } from '../wording/wording.ts';

/** New text as it stands in the amending instrument: a wording of its own, and the provisions that it brings. */
export interface Payload {
  readonly wording: Wording;
  /** `[from, to)` of the new text in that wording. */
  readonly from: number;
  readonly to: number;
  /** The provisions that it brings, outermost ones only, in order. */
  readonly brings: readonly Passage[];
}

/** Where the instruction stands: the file of the amending instrument, its id in the deal, and the provision. */
export interface Author {
  readonly source: Source;
  readonly by: string;
  readonly at: string;
}

/** The new text of an instruction; `null` where the instrument does not hold it. */
export function payloadOf(phrase: PayloadPhrase, author: Author): Payload | null {
  if (phrase.kind === 'words') {
    const wording = wordingOfPlace(author.source, phrase.place, author.by, author.at);
    return { wording, from: 0, to: wording.text.length, brings: named(wording) };
  }
  const all = wordingOf({ source: author.source }, author.by);
  const attached = passageAt(all, phrase.path) ?? byFolded(all, phrase.path);
  if (attached === null) return null;
  const wording = {
    ...all,
    runs: all.runs.map((run) => ({ ...run, origin: { ...run.origin, at: author.at } })),
  };
  const holds = attachedText(all, attached);
  return { wording, from: holds.from, to: holds.to, brings: [holds] };
}

/** An annex with nothing but its heading announces the schedule or exhibit that is set out behind it. */
function attachedText(all: Wording, attached: Passage): Passage {
  if (all.text.slice(attached.bodyFrom, attached.to).trim() !== '') return attached;
  const next = all.passages.find((one) => one.from >= attached.to);
  return next?.kind === 'schedule' ? next : attached;
}

/** The outermost provisions with an address that lie within a passage. */
export function outermostIn(wording: Wording, holder: Passage): readonly Passage[] {
  const inside = wording.passages.filter(
    (one) => one !== holder && one.from >= holder.from && one.to <= holder.to && one.path !== '',
  );
  return named({ ...wording, passages: inside });
}

function byFolded(wording: Wording, path: string): Passage | null {
  const folded = path.toLowerCase();
  return wording.passages.find((one) => one.path.toLowerCase() === folded) ?? null;
}

/** The outermost provisions that have an address: what a short text is outlined as around them (`paragraph 1`) is only text. */
function named(wording: Wording): readonly Passage[] {
  const outermost: Passage[] = [];
  for (const one of wording.passages)
    if (
      ADDRESSED.has(one.kind) &&
      (outermost.at(-1)?.to ?? -1) <= one.from &&
      !belongs(one, outermost.at(-1))
    )
      outermost.push(one);
  return outermost;
}

/** Clauses set out behind a definition are of that definition. */
const belongs = (one: Passage, before: Passage | undefined): boolean =>
  one.kind === 'limb' && before?.kind === 'definition';

const ADDRESSED: ReadonlySet<Passage['kind']> = new Set([
  'section',
  'limb',
  'definition',
  'schedule',
  'recital',
]);
