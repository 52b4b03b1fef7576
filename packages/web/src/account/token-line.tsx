import { writtenIso } from '../ui/days.ts';
import { Problem } from '../ui/problem.tsx';
import { Instant } from './instant.tsx';
import { useAct } from './use-act.ts';
import type { Token } from './use-tokens.ts';

/** A token that is good still, and the way to take it back. */
export function TokenLine({ token }: { readonly token: Token }) {
  const { id, name, scopes, deals, expiry, used } = token;
  const act = useAct('tokens');
  const takeBack = (): void =>
    act.mutate({ method: 'DELETE', path: `/api/tokens/${encodeURIComponent(id)}` });
  return (
    <li>
      <strong>{name}</strong> <span className="quiet">{scopes.join(', ')}</span>;{' '}
      {deals === null ? 'all your deals' : deals.join(', ')}; until {writtenIso(expiry.slice(0, 10))};{' '}
      {used === '' ? (
        'never used'
      ) : (
        <>
          last used <Instant at={used} />
        </>
      )}{' '}
      <details className="sure">
        <summary aria-label={`Take back ${name}`}>Take back…</summary>
        <p>Whatever uses it is shut out at once.</p>
        <button type="button" onClick={takeBack} disabled={act.isPending}>
          Take back {name}
        </button>
      </details>
      {act.error !== null && <Problem error={act.error} />}
    </li>
  );
}
