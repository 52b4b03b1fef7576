import { text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';
import { ShownOnce } from './shown-once.tsx';
import { TokenLine } from './token-line.tsx';
import { useAct } from './use-act.ts';
import { useTokens } from './use-tokens.ts';

/** As long as a token may be good. */
const days = 366;

/** The days that matter on one's deals, in one's own calendar program. */
export function CalendarSection() {
  const { data = [] } = useTokens();
  const act = useAct('tokens');
  const make = (): void =>
    act.mutate({
      method: 'POST',
      path: '/api/tokens',
      json: { name: 'Calendar', scopes: ['calendar'], days },
    });
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">Your calendar</h2>
      <p className="quiet">
        Your calendar program can show the days that matter on all your deals: give it an address to subscribe
        to. The address is good for a year, and for nothing but the calendar.
      </p>
      <ul className="lines">
        {data
          .filter(({ scopes }) => scopes.includes('calendar'))
          .map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
      </ul>
      <button type="button" onClick={make} disabled={act.isPending}>
        Make an address for my calendar
      </button>
      {act.isSuccess && (
        <ShownOnce
          label="The address of your calendar"
          secret={`${location.origin}/calendar.ics?token=${text(act.data, 'secret')}`}
          words="Whoever has it sees these days. Taken back, it shows nothing more."
        />
      )}
      {act.error !== null && <Problem error={act.error} />}
    </section>
  );
}
