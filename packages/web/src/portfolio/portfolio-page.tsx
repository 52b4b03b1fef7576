import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiError } from '../api/api.ts';
import { isoDay, today, writtenIso } from '../ui/days.ts';
import { PrintHead } from '../ui/print-head.tsx';
import { Problem } from '../ui/problem.tsx';
import { type Portfolio, usePortfolio } from './ask-portfolio.ts';
import { Asked } from './asked.tsx';
import { DealRow } from './deal-row.tsx';
import { Questions } from './questions.tsx';

const route = getRouteApi('/');
const soonDays = 30;

/** Where all deals stand on a day: which need somebody, for what, and whom they wait for. */
export function PortfolioPage() {
  const search = route.useSearch();
  const asOf = search.on ?? isoDay(today());
  const knownAt = search.known ?? isoDay(today());
  const found = usePortfolio({
    asOf,
    knownAt,
    what: search.what ?? null,
    within: search.within ?? soonDays,
    search: search.q ?? '',
    order: search.what === undefined ? 'name' : (search.order ?? 'name'),
    after: search.after ?? null,
  });
  return (
    <main className="page page-wide">
      <h1>Deals on {writtenIso(asOf)}</h1>
      <PrintHead left="Deals" right={`On ${writtenIso(asOf)}, as known on ${writtenIso(knownAt)}`} />
      <Asked asOf={asOf} within={search.within ?? soonDays} />
      {found.isPending && (
        <p className="quiet" role="status">
          Loading the deals…
        </p>
      )}
      {found.error !== null && <Failed error={found.error} again={() => void found.refetch()} />}
      {found.data !== undefined && (
        <>
          <Questions portfolio={found.data} within={search.within ?? soonDays} />
          <Freshness portfolio={found.data} />
          <Deals portfolio={found.data} isFiltered={search.what !== undefined || search.q !== undefined} />
        </>
      )}
      <p className="begin">
        <Link to="/begin">Begin a deal</Link>
      </p>
    </main>
  );
}

function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  if (error instanceof ApiError && error.status === 403)
    return <p role="alert">You may not see the deals here. Whoever keeps one can add you to it.</p>;
  return <Problem error={error} again={again} />;
}

const deals = (count: number): string => (count === 1 ? '1 deal' : `${count} deals`);

/** An answer is never silently behind the record. */
function Freshness({ portfolio: { behind, unread } }: { readonly portfolio: Portfolio }) {
  if (behind === 0 && unread === 0) return <p className="quiet">Up to date with all that is recorded.</p>;
  return (
    <p className="offline" role="status">
      {behind > 0 &&
        `Of ${deals(behind)} more is recorded than is shown here; it is being worked out, and this page looks again. `}
      {unread > 0 && `${deals(unread)} cannot be read as recorded, and nothing is said of them.`}
    </p>
  );
}

/** Before the first row there is at least a way in. */
function NotYet({ portfolio: { behindDeals } }: { readonly portfolio: Portfolio }) {
  return (
    <ul className="deals" aria-label="Deals">
      {behindDeals.map((deal) => (
        <li key={deal}>
          <Link to="/deals/$deal" params={{ deal }}>
            {deal}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface DealsProps {
  readonly portfolio: Portfolio;
  readonly isFiltered: boolean;
}

function Deals({ portfolio, isFiltered }: DealsProps) {
  const { deals: seen, rows, next } = portfolio;
  const { after } = route.useSearch();
  if (rows.length === 0 && portfolio.behind > 0 && !isFiltered) return <NotYet portfolio={portfolio} />;
  if (rows.length === 0)
    return (
      <p>
        {seen === 0 || !isFiltered
          ? 'You are on no deal yet. Whoever keeps one can add you, or you begin one.'
          : 'No deal is found so.'}
      </p>
    );
  return (
    <>
      <ul className="deals" aria-label="Deals">
        {rows.map((row) => (
          <DealRow key={row.deal} row={row} />
        ))}
      </ul>
      {(next !== null || after !== undefined) && (
        <nav className="choices" aria-label="Pages">
          {after !== undefined && (
            <route.Link to="." search={(now) => ({ ...now, after: undefined })}>
              First page
            </route.Link>
          )}
          {next !== null && (
            <route.Link to="." search={(now) => ({ ...now, after: next })}>
              Next page
            </route.Link>
          )}
        </nav>
      )}
    </>
  );
}
