import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ask, ofDeal } from '../api/api.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { usePersons } from './use-persons.ts';

const roles = ['company', 'company-counsel', 'holders', 'holders-counsel', 'agent', 'auditor', 'viewer'];

interface Brought {
  readonly deal: string;
  readonly json: { readonly person: string; readonly role: string; readonly keeper: boolean };
}

/** The first keeper of a side comes by an administrator, who is not on the deal and sees no version of it to rest on. */
export function BringOntoDeal() {
  const bring = useMutation({
    mutationFn: ({ deal, json }: Brought) =>
      ask(ofDeal(deal, '/people'), { method: 'POST', json, ifMatch: '*' }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = formText(form);
    const json = { person: said('person'), role: said('role'), keeper: said('keeper') === 'on' };
    bring.mutate({ deal: said('deal').trim(), json }, { onSuccess: () => form.reset() });
  };
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">Bring somebody onto a deal</h2>
      <p className="quiet">
        For the first of a side, whom nobody there can add yet. That you brought them in is written in the log
        of that side, where they read it; of an auditor or a viewer, in the log that everybody reads. You see
        nothing of the deal by it. On a deal that you are on yourself, people are added on its own page.
      </p>
      <form className="fact-form" aria-label="Bring somebody onto a deal" onSubmit={submit}>
        <label>
          The id of the deal, as in its address
          <input name="deal" required maxLength={300} autoComplete="off" />
        </label>
        <Whom />
        <label>
          What they are on it
          <select name="role">
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
        <label className="tick-label">
          <span>
            <input type="checkbox" name="keeper" /> may add and remove people of their side
          </span>
        </label>
        <div className="row-buttons">
          <button type="submit" disabled={bring.isPending}>
            Bring them in
          </button>
        </div>
        {bring.isSuccess && <p role="status">They are on the deal, and its log says so.</p>}
        {bring.error !== null && <Problem error={bring.error} />}
      </form>
    </section>
  );
}

function Whom() {
  const { data = [] } = usePersons();
  return (
    <label>
      Whom
      <select name="person" required>
        {data
          .filter(({ isShutOut }) => !isShutOut)
          .map(({ id, name, email }) => (
            <option key={id} value={id}>
              {name}, {email}
            </option>
          ))}
      </select>
    </label>
  );
}
