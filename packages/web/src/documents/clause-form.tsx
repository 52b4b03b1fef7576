import { type FormEvent, useMemo, useState } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import type { Choices } from '../facts/choices.ts';
import { ChannelChoice } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { useMe } from '../session/session.ts';
import { Problem } from '../ui/problem.tsx';
import { type ClauseField, clauseKinds, type Given } from './clause-kinds.ts';

interface ClauseFormProps {
  /** The provision that the clause stands for. */
  readonly address: string;
  readonly onDone: () => void;
}

/** A person states what a sentence does, where it was not understood or was read wrongly. */
export function ClauseForm({ address, onDone }: ClauseFormProps) {
  const { engine, open } = useDeal();
  const { asOf, knownAt } = useDays();
  const asked = useAsked(asOf, knownAt);
  const choices = useMemo(() => engine.choicesOf(asked), [engine, asked]);
  const { data: me } = useMe();
  const recording = useRecording();
  const [channel, setChannel] = useState('shared');
  const [name, setName] = useState(clauseKinds[0]?.kind);
  const kind = clauseKinds.find((each) => each.kind === name);
  if (kind === undefined) return null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = givenIn(event.currentTarget);
    const [by, source] = [given.one('by'), given.one('source')];
    const entry = { at: address, ...kind.entry(given), by, ...(source === '' ? {} : { source }) };
    const path = `/clauses/${encodeURIComponent(freeId(open.clauseIds, channel, address))}`;
    recording.mutate({ path, request: { method: 'PUT', json: { channel, entry } } }, { onSuccess: onDone });
  };
  return (
    <form className="fact-form" aria-label={`State the clause of ${address}`} onSubmit={submit}>
      <p className="form-title">What does {address} do?</p>
      <label>
        Kind of clause
        <select value={kind.kind} onChange={({ currentTarget: { value } }) => setName(value)}>
          {clauseKinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      {kind.fields.map((field) => (
        <FieldOf key={`${kind.kind} ${field.name}`} field={field} choices={choices} />
      ))}
      <label>
        Who says so
        <input name="by" required defaultValue={me?.name ?? ''} />
      </label>
      <label>
        On what ground
        <input name="source" placeholder="the words themselves, a telephone note …" />
      </label>
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <div className="row-buttons">
        <button type="submit" disabled={recording.isPending}>
          {recording.isPending ? 'Recording…' : 'State it'}
        </button>
        <button type="button" onClick={onDone}>
          Leave it
        </button>
      </div>
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}

function givenIn(form: HTMLFormElement): Given {
  const data = new FormData(form);
  const all = (name: string): readonly string[] =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return { all, one: (name) => (all(name)[0] ?? '').trim() };
}

/** A name for the clause that none has yet; one of one side only carries its name, and tells the others nothing. */
export function freeId(taken: readonly string[], channel: string, address: string): string {
  const plain = address.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/g, '');
  const first = channel === 'shared' ? plain : `${channel}.${plain}`;
  let id = first;
  for (let n = 2; taken.includes(id); n++) id = `${first}-${n}`;
  return id;
}

function FieldOf({ field, choices }: { readonly field: ClauseField; readonly choices: Choices }) {
  return (
    <label>
      {field.label}
      <Control field={field} choices={choices} />
    </label>
  );
}

function Control({ field, choices }: { readonly field: ClauseField; readonly choices: Choices }) {
  switch (field.kind) {
    case 'day':
      return <input type="date" name={field.name} />;
    case 'number':
      return <input type="number" min={0} name={field.name} />;
    case 'words':
      return <input name={field.name} />;
    case 'tick':
      return <input type="checkbox" name={field.name} />;
    case 'many':
      return (
        <select name={field.name} multiple size={field.of.length}>
          {field.of.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      );
    case 'one':
      return (
        <select name={field.name}>
          <option value="">not said</option>
          {field.of.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      );
    case 'some':
      return (
        <select name={field.name} multiple size={Math.min(5, Math.max(2, choices[field.from].length))}>
          {choices[field.from].map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      );
  }
}
