import type { Change, ChangedKind } from '../printed.ts';
import { markupText } from '../safe-text.ts';
import { element, property } from './xml.ts';

/** Words as a run; what is deleted stands in elements of its own. */
export function run(text: string, properties: string = '', deleted: boolean = false): string {
  const name = deleted ? 'w:delText' : 'w:t';
  const pieces = text
    .replaceAll('\n', ' ')
    .split(/(\t)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t' ? '<w:tab/>' : `<${name} xml:space="preserve">${markupText(piece)}</${name}>`,
    );
  return pieces.length === 0 ? '' : element('w:r', {}, propertiesOf(properties), ...pieces);
}

/** Words as a run with properties as a file has them. */
export const runWith = (text: string, properties: string): string =>
  run(text).replace('<w:r>', () => `<w:r>${properties}`);

export const propertiesOf = (properties: string): string =>
  properties === '' ? '' : element('w:rPr', {}, properties);

/** How a change looks where it is formatting: in the order in which Word wants the properties of a run. */
export const MARKS: Readonly<Record<ChangedKind, string>> = {
  deleted: property('strike'),
  inserted: property('u', 'double'),
  'moved-from': property('dstrike'),
  'moved-to': property('u', 'wave'),
};

/** Changed words as an executed paper shows them, with the number of the move that they are part of. */
export function markedRun(text: string, { kind, move }: Change): string {
  return run(text, MARKS[kind]) + (move === null ? '' : run(String(move), raised(kind)));
}

/** The number of a move is gone with the words, where those are. */
const raised = (kind: ChangedKind): string =>
  `${kind === 'moved-from' ? property('dstrike') : ''}${property('vertAlign', 'superscript')}`;

const MOST = 255;

/** Who changed something, and when, as Word keeps it. */
export function revision(id: number, { author, date }: Pick<Change, 'author' | 'date'>) {
  const name = author === '' ? 'unknown' : Array.from(author).slice(0, MOST).join('');
  return { 'w:id': id, 'w:author': name, 'w:date': date === null ? null : `${date}T00:00:00Z` };
}

const WRAPS: Readonly<Record<ChangedKind, string>> = {
  deleted: 'w:del',
  inserted: 'w:ins',
  'moved-from': 'w:moveFrom',
  'moved-to': 'w:moveTo',
};

/** What Word calls a change, around runs and within the properties of a paragraph's mark. */
export const wrapOf = (change: Change): string => WRAPS[change.kind];

/** A run that Word can accept or reject. */
export function trackedRun(text: string, change: Change, id: number): string {
  return element(wrapOf(change), revision(id, change), run(text, '', change.kind === 'deleted'));
}
