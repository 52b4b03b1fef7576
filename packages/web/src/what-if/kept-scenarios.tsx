import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import type { FactEntry } from '../facts/fact-kinds.ts';
import { useNotes } from '../notes/use-notes.ts';
import { useNameOf } from '../people/use-people.ts';
import { ChannelChoice, ownSide } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { formText } from '../ui/form-text.ts';
import { writtenIso } from '../ui/days.ts';
import { Problem } from '../ui/problem.tsx';
import { type Scenario, scenarioNote, scenariosOf } from './scenarios.ts';

const route = getRouteApi('/deals/$deal/what-if');

/** The scenarios that somebody kept by name; each opens as it was kept. */
export function KeptScenarios() {
  const { open } = useDeal();
  const notes = useNotes();
  const recording = useRecording();
  const nameOf = useNameOf();
  const kept = scenariosOf(notes.data ?? []);
  const drop = ({ channel, name }: Scenario): void =>
    recording.mutate({ path: '/notes', request: { json: scenarioNote(channel, name, []) } });
  if (notes.error !== null) return <Problem error={notes.error} again={() => void notes.refetch()} />;
  if (kept.length === 0) return null;
  return (
    <section aria-label="Kept scenarios">
      <h2>Kept scenarios</h2>
      <ul>
        {kept.map((scenario) => (
          <li key={`${scenario.channel} ${scenario.name}`}>
            <route.Link to="." search={(now) => ({ ...now, facts: scenario.facts })}>
              {scenario.name}
            </route.Link>{' '}
            <span className="quiet">
              {nameOf(scenario.by)}, {writtenIso(scenario.at.slice(0, 10))}
            </span>
            {scenario.channel !== 'shared' && <span className="tag">our side only</span>}{' '}
            {open.writes.includes(scenario.channel) && (
              <button type="button" aria-label={`Drop ${scenario.name}`} onClick={() => drop(scenario)}>
                Drop
              </button>
            )}
          </li>
        ))}
      </ul>
      {recording.error !== null && <Problem error={recording.error} />}
    </section>
  );
}

/** Kept to one's own side unless all are to see it: what somebody thinks may happen is their own. */
export function KeepScenario({ facts }: { readonly facts: readonly FactEntry[] }) {
  const { open } = useDeal();
  const recording = useRecording();
  const [channel, setChannel] = useState(ownSide(open.writes));
  if (open.writes.length === 0) return null;
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const json = scenarioNote(channel, formText(event.currentTarget)('name'), facts);
    recording.mutate({ path: '/notes', request: { json } });
  };
  return (
    <form className="asked" aria-label="Keep the scenario" onSubmit={keep}>
      <label>
        Keep it by the name of
        <input name="name" required maxLength={100} />
      </label>
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <button type="submit" disabled={recording.isPending}>
        Keep the scenario
      </button>
      {recording.isSuccess && <p role="status">Kept.</p>}
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}
