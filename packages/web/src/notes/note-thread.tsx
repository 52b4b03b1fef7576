import { type FormEvent, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { useNameOf } from '../people/use-people.ts';
import { ChannelChoice, ownSide } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { formText } from '../ui/form-text.ts';
import { writtenIso } from '../ui/days.ts';
import { Problem } from '../ui/problem.tsx';
import { type Note, useNotes } from './use-notes.ts';

interface NoteThreadProps {
  /** The address that the notes speak of. */
  readonly about: string;
  readonly label: string;
}

/** What people wrote about one thing of the deal, and room for more. */
export function NoteThread({ about, label }: NoteThreadProps) {
  const { open } = useDeal();
  const notes = useNotes();
  const here = notes.data?.filter((note) => note.about === about) ?? [];
  return (
    <section className="notes-thread" aria-label={label}>
      {notes.error !== null && <Problem error={notes.error} again={() => void notes.refetch()} />}
      {notes.isPending && <p className="quiet">Loading the comments…</p>}
      {notes.isSuccess && here.length === 0 && <p className="quiet">No comments yet.</p>}
      <ol className="plain">
        {here.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ol>
      {open.writes.length > 0 && <NewNote about={about} />}
    </section>
  );
}

function NoteLine({ note: { text, by, at, channel } }: { readonly note: Note }) {
  const nameOf = useNameOf();
  return (
    <li>
      <p className="note-text">{text}</p>
      <p className="quiet">
        {nameOf(by)}, <time dateTime={at}>{writtenIso(at.slice(0, 10))}</time>
        {channel !== 'shared' && <span className="tag">our side only</span>}
      </p>
    </li>
  );
}

/** Kept to one's own side unless it is said that all may see it: the other way round cannot be taken back. */
function NewNote({ about }: { readonly about: string }) {
  const { open } = useDeal();
  const recording = useRecording();
  const [channel, setChannel] = useState(ownSide(open.writes));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const json = { channel, about, text: formText(form)('text') };
    recording.mutate({ path: '/notes', request: { json } }, { onSuccess: () => form.reset() });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        Comment
        <textarea name="text" rows={2} maxLength={20_000} required />
      </label>
      <ChannelChoice channels={open.writes} channel={channel} onChannel={setChannel} />
      <div>
        <button type="submit" disabled={recording.isPending}>
          Add the comment
        </button>
      </div>
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}
