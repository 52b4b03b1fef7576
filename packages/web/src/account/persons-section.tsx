import type { FormEvent } from 'react';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { PersonLine } from './person-line.tsx';
import { useAct } from './use-act.ts';
import { usePersons } from './use-persons.ts';

interface PersonsSectionProps {
  /** Whoever looks, who does not shut themselves out. */
  readonly own: string;
}

/** Who can come in here at all; who is on a deal is said there. */
export function PersonsSection({ own }: PersonsSectionProps) {
  const persons = usePersons();
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">People who can come in</h2>
      <p className="quiet">
        Let somebody in by their address and name, then make a link and hand it to them: nothing is mailed.
        Whoever keeps a deal can add them to it.
      </p>
      <NewPerson />
      {persons.isPending && <p className="quiet">Loading the people…</p>}
      {persons.error !== null && <Problem error={persons.error} again={() => void persons.refetch()} />}
      <ul className="lines">
        {persons.data?.map((person) => (
          <PersonLine key={person.id} person={person} isOwn={person.id === own} />
        ))}
      </ul>
    </section>
  );
}

function NewPerson() {
  const act = useAct('persons');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = formText(form);
    const json = {
      email: said('email').trim(),
      name: said('name').trim(),
      administrator: said('administrator') === 'on',
    };
    act.mutate({ method: 'POST', path: '/api/people', json }, { onSuccess: () => form.reset() });
  };
  return (
    <form className="fact-form" aria-label="Let somebody in" onSubmit={submit}>
      <label>
        E-mail address
        <input name="email" type="email" required autoComplete="off" />
      </label>
      <label>
        Name
        <input name="name" required maxLength={200} autoComplete="off" />
      </label>
      <label className="tick-label">
        <span>
          <input type="checkbox" name="administrator" /> is an administrator too
        </span>
      </label>
      <div className="row-buttons">
        <button type="submit" disabled={act.isPending}>
          Let in
        </button>
      </div>
      {act.isSuccess && <p role="status">Let in. Make them a link below.</p>}
      {act.error !== null && <Problem error={act.error} />}
    </form>
  );
}
