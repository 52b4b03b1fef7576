import type { Deal } from '../deal/deal.ts';
import type { Address } from '../deal/facts.ts';
import type { DefaultRow, PartRow, ProvisionRow, StatusRows, ValueRow } from './status-rows.ts';
import { defaultSentence, partSentence, provisionSentence, valueSentence } from './sentences.ts';

/** One answer that differs between two statuses, before and after in words. */
export interface RowChange {
  readonly kind: 'part' | 'provision' | 'default' | 'value';
  readonly of: Address;
  /** `null`: there was no such row. */
  readonly before: string | null;
  readonly after: string;
}

type Names = Pick<Deal, 'agreements'>;

export function changedRows(deal: Names, before: StatusRows, after: StatusRows): RowChange[] {
  return [
    ...changes(
      'provision',
      before.provisions,
      after.provisions,
      (row: ProvisionRow) => row.address,
      (row) => provisionSentence(deal, row),
      'no longer named',
    ),
    ...changes(
      'default',
      before.defaults,
      after.defaults,
      (row: DefaultRow) => row.id,
      (row) => defaultSentence(deal, row),
      'no such default',
    ),
    ...changes(
      'part',
      before.parts,
      after.parts,
      (row: PartRow) => row.address,
      (row) => partSentence(deal, row),
      'no longer a part',
    ),
    ...changes(
      'value',
      before.values,
      after.values,
      (row: ValueRow) => row.address,
      (row) => valueSentence(deal, row),
      'no longer a value',
    ),
  ];
}

function changes<R>(
  kind: RowChange['kind'],
  before: readonly R[],
  after: readonly R[],
  key: (row: R) => string,
  say: (row: R) => string,
  gone: string,
): RowChange[] {
  const old = new Map(before.map((row) => [key(row), row]));
  const now = new Map(after.map((row) => [key(row), row]));
  const changed = after.flatMap((row): RowChange[] => {
    const was = old.get(key(row));
    const [from, to] = [was === undefined ? null : say(was), say(row)];
    const same = was !== undefined && JSON.stringify(was) === JSON.stringify(row);
    return same ? [] : [{ kind, of: key(row), before: from, after: to }];
  });
  const lost = before.filter((row) => !now.has(key(row)));
  return [
    ...changed,
    ...lost.map(
      (row): RowChange => ({ kind, of: key(row), before: say(row), after: `${key(row)}: ${gone}` }),
    ),
  ];
}
