import { useQuery } from '@tanstack/react-query';
import { askAll } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';
import { Instant } from './instant.tsx';
import { useAct } from './use-act.ts';

/** Where one is signed in. */
export function SessionsSection() {
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async () =>
      (await askAll('/api/sessions', 'sessions')).map((each) => ({
        id: text(each, 'id'),
        created: text(each, 'created'),
        seen: text(each, 'seen'),
        isCurrent: Reflect.get(Object(each), 'current') === true,
      })),
  });
  const act = useAct('sessions');
  const end = (path: string): void => act.mutate({ method: 'DELETE', path });
  const { data = [] } = sessions;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="lines">
        {data.map(({ id, created, seen, isCurrent }, i) => (
          <li key={id}>
            Since <Instant at={created} />, last seen <Instant at={seen} />{' '}
            {isCurrent ? (
              <span className="tag">here</span>
            ) : (
              <button
                type="button"
                aria-label={`End this session, ${i + 1}`}
                onClick={() => end(`/api/sessions/${encodeURIComponent(id)}`)}
              >
                End this session
              </button>
            )}
          </li>
        ))}
      </ul>
      {data.length > 1 && (
        <button type="button" onClick={() => end('/api/session?which=others')}>
          End all other sessions
        </button>
      )}
      {sessions.error !== null && <Problem error={sessions.error} again={() => void sessions.refetch()} />}
      {act.error !== null && <Problem error={act.error} />}
    </section>
  );
}
