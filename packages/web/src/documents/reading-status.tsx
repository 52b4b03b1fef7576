import { useQuery } from '@tanstack/react-query';
import { askAll, ofDeal } from '../api/api.ts';
import { list, text } from '../api/shapes.ts';
import { useDeal } from '../deal/deal-context.ts';
import { useRecording } from '../record/use-recording.ts';
import { writtenDay } from '../ui/days.ts';
import { Problem } from '../ui/problem.tsx';

interface Proposed {
  readonly kept: string;
  readonly changed: readonly { readonly kept: string; readonly today: string }[];
}

/** What today's reader makes of the document, beside what is kept of it. */
function useProposed(agreement: string) {
  const { open } = useDeal();
  return useQuery({
    queryKey: ['deal', open.id, 'readings'],
    queryFn: () => askAll(ofDeal(open.id, '/readings'), 'readings'),
    select: (readings): Proposed | null => {
      const own = readings.find((each) => text(each, 'agreement') === agreement);
      if (own === undefined) return null;
      const changed = list(own, 'changed').map((each) => ({
        kept: text(each, 'kept'),
        today: text(each, 'today'),
      }));
      return { kept: text(own, 'kept'), changed };
    },
  });
}

/** Who answers for what was read of a document, since when; and the click that makes it oneself. */
export function ReadingStatus({ agreement }: { readonly agreement: string }) {
  const { open } = useDeal();
  const recording = useRecording();
  const proposed = useProposed(agreement);
  const reading = open.deal.agreements.find(({ id }) => id === agreement)?.paper?.reading;
  if (reading === undefined) return null;
  const { kept, reader } = reading;
  const confirm = (): void =>
    recording.mutate({ path: '/readings', request: { json: { channel: 'shared', agreement } } });
  return (
    <section className="reading-status" aria-label="The reading">
      <p>
        {kept === null
          ? `Nobody has confirmed this reading (reader ${reader}) yet.`
          : keptWords(kept, reader, proposed.data?.kept === 'corrected')}{' '}
        {open.writes.length > 0 && (
          <button type="button" data-key="y" onClick={confirm} disabled={recording.isPending}>
            {kept === null || kept.by === null ? 'Confirm this reading' : 'Confirm it as it is read today'}
          </button>
        )}
      </p>
      {recording.isSuccess && <p role="status">Confirmed.</p>}
      {recording.error !== null && <Problem error={recording.error} />}
      {proposed.error !== null && <Problem error={proposed.error} again={() => void proposed.refetch()} />}
      {proposed.data !== null && proposed.data !== undefined && <Changed changed={proposed.data.changed} />}
    </section>
  );
}

/** A reading can be kept without anybody's name to it. */
function keptWords(
  kept: { readonly by: string | null; readonly on: number },
  reader: string,
  isCorrected: boolean,
): string {
  const since = `on ${writtenDay(kept.on)} (reader ${reader}).`;
  if (kept.by === null) return `Kept as it was read ${since} Nobody has put a name to it yet.`;
  return `${isCorrected ? 'Corrected' : 'Confirmed'} by ${kept.by} ${since}`;
}

function Changed({ changed }: Pick<Proposed, 'changed'>) {
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>Today’s reader reads {changed.length} sentences otherwise</summary>
      <ul>
        {changed.map(({ kept, today }) => (
          <li key={`${kept} ${today}`}>
            Kept: {kept}. Today: {today}.
          </li>
        ))}
      </ul>
    </details>
  );
}
