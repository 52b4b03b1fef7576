import { NoteThread } from '../notes/note-thread.tsx';
import { useNotes } from '../notes/use-notes.ts';
import { useComments } from './use-comments.ts';

/** Comments on the closing as a whole. */
export function PaperComments({ agreement }: { readonly agreement: string }) {
  const { data } = useNotes();
  const { opened, toggle } = useComments();
  const count = data?.filter(({ about }) => about === agreement).length ?? 0;
  return (
    <div className="paper-comments">
      <button type="button" aria-expanded={opened === agreement} onClick={() => toggle(agreement)}>
        Comments on the closing{count === 0 ? '' : ` (${count})`}
      </button>
      {opened === agreement && <NoteThread about={agreement} label="Comments on the closing" />}
    </div>
  );
}
