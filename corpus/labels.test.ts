import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chainOf,
  corpusIsThere,
  corpusRoot,
  type InstructedDocument,
  instructionsOf,
  type LabelSet,
  labelsOf,
} from './labels.ts';

/** Labels are made by hand: what a slip of the hand does to a place is found here. */
const there = corpusIsThere();
if (!there) process.stderr.write(`\nSKIPPED: no corpus at ${corpusRoot()} (set INFORCE_CORPUS)\n`);

const chain = chainOf('f4');
const labelled: readonly InstructedDocument[] = [
  ...instructionsOf('open'),
  ...instructionsOf('opened'),
  ...chain.labels,
  ...instructionsOf('held-out'),
];

/** Places that are outside of the document, on an empty line, or before the place of the label above. */
function misplaced({ document, instructions }: InstructedDocument): readonly string[] {
  const text = readFileSync(join(corpusRoot(), document), 'utf8').split('\n');
  const blank = (line: number): boolean => (text[line - 1] ?? '').trim() === '';
  return instructions
    .filter(
      ({ lines: [first, last] }, at) =>
        blank(first) || blank(last) || first < (instructions[at - 1]?.lines[0] ?? 0),
    )
    .map(({ at, lines }) => `${document} ${at}: ${lines.join('-')}`);
}

describe('labels of instructions', () => {
  it('name each document once', () => {
    const named = labelled.map(({ document }) => document);
    expect(named).toEqual([...new Set(named)]);
  });

  it('say of one place only once that one operation is done to one target', () => {
    const said = labelled.flatMap(({ document, instructions }) =>
      instructions.map(({ at, lines, target, operation }) =>
        JSON.stringify([document, at, lines, target, operation]),
      ),
    );
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  });

  it('have a definition for the target where a definition is added, restated or deleted', () => {
    const all = labelled.flatMap(({ instructions }) => instructions);
    const others = all.filter(
      ({ operation, target }) =>
        operation.endsWith('-definition') && !target.provision.startsWith('definition:'),
    );
    expect(others).toEqual([]);
  });
});

describe.skipIf(!there)('labels of instructions, beside the documents', () => {
  it('stand in documents that are there', () => {
    const named = [chain.base, ...labelled.map(({ document }) => document)];
    expect(named.filter((document) => !existsSync(join(corpusRoot(), document)))).toEqual([]);
  });

  it('stand on lines with words, in the order of the text', () => {
    expect(labelled.flatMap(misplaced)).toEqual([]);
  });
});

const nameOf = ({ document }: { readonly document: string }): string =>
  document.slice(document.lastIndexOf('/') + 1);
const named = (...sets: LabelSet[]): readonly string[] => sets.flatMap((set) => labelsOf(set).map(nameOf));

describe('what is held out', () => {
  it('is in no set that is open', () => {
    const instructed = [...instructionsOf('open'), ...instructionsOf('opened'), ...chain.labels].map(nameOf);
    const open = new Set([...named('open', 'development', 'held-out'), ...instructed]);
    const closed = [...named('held-out-2'), ...instructionsOf('held-out').map(nameOf)];
    expect(closed.filter((one) => open.has(one))).toEqual([]);
  });
});
