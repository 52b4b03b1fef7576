import { type FormEvent, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { ChannelChoice } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { useMe } from '../session/session.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import type { SettingChoice } from './settings-of.ts';

interface ChooseReadingProps {
  readonly setting: SettingChoice;
  readonly reading: string;
}

/** For the record: who reads it so, and on what ground; for all, or for one's own side. */
export function ChooseReading({ setting, reading }: ChooseReadingProps) {
  const { open } = useDeal();
  const { data: me } = useMe();
  const recording = useRecording();
  const [channel, setChannel] = useState('shared');
  if (open.writes.length === 0) return null;
  const id = setting.entry?.id ?? setting.id;
  // Without an entry of its own a choice is made for the place; a choice that is there is replaced where it stands.
  const at = setting.entry === null ? setting.place : setting.entry.at;
  const path = `/settings/${encodeURIComponent(id)}`;
  const choose = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = formText(event.currentTarget);
    const [by, source] = [said('by'), said('source')];
    const entry = { id, ...(at === null ? {} : { at }), reading, by, source };
    recording.mutate({ path, request: { method: 'PUT', json: { channel, at, setting: entry } } });
  };
  const takeBack = (): void =>
    recording.mutate({ path, request: { method: 'DELETE', query: { channel, at: at ?? undefined } } });
  return (
    <form className="fact-form" aria-label={`Choose ${reading}`} onSubmit={choose}>
      <label>
        Who reads it so
        <input name="by" required defaultValue={me?.name ?? ''} />
      </label>
      <label>
        On what ground
        <input name="source" required placeholder="advice of counsel, the words of …" />
      </label>
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <div className="row-buttons">
        <button type="submit" disabled={recording.isPending}>
          Choose “{reading}”
        </button>
        {setting.entry !== null && (
          <button type="button" onClick={takeBack} disabled={recording.isPending}>
            Take the choice back
          </button>
        )}
      </div>
      {recording.isSuccess && <p role="status">Recorded.</p>}
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}
