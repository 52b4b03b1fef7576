import type { StatusReport } from '@inforce/core';
import { memo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { writtenIso } from '../ui/days.ts';

/** What the day's answers lean on: doubtful words and the other reading's answer, conflicts, presumptions, readings. */
export const Grounds = memo(function Grounds({ report }: { readonly report: StatusReport }) {
  const { settings, conflicts, presumed, readings } = report;
  const { engine, open } = useDeal();
  const plain = (text: string): string => engine.withoutAddresses(open.deal, text);
  return (
    <>
      {conflicts.length > 0 && (
        <section>
          <h2>The record contradicts itself</h2>
          <ul className="plain">
            {conflicts.map(({ address, says }) => (
              <li key={`${address} ${says}`}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      {settings.length > 0 && (
        <section>
          <h2>Doubtful words</h2>
          <ul className="plain">
            {settings.map(({ id, place, question, reading, otherwise }) => (
              <li key={`${id} ${place}`}>
                <b>{plain(question)}</b> Read here as “{reading}”. {plain(otherwise ?? '')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details>
        <summary>Presumed ({presumed.length})</summary>
        <ul className="plain">
          {presumed.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Readings ({readings.length})</summary>
        <ul className="plain">
          {readings.map(({ agreement, file, sha256, reader, kept }) => (
            <li key={agreement}>
              {agreement}: {file}, SHA-256 {sha256.slice(0, 12)}…, reader {reader}
              {kept === null ? '' : `, kept since ${writtenIso(kept.on)}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
});
