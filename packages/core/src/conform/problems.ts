import type { Agreement } from '../agreement/agreement.ts';
import { datesIn } from '../agreement/quantities.ts';
import { readAgreement } from '../agreement/read-agreement.ts';
import type { DealAgreement, Paper } from '../deal/deal.ts';
import type { Asked } from '../report/question.ts';
import { inWords } from '../report/words.ts';
import { apply } from '../steps/step.ts';
import type { Place } from '../text/source.ts';
import { tokenise } from '../text/tokenise.ts';
import { writtenDay } from '../time/day.ts';
import { originAt, passageAt, type Wording } from '../wording/wording.ts';
import { conform, type Conformed } from './conform.ts';

/** What amendments leave wrong, at the words of the instrument that wrote them. */
export interface AfterAmendment {
  readonly code: 'IC203' | 'IC204' | 'IC205' | 'IC206' | 'IC207';
  /** The agreement in whose file the words stand, and where. */
  readonly by: string;
  readonly place: Place;
  readonly what: string;
  readonly todo: string;
}

/** What is wrong with the agreements of a deal as they read on the day, and was not wrong before they were amended. */
export function problemsAfterAmendment(asked: Asked): readonly AfterAmendment[] {
  return asked.deal.agreements.flatMap((agreement) => {
    if (!asked.bound.instructions.some(({ target }) => target === agreement.id)) return [];
    const conformed = conform(asked, agreement.id);
    return [...inTheText(asked, conformed), ...refused(asked, conformed), ...notRecited(asked, agreement)];
  });
}

function inTheText(asked: Asked, conformed: Conformed): readonly AfterAmendment[] {
  const { base, wording, applied } = conformed;
  if (base === null || wording === null || applied.length === 0) return [];
  const [before, after] = [readWording(base), readWording(wording)];
  return [
    ...staleReferences(asked, conformed, wording, after),
    ...noLongerUsed(asked, conformed, wording, before, after),
    ...nowUndefined(asked, conformed, wording, before, after),
  ];
}

/** A wording is read like a file: each of its paragraphs stands apart. */
function readWording({ text }: Wording): Agreement {
  return readAgreement({ name: '', text: text.replaceAll('\n', '\n\n'), sha256: '' });
}

/** `Section 6.9`, in a text from which an amendment took Section 6.9. */
function staleReferences(
  asked: Asked,
  conformed: Conformed,
  wording: Wording,
  after: Agreement,
): readonly AfterAmendment[] {
  const gone = goneFrom(conformed, wording);
  const seen = new Set<string>();
  return after.references.flatMap(({ agreement, path, words }) => {
    const address = agreement === 'this' ? gone(path) : null;
    if (address === null || seen.has(path)) return [];
    seen.add(path);
    const [name, author] = [
      inWords(asked.deal, `${conformed.agreement}/${path}`),
      inWords(asked.deal, address),
    ];
    return [
      {
        code: 'IC203' as const,
        ...placeIn(asked, conformed.agreement, wording, after, words),
        what: `As amended, the text still refers to ${name}, which ${author} took out or renumbered.`,
        todo: 'Find out where its words have gone, or have the reference amended too.',
      },
    ];
  });
}

