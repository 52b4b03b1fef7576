import { text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';
import { ShownOnce } from './shown-once.tsx';
import { useAct } from './use-act.ts';
import type { Person } from './use-persons.ts';

interface PersonLineProps {
  readonly person: Person;
  readonly isOwn: boolean;
}

export function PersonLine({ person, isOwn }: PersonLineProps) {
  const { name, email, isAdministrator, isShutOut, hasComeIn } = person;
  return (
    <li aria-label={name}>
      <strong>{name}</strong> <span className="quiet">{email}</span>
      {isAdministrator && <span className="tag">administrator</span>}
      {isShutOut && <span className="tag">shut out</span>}
      {!hasComeIn && <span className="tag">has not come in yet</span>}{' '}
      {isOwn ? <span className="quiet">this is you</span> : <Door person={person} />}
      {!isOwn && !isShutOut && <NewLink person={person} />}
    </li>
  );
}

/** Shut out, let in again, signed out everywhere: by whoever may, of somebody else. */
function Door({ person: { id, name, isShutOut } }: { readonly person: Person }) {
  const act = useAct('persons');
  const path = `/api/people/${encodeURIComponent(id)}`;
  const shut = (disabled: boolean): void => act.mutate({ method: 'PUT', path, json: { disabled } });
  return (
    <>
      {isShutOut ? (
        <button type="button" onClick={() => shut(false)}>
          Let {name} in again
        </button>
      ) : (
        <details className="sure">
          <summary aria-label={`Shut out ${name}`}>Shut out…</summary>
          <p>{name} is signed out, and comes in no more. What they recorded stays.</p>
          <button type="button" onClick={() => shut(true)}>
            Shut out {name}
          </button>{' '}
          <button type="button" onClick={() => act.mutate({ method: 'DELETE', path: `${path}/sessions` })}>
            Only sign {name} out everywhere
          </button>
        </details>
      )}
      {act.isSuccess && <span role="status"> Done.</span>}
      {act.error !== null && <Problem error={act.error} />}
    </>
  );
}

/** To hand over: the first time, or when a password was forgotten. */
function NewLink({ person: { id, name } }: { readonly person: Person }) {
  const act = useAct('persons');
  const make = (): void => act.mutate({ method: 'POST', path: `/api/people/${encodeURIComponent(id)}/link` });
  return (
    <>
      {' '}
      <button type="button" onClick={make} disabled={act.isPending}>
        Make a link for {name}
      </button>
      {act.isSuccess && (
        <ShownOnce
          label={`Link for ${name}`}
          secret={`${location.origin}/link#${text(act.data, 'secret')}`}
          words={`Hand it to ${name} alone: whoever opens it first chooses the password. It is good for one use within three days, and takes the place of any before.`}
        />
      )}
      {act.error !== null && <Problem error={act.error} />}
    </>
  );
}
