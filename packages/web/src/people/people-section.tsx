import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { askAll } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';
import { ownSide } from '../record/channel-choice.tsx';
import { useRecording } from '../record/use-recording.ts';
import { useMe } from '../session/session.ts';
import { formText } from '../ui/form-text.ts';
import { Problem } from '../ui/problem.tsx';
import { type OnDeal, usePeople } from './use-people.ts';

/** The people of one's own side, and those whom everybody sees. */
export function PeopleSection() {
  const { open } = useDeal();
  const people = usePeople();
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <p className="quiet">
        You are on this deal as {open.role}
        {open.keeper && ', and keep its people for your side'}. Who is on another side you do not see.
      </p>
      {people.isPending && <p className="quiet">Loading the people…</p>}
      {people.error !== null && <Problem error={people.error} again={() => void people.refetch()} />}
      {people.data?.length === 0 && <p>Nobody whom you may see is on this deal.</p>}
      <ul className="deal-list">
        {people.data?.map((each) => (
          <PersonLine key={each.person} person={each} />
        ))}
      </ul>
      {open.keeper && <NewPerson />}
    </section>
  );
}

function PersonLine({ person: { person, name, role } }: { readonly person: OnDeal }) {
  const { open } = useDeal();
  const recording = useRecording();
  const remove = (): void =>
    recording.mutate({ path: `/people/${encodeURIComponent(person)}`, request: { method: 'DELETE' } });
  return (
    <li>
      {name} <span className="quiet">{role}</span>{' '}
      {open.keeper && (
        <details className="sure">
          <summary aria-label={`Remove ${name}`}>Remove…</summary>
          <p>{name} then sees nothing of this deal any more. What they recorded stays.</p>
          <button type="button" onClick={remove} disabled={recording.isPending}>
            Remove {name}
          </button>
        </details>
      )}
      {recording.error !== null && <Problem error={recording.error} />}
    </li>
  );
}

/** Everybody who can come in, where this person may know: administrators. To others no address is offered. */
function useEverybody() {
  const { data: me } = useMe();
  const { data = [] } = useQuery({
    queryKey: ['everybody'],
    enabled: me?.isAdministrator === true,
    queryFn: async () =>
      (await askAll('/api/people', 'people')).map((each) => ({
        person: text(each, 'id'),
        name: text(each, 'name'),
        email: text(each, 'email'),
      })),
  });
  return data;
}

function NewPerson() {
  const { open } = useDeal();
  const recording = useRecording();
  const everybody = useEverybody();
  const known = useId();
  const side = ownSide(open.writes);
  const roles = side === 'agent' ? ['agent', 'viewer'] : [side, `${side}-counsel`, 'viewer'];
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = formText(form);
    const json = { email: said('email').trim(), role: said('role'), keeper: said('keeper') === 'on' };
    recording.mutate({ path: '/people', request: { json } }, { onSuccess: () => form.reset() });
  };
  return (
    <form className="fact-form" aria-label="Add somebody" onSubmit={add}>
      <label>
        Their e-mail address
        <input name="email" type="email" required list={known} autoComplete="off" />
        <datalist id={known}>
          {everybody.map(({ person, name, email }) => (
            <option key={person} value={email}>
              {name}
            </option>
          ))}
        </datalist>
      </label>
      <label>
        As
        <select name="role">
          {roles.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </select>
      </label>
      <label className="tick-label">
        <span>
          <input type="checkbox" name="keeper" /> may add and remove people too
        </span>
      </label>
      <div className="row-buttons">
        <button type="submit" disabled={recording.isPending}>
          Add
        </button>
      </div>
      <p className="quiet">
        Somebody who cannot come in yet is let in by an administrator first. Of an address that is nobody’s
        and of one that is on another side you are told the same.
      </p>
      {recording.isSuccess && <p role="status">Added.</p>}
      {recording.error !== null && <Problem error={recording.error} />}
    </form>
  );
}
