import { useMemo, useState } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { FactForm } from '../facts/fact-form.tsx';
import type { FactEntry } from '../facts/fact-kinds.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { ChannelChoice } from './channel-choice.tsx';
import { Documents } from './documents.tsx';
import { History } from './history.tsx';
import { useRecording } from './use-recording.ts';

/** What was filed, stated, found and corrected, by whom and when; and the forms to add to it. */
export function RecordPage() {
  const { open } = useDeal();
  const canWrite = open.writes.length > 0;
  return (
    <main className="page page-wide">
      {!canWrite && <p className="quiet">You may read this record, and not write to it.</p>}
      {canWrite && <NewFact />}
      <Documents canWrite={canWrite} />
      <Facts canWrite={canWrite} />
      <History />
    </main>
  );
}

function NewFact() {
  const { engine, open } = useDeal();
  const { asOf, knownAt } = useDays();
  const asked = useAsked(asOf, knownAt);
  const choices = useMemo(() => engine.choicesOf(asked), [engine, asked]);
  const recording = useRecording();
  const [channel, setChannel] = useState('shared');
  const record = (fact: FactEntry): void =>
    recording.mutate({ path: '/facts', request: { json: { channel, facts: [fact] } } });
  return (
    <section>
      <h2>Record what happened</h2>
      <FactForm
        choices={choices}
        day={asOf}
        verb={recording.isPending ? 'Recording…' : 'Record it'}
        onFact={record}
        more={<Provenance />}
      />
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      {recording.error !== null && <Problem error={recording.error} />}
      {recording.isSuccess && <p role="status">Recorded.</p>}
    </section>
  );
}

/** Who says so, on what evidence, and since when it was known. */
function Provenance() {
  return (
    <>
      <label>
        Who says so
        <input name="by" required />
      </label>
      <label>
        On what evidence
        <input name="evidence" />
      </label>
      <label>
        Known since (the day it happened, unless said)
        <input name="known" type="date" />
      </label>
    </>
  );
}

function Facts({ canWrite }: { readonly canWrite: boolean }) {
  const { engine, open } = useDeal();
  const [correcting, setCorrecting] = useState<string | null>(null);
  return (
    <section>
      <h2>Facts</h2>
      <Scroll label="Facts">
        <table className="changed cards">
          <thead>
            <tr>
              {['Id', 'On', 'What', 'Says', 'Evidence', 'Known'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {canWrite && <th scope="col">Correct</th>}
            </tr>
          </thead>
          <tbody>
            {engine.factRows(open.deal).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.id}</th>
                <td data-label="On">{row.on}</td>
                <td data-label="What">{row.what}</td>
                <td data-label="Says">{row.by}</td>
                <td data-label="Evidence">{row.evidence}</td>
                <td data-label="Known">{row.known}</td>
                {canWrite && (
                  <td>
                    <button
                      type="button"
                      aria-label={`Correct ${row.id}`}
                      onClick={() => setCorrecting(row.id)}
                    >
                      Correct…
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {correcting !== null && <Correction id={correcting} onDone={() => setCorrecting(null)} />}
    </section>
  );
}

/** The right content, or only that it never happened; with the reason, and known from today unless said. */
function Correction({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { engine, open } = useDeal();
  const { asOf, knownAt } = useDays();
  const asked = useAsked(asOf, knownAt);
  const choices = useMemo(() => engine.choicesOf(asked), [engine, asked]);
  const recording = useRecording();
  const send = (fact: FactEntry): void =>
    recording.mutate(
      {
        path: `/facts/${encodeURIComponent(id)}/corrections`,
        request: { json: { channel: channelOf(id, open.writes), fact } },
      },
      { onSuccess: onDone },
    );
  return (
    <section className="correction" aria-label={`Correct ${id}`}>
      <h3>What is right instead of {id}?</h3>
      <FactForm
        choices={choices}
        day={asOf}
        verb="Record the correction"
        onFact={send}
        more={<Provenance />}
      />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const said = formText(event.currentTarget);
          send({
            never: true,
            known: said('known'),
            by: said('by'),
            evidence: said('reason'),
          });
        }}
      >
        <p>Or it never happened:</p>
        <label>
          Who says so
          <input name="by" required />
        </label>
        <label>
          Why
          <input name="reason" required />
        </label>
        <label>
          Known since
          <input name="known" type="date" required />
        </label>
        <button type="submit">Withdraw {id}</button>
      </form>
      <button type="button" onClick={onDone}>
        Leave it
      </button>
      {recording.error !== null && <Problem error={recording.error} />}
    </section>
  );
}

/** A fact of one side is corrected where it stands. */
const channelOf = (id: string, writes: readonly string[]): string =>
  writes.find((channel) => id.startsWith(`${channel}.`)) ?? 'shared';
