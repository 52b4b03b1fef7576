import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ask, type Request } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';

/** What somebody can be who begins a deal: on one of its sides. */
const roles = ['company', 'company-counsel', 'holders', 'holders-counsel', 'agent'] as const;

interface Begun extends Request {
  readonly path: string;
}

/** A deal from nothing, or out of a folder that was packed. */
export function BeginPage() {
  return (
    <main className="page">
      <h1>Begin a deal</h1>
      <p>You keep its people for your side, and add others to it afterwards.</p>
      <Anew />
      <OutOfFolder />
    </main>
  );
}

/** Begins it, and goes there. */
function useBeginning() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ path, ...request }: Begun) => ask(path, { method: 'POST', ...request }),
    onSuccess: async (begun) => {
      await queries.invalidateQueries();
      await navigate({ to: '/deals/$deal', params: { deal: text(begun, 'id') } });
    },
  });
}

function Anew() {
  const begin = useBeginning();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    begin.mutate({ path: '/api/deals', json: { deal: data.get('deal'), role: data.get('role') } });
  };
  return (
    <section aria-labelledby="anew">
      <h2 id="anew">A new one</h2>
      <form className="fact-form" aria-label="A new deal" onSubmit={submit}>
        <label>
          What the deal is called
          <input name="deal" required maxLength={200} autoComplete="off" />
        </label>
        <RoleChoice />
        <div className="row-buttons">
          <button type="submit" disabled={begin.isPending}>
            Begin the deal
          </button>
        </div>
      </form>
      {begin.error !== null && <Problem error={begin.error} />}
    </section>
  );
}

function OutOfFolder() {
  const begin = useBeginning();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [folder, role] = [data.get('folder'), data.get('role')];
    if (!(folder instanceof File) || typeof role !== 'string') return;
    const body = new Blob([folder], { type: 'application/zip' });
    begin.mutate({ path: '/api/deals/import', query: { role }, body });
  };
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">Out of a deal folder</h2>
      <p className="quiet">A folder with deal.yaml, facts.yaml and the documents, packed as a zip file.</p>
      <form className="fact-form" aria-label="Out of a deal folder" onSubmit={submit}>
        <label>
          The zip file
          <input name="folder" type="file" accept=".zip,application/zip" required />
        </label>
        <RoleChoice />
        <div className="row-buttons">
          <button type="submit" disabled={begin.isPending}>
            Bring it in
          </button>
        </div>
      </form>
      {begin.isPending && <p role="status">It is being read. A long one takes a while.</p>}
      {begin.error !== null && <Problem error={begin.error} />}
    </section>
  );
}

function RoleChoice() {
  return (
    <label>
      What you are on it
      <select name="role" required>
        {roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
    </label>
  );
}
