import { useQuery } from '@tanstack/react-query';
import { askAll, ofDeal } from '../api/api.ts';
import { type Event, eventOf, text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';
import { Problem } from '../ui/problem.tsx';
import { eventWords } from './event-words.ts';

/** Everything that was recorded and that this person may see, the latest first. */
export function History() {
  const { open } = useDeal();
  const history = useQuery({
    queryKey: ['deal', open.id, 'history'],
    queryFn: async () => (await askAll(ofDeal(open.id, '/history'), 'events')).map(eventOf),
  });
  const people = useQuery({
    queryKey: ['deal', open.id, 'people'],
    queryFn: async () =>
      (await askAll(ofDeal(open.id, '/people'), 'people')).map(
        (each) => [text(each, 'person'), text(each, 'name')] as const,
      ),
  });
  const names = new Map(people.data);
  return (
    <section>
      <h2>History</h2>
      {history.isPending && <p className="quiet">Loading the history…</p>}
      {history.error !== null && <Problem error={history.error} again={() => void history.refetch()} />}
      <ol className="history">
        {history.data?.toReversed().map((event) => (
          <Line
            key={`${event.channel} ${event.version}`}
            event={event}
            by={names.get(event.by) ?? (isId(event.by) ? 'somebody' : event.by)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Somebody of another side, or an administrator, is an id of the record and no name. */
const isId = (by: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(by);

function Line({ event, by }: { readonly event: Event; readonly by: string }) {
  return (
    <li>
      <time dateTime={event.at}>{event.at.slice(0, 16).replace('T', ' ')}</time> {by} {eventWords(event)}
      {event.channel !== 'shared' && <span className="tag">{event.channel} only</span>}
    </li>
  );
}
