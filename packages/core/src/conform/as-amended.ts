import { readAgreement } from '../agreement/read-agreement.ts';
import { readClauses } from '../clauses/read-clauses.ts';
import type { BoundInstruction } from '../deal/bind/instructions.ts';
import type { Paper } from '../deal/deal.ts';
import type { Conformed } from './conform.ts';

/**
 * The instructions of an instrument that was itself amended: its text as it then stands is read again, and each instruction of
 * it keeps the effect that its section has. Where nothing of it has been amended yet, its own reading stands.
 */
export function asAmended(
  instrument: Conformed,
  own: readonly BoundInstruction[],
  paper: Paper,
): readonly { readonly instruction: BoundInstruction; readonly paper: Paper }[] {
  const { wording, applied } = instrument;
  if (wording === null || applied.length === 0) return own.map((instruction) => ({ instruction, paper }));
  const text = wording.text.replaceAll('\n', '\n\n');
  const agreement = readAgreement({ name: paper.file, text, sha256: '' });
  const read = { ...paper, agreement, reading: readClauses(agreement) };
  const clauses = read.reading.clauses.filter((clause) => clause.kind === 'amendment');
  return clauses.flatMap((clause, i) => {
    const before = own.find(({ clause: old }) => old.at === clause.at) ?? own[0];
    if (before === undefined) return [];
    const address = `${before.by}/${clause.at}`;
    const target = clause.target.agreement === before.clause.target.agreement ? before.target : null;
    return [
      {
        instruction: { ...before, id: `${address}#${i + 1}`, address, target, clause, position: i + 1 },
        paper: read,
      },
    ];
  });
}
