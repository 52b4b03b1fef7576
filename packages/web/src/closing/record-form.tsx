import { type FormEvent, useId, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { ChannelChoice } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { type Day, isoDay } from '../ui/days.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import type { Recording } from './closing-table.tsx';

interface RecordFormProps extends Recording {
  readonly day: Day;
  readonly onDone: () => void;
}

/** What a line of the list knows it does not ask: party, paper and condition are said already. */
export function RecordForm({ title, acts, day, onDone }: RecordFormProps) {
  const { open } = useDeal();
  const recording = useRecording();
  const [channel, setChannel] = useState('shared');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = formText(event.currentTarget);
    const act = acts[Number(said('act'))] ?? acts[0];
    if (act === undefined) return;
    const evidence = said('evidence').trim();
    const common = { on: said('on'), by: said('by'), ...(evidence === '' ? {} : { evidence }) };
    const facts = act.facts.map((fact) => ({ ...common, ...fact }));
    recording.mutate({ path: '/facts', request: { json: { channel, facts } } }, { onSuccess: onDone });
  };
  return (
    <form className="fact-form" aria-label={`Record: ${title}`} onSubmit={submit}>
      <What title={title} acts={acts} />
      <label>
        On
        <input type="date" name="on" required defaultValue={isoDay(day)} autoFocus />
      </label>
      <WhoSays by={acts[0]?.by ?? ''} />
      <label>
        On what evidence
        <input name="evidence" placeholder="e-mail, counterpart, certificate …" />
      </label>
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <div className="row-buttons">
        <button type="submit" disabled={recording.isPending}>
          {recording.isPending ? 'Recording…' : 'Record it'}
        </button>
        <button type="button" onClick={onDone}>
          Leave it
        </button>
      </div>
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}

function What({ title, acts }: Pick<Recording, 'title' | 'acts'>) {
  if (acts.length < 2) return <p className="form-title">{title}</p>;
  return (
    <label>
      {title}: what happened
      <select name="act">
        {acts.map(({ label }, i) => (
          <option key={label} value={i}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function WhoSays({ by }: { readonly by: string }) {
  const { open } = useDeal();
  const list = useId();
  return (
    <label>
      Who says so
      <input name="by" required defaultValue={by} list={list} />
      <datalist id={list}>
        {open.deal.parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
