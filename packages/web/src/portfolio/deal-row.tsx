import { Link } from '@tanstack/react-router';
import { writtenIso } from '../ui/days.ts';
import type { Row, Standing, What } from './ask-portfolio.ts';
import { getRouteApi } from '@tanstack/react-router';

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
              {missing.length > 0 && `, from ${inSeries(missing)}`}
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

/** How a row begins; what it rests on follows. */
const beginnings: Readonly<Record<Exclude<What, 'expiring'>, readonly [words: string, before: string]>> = {
  'event of default': ['Event of Default', ' under '],
  'in default': ['In default', ' under '],
  waived: ['Default waived', ' under '],
  suspended: ['Provisions suspended', ' by '],
  'awaiting signatures': ['Awaiting signatures', ' under '],
};

/** `In default under Section 6.3 of the Loan Agreement, since March 1, 2024`. */
function standingWords({ what, isOpen, from, through, ends }: Standing, { grounds }: Row): string {
  const own = grounds.filter(({ of }) => of.includes(what));
  if (what === 'expiring') {
    const over = own.filter((each) => each.through !== '' && each.through < ends);
    const runs = over.map(({ kind, words }) => `the ${kind} in ${words}`);
    return `Over on ${writtenIso(ends)}: ${runs.length === 0 ? 'something that runs now' : inSeries(runs)}`;
  }
  const [words, before] = beginnings[what];
  const by = own.length === 0 ? '' : `${before}${inSeries(together(own.map((each) => each.words)))}`;
  const since = from === '' ? '' : `, since ${writtenIso(from)}`;
  return `${isOpen ? 'Not settled: ' : ''}${words}${by}${since}${through === '' ? '' : `, through ${writtenIso(through)}`}`;
}

const section = /^Section (\S+) of (.+)$/;

/** `Sections 6.3 and 6.4 of the Loan Agreement`: those of one paper, each named once. */
function together(places: readonly string[]): readonly string[] {
  const papers = Map.groupBy(new Set(places), (place) => section.exec(place)?.[2] ?? place);
  return [...papers].flatMap(([paper, same]) => {
    const numbers = same.flatMap((place) => section.exec(place)?.[1] ?? []);
    return numbers.length < 2 ? same : [`Sections ${inSeries(numbers)} of ${paper}`];
  });
}

/** `A, B and C`. */
const inSeries = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
