import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask, ofDeal } from '../api/api.ts';
import { useDeal } from '../deal/deal-context.ts';
import { writtenIso } from '../ui/days.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { ChannelChoice } from './channel-choice.tsx';
import { useRecordings } from './use-recording.ts';
import { idFrom, notOnFile, statingIt, type WhatItIs, whatItIs } from './what-it-is.ts';

interface Filed {
  readonly file: string;
  readonly sha256: string;
}

/** A document bears on answers once somebody has said of what agreement it is the text. */
export function NameIt({ file, sha256, onDone }: Filed & { readonly onDone: () => void }) {
  const { open } = useDeal();
  const read = useQuery({
    queryKey: ['deal', open.id, 'read', sha256],
    queryFn: () => ask(ofDeal(open.id, `/documents/${sha256}/read`)),
  });
  if (read.error !== null) return <Problem error={read.error} again={() => void read.refetch()} />;
  if (read.isPending) return <p role="status">It is read…</p>;
  const it = whatItIs(
    read.data,
    open.deal.parties.map(({ name }) => name),
  );
  return <NameForm file={file} it={it} onDone={onDone} />;
}

interface NameFormProps {
  readonly file: string;
  readonly it: WhatItIs;
  readonly onDone: () => void;
}

function NameForm({ file, it, onDone }: NameFormProps) {
  const { open } = useDeal();
  const recordings = useRecordings();
  const [channel, setChannel] = useState('shared');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = formText(event.currentTarget);
    recordings.mutate(statingIt(file, said, it, channel), { onSuccess: onDone });
  };
  const title = it.title === '' ? 'It has no title that could be read' : `It is entitled “${it.title}”`;
  return (
    <form className="fact-form" aria-label={`What ${file} is`} onSubmit={submit}>
      <p>
        {title}
        {it.dated !== '' && `, dated as of ${writtenIso(it.dated)}`}.
      </p>
      <IdField value={idFrom(file)} />
      {it.others.map((name, i) => (
        <label key={name}>
          What it calls the {name} is
          <select name={`other-${i}`}>
            <option value="">the one of that title, or none here</option>
            {open.deal.agreements.map(({ id, title: its }) => (
              <option key={id} value={id}>
                {its ?? id}
              </option>
            ))}
          </select>
        </label>
      ))}
      {it.strangers.map(({ id, name }, i) => (
        <label key={id} className="tick-label">
          <span>
            <input type="checkbox" name={`stranger-${i}`} defaultChecked /> {name} is a party of this deal
          </span>
        </label>
      ))}
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <button type="submit" disabled={recordings.isPending}>
        {recordings.isPending ? 'Recording…' : 'It is the text of this agreement'}
      </button>
      {recordings.error !== null && <Problem error={recordings.error} />}
    </form>
  );
}

function IdField({ value }: { readonly value: string }) {
  return (
    <label>
      Short name, as in addresses
      <input name="id" required defaultValue={value} pattern="[A-Za-z][A-Za-z0-9\-]*" maxLength={40} />
    </label>
  );
}

/** An agreement that papers speak of, and of which nobody has the text. */
export function AgreementNotOnFile() {
  const { open } = useDeal();
  const recordings = useRecordings();
  const [channel, setChannel] = useState('shared');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    recordings.mutate([notOnFile(formText(form), channel)], { onSuccess: () => form.reset() });
  };
  return (
    <details>
      <summary>An agreement whose text is not on file…</summary>
      <form className="fact-form" aria-label="An agreement whose text is not on file" onSubmit={submit}>
        <label>
          Title
          <input name="title" required />
        </label>
        <IdField value="" />
        <label>
          Dated as of
          <input name="dated" type="date" />
        </label>
        <label>
          In force from
          <input name="in-force" type="date" />
        </label>
        <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
        <button type="submit" disabled={recordings.isPending}>
          State it
        </button>
        {recordings.isSuccess && <p role="status">Stated.</p>}
        {recordings.error !== null && <Problem error={recordings.error} />}
      </form>
    </details>
  );
}
