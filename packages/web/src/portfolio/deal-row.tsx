import { Link } from '@tanstack/react-router';
import { writtenIso } from '../ui/days.ts';
import type { Row, Standing, What } from './ask-portfolio.ts';
import { getRouteApi } from '@tanstack/react-router';
import { whatWords } from './questions.tsx';

const route = getRouteApi('/');

/** One deal: its name, how it stands, what is over soon, whom it waits for. */
export function DealRow({ row }: { readonly row: Row }) {
  const { on, known } = route.useSearch();
  const { deal, name, isBehind, isUnread, standings, awaited } = row;
  return (
    <li className="deal-row">
      <div>
        <Link to="/deals/$deal" params={{ deal }} search={{ on, known }} className="deal-name">
          {name}
        </Link>
        {isBehind && <span className="tag">being worked out</span>}
        {isUnread && <span className="tag">cannot be read</span>}
      </div>
      {standings.length === 0 && !isUnread && !isBehind && (
        <p className="quiet">Nothing out of the ordinary.</p>
      )}
      <ul className="standings">
        {standings
          .filter(({ what }) => what !== 'awaiting signatures' || awaited.length === 0)
          .map((standing) => (
            <li key={standing.what}>
              <span className={`mark mark-${tones[standing.what]}`} aria-hidden="true" />
              <span>{standingWords(standing, row)}</span>
            </li>
          ))}
        {awaited.map(({ agreement, missing }) => (
          <li key={agreement}>
            <span className="mark mark-open" aria-hidden="true" />
            <span>
              <Link to="/deals/$deal/closing" params={{ deal }} search={{ on, known }}>
                Awaiting signatures
              </Link>{' '}
              of {agreement}
              {missing.length > 0 && ` from ${missing.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

const tones: Readonly<Record<What, string>> = {
  'event of default': 'event-of-default',
  'in default': 'default',
  waived: 'waived',
  suspended: 'suspended',
  expiring: 'value',
  'awaiting signatures': 'open',
};

/** `Suspended since October 31, 1996, through November 30, 1996`. */
function standingWords({ what, isOpen, from, through, ends }: Standing, { runs }: Row): string {
  if (what === 'expiring') {
    const over = runs.filter((run) => run.through !== '' && run.through < ends);
    const named = over.map(({ kind, address }) => `the ${kind} of ${address}`).join(', ');
    return `Over on ${writtenIso(ends)}: ${named === '' ? 'something that runs' : named}`;
  }
  const words = `${isOpen ? 'Perhaps: ' : ''}${whatWords(what)}`;
  const since = from === '' ? '' : ` since ${writtenIso(from)}`;
  return `${words}${since}${through === '' ? '' : `, through ${writtenIso(through)}`}`;
}
