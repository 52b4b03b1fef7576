import type { ConformReport } from '@inforce/core';
import { writtenIso } from '../ui/days.ts';

/** Under the text: who changed what, what is waived or suspended, and what was not carried out, with the reason. */
export function Notes({ report }: { readonly report: ConformReport }) {
  const { footnotes, notes, notApplied } = report;
  return (
    <footer className="notes">
      {footnotes.length > 0 && (
        <section>
          <h2>Amendments</h2>
          <ol>
            {footnotes.map(({ number, says, from, removed }) => (
              <li key={number} id={`note-${number}`} value={number}>
                {says} <span className="quiet">Since {writtenIso(from)}.</span>
                {removed.map((words, i) => (
                  <del key={`${i}`}>{words}</del>
                ))}{' '}
                <a href={`#noted-${number}`} aria-label={`Back to the words of note ${number}`}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2>Waivers and suspensions: never in the text</h2>
          <ul>
            {notes.map(({ address, says }) => (
              <li key={`${address} ${says}`}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      {notApplied.length > 0 && (
        <section>
          <h2>Instructions that were not applied</h2>
          <ul>
            {notApplied.map(({ address, why, says }) => (
              <li key={`${address} ${says}`}>
                <b>{address}</b> ({why}): {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}