const NOTHING =
  /^[[(]?\s{0,3}(?:intentionally\s+(?:left\s+blank|omitted|deleted)|reserved|omitted|deleted)\b.{0,3}$/i;

/** For a path that the agreement had as signed and has no more: the address of the instruction that took it out. */
function goneFrom({ applied, base }: Conformed, last: Wording): (path: string) => string | null {
  return (path) => {
    if (base === null || !stands(base, path) || stands(last, path)) return null;
    let wording: Wording | null = base;
    for (const { step, instruction } of applied) {
      if (wording === null) return null;
      wording = apply(step, wording);
      if (wording !== null && !stands(wording, path)) return instruction.address;
    }
    return null;
  };
}

function stands(wording: Wording, path: string): boolean {
  const passage = passageAt(wording, path);
  return passage !== null && !NOTHING.test(wording.text.slice(passage.bodyFrom, passage.to).trim());
}

/** A definition that only the words which an amendment took out had used. */
function noLongerUsed(...[asked, conformed, wording, before, after]: Compared): readonly AfterAmendment[] {
  return newIn('IR111', before, after).map(({ term, place }) => ({
    code: 'IC204',
    ...placeIn(asked, conformed.agreement, wording, after, place),
    what: `As amended, the text defines “${term}” and uses it nowhere.`,
    todo: 'Look for the sentence that was meant to use it, or have the definition taken out too.',
  }));
}

/** A term whose definition an amendment took out, or has not added yet. */
function nowUndefined(...[asked, conformed, wording, before, after]: Compared): readonly AfterAmendment[] {
  const found = newIn('IR112', before, after);
  const later = found.length === 0 ? null : addedLater(asked, conformed.agreement);
  return found.map(({ term, place }) => {
    const by = later?.(term) ?? null;
    return {
      code: 'IC205',
      ...placeIn(asked, conformed.agreement, wording, after, place),
      what:
        by === null
          ? `As amended, the text uses “${term}” and defines it nowhere.`
          : `As amended, the text uses “${term}” before ${inWords(asked.deal, by)} adds its definition.`,
      todo: 'Find the amendment that defines it from that day on, or have its meaning stated.',
    };
  });
}

/** The instruction by which a term is defined on a later day that the record knows of. */
function addedLater(asked: Asked, agreement: string): (term: string) => string | null {
  const { wording } = conform({ ...asked, asOf: asked.reckoning.horizon }, agreement);
  return (term) => {
    const passage = wording === null ? null : passageAt(wording, `"${term}"`);
    const origin = wording === null || passage === null ? null : originAt(wording, passage.from);
    return origin === null || origin.at === null ? null : `${origin.by}/${origin.at}`;
  };
}

type Compared = readonly [Asked, Conformed, Wording, Agreement, Agreement];

/** The terms at which a check of texts marks the text as amended, and did not mark it as signed. */
function newIn(code: string, before: Agreement, after: Agreement): readonly { term: string; place: Place }[] {
  const marked = ({ problems, source }: Agreement): ReadonlyMap<string, Place> =>
    new Map(
      problems
        .filter((problem) => problem.code === code)
        .map(({ place }) => [source.text.slice(place.from, place.to).replaceAll(/\s+/g, ' '), place]),
    );
  const already = marked(before);
  return [...marked(after)].flatMap(([term, place]) => (already.has(term) ? [] : [{ term, place }]));
}

/** Instructions that were to be applied on the day and could not be [A3]. */
function refused(asked: Asked, { notApplied, agreement }: Conformed): readonly AfterAmendment[] {
  return notApplied.flatMap(({ why, instruction, says, stands: text }) =>
    why !== 'refused' || instruction === null
      ? []
      : [
          {
            code: 'IC206' as const,
            by: instruction.by,
            place: instruction.clause.words,
            what: `This instruction was not applied to ${inWords(asked.deal, agreement)}: ${says}${text === null ? '' : ` As it stands: “${text.slice(0, SHOWN)}”.`}`,
            todo: 'Compare with the text as it stands (`inforce conform`), and find out which words were meant.',
          },
        ],
  );
}

const SHOWN = 160;

/** Amendments on file that a later one, which lists those before it by their dates, leaves out. */
function notRecited(asked: Asked, agreement: DealAgreement): readonly AfterAmendment[] {
  const authors = new Set(
    asked.bound.instructions.filter(({ target }) => target === agreement.id).map(({ by }) => by),
  );
  const amending = asked.deal.agreements.filter(({ id }) => authors.has(id) && id !== agreement.id);
  return amending.flatMap((later) => {
    const list = later.paper === null ? null : listOf(later.paper);
    if (list === null || later.dated === null) return [];
    const until = later.dated;
    const earlier = amending.filter(({ dated }) => dated !== null && dated < until);
    if (!earlier.some(({ dated }) => list.days.has(dated ?? 0))) return [];
    return earlier
      .filter(({ dated }) => dated !== null && !list.days.has(dated))
      .map((missing) => ({
        code: 'IC207' as const,
        by: later.id,
        place: list.place,
        what: `The list of earlier amendments leaves out ${inWords(asked.deal, missing.id)}${missing.dated === null ? '' : ` of ${writtenDay(missing.dated)}`}, which is on file.`,
        todo: 'Find out whether it was overlooked, and with it the words that it changed.',
      }));
  });
}

const OPENING = 6000;
const LIST = 1200;

/** The days that an instrument names behind `amended by`, before its first section; `null` where it lists none, or not all. */
function listOf({ agreement }: Paper): { readonly place: Place; readonly days: ReadonlySet<number> } | null {
  const text = agreement.source.text.slice(0, OPENING);
  const at = /\bamended\s{1,9}by\b/.exec(text)?.index;
  if (at === undefined) return null;
  const list = text.slice(at, at + LIST);
  if (/otherwise|previously|heretofore|from\s+time\s+to\s+time/i.test(list)) return null;
  return { place: { from: at, to: at + 10 }, days: new Set(datesIn(tokenise(list)).map(({ day }) => day)) };
}

/** Where words of a wording stand in the file of the instrument that wrote them. */
function placeIn(
  { deal }: Asked,
  agreement: string,
  wording: Wording,
  { source }: Agreement,
  place: Place,
): { readonly by: string; readonly place: Place } {
  // In the text that was read each line end stands twice.
  const doubled = source.text.slice(0, place.from).split('\n').length - 1;
  const origin = originAt(wording, place.from - Math.floor(doubled / 2));
  const by = origin?.by ?? agreement;
  const file = deal.agreements.find(({ id }) => id === by)?.paper?.agreement.source.text ?? '';
  const around = origin?.place ?? { from: 0, to: file.length };
  const words = source.text.slice(place.from, Math.min(place.to, place.from + SHOWN));
  return {
    by,
    place: found(file, around, words) ?? { from: around.from, to: Math.min(around.to, around.from + 1) },
  };
}

/** Words within a place of a file, wherever its lines break. */
function found(file: string, around: Place, words: string): Place | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\w]/g, (mark) => `\\u{${mark.codePointAt(0)?.toString(16) ?? '0'}}`))
    .join('\\s{1,200}');
  const match = new RegExp(pattern, 'u').exec(file.slice(around.from, around.to));
  if (match === null) return null;
  const from = around.from + match.index;
  return { from, to: from + match[0].length };
}
