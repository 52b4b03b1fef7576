import { seeing } from './asking.ts';
import { bodies } from './bodies.ts';
import type { Api } from './env.ts';
import { page, pageOf } from './page.ts';
import { writing } from './writing.ts';

const tag = 'record';

/** Words for one's own side or for all; they change no answer. */
export function notes(api: Api): void {
  seeing(
    api,
    { path: '/notes', summary: 'the notes', tag, query: page, gives: { json: 'Notes' } },
    ({ folded }, wanted) => {
      const { shown, next } = pageOf(folded.notes, wanted, ({ id }) => id);
      return { notes: shown, next };
    },
  );
  writing(
    api,
    { method: 'post', path: '/notes', summary: 'writes a note', tag, body: bodies.Note },
    (_deal, { about, text }) => [{ kind: 'note-written', body: { about, text } }],
  );
}
