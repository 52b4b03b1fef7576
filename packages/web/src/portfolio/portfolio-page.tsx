import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { Problem } from '../ui/problem.tsx';

/** All deals that this person may see. */
export function PortfolioPage() {
  const deals = useQuery({ queryKey: ['deals'], queryFn: api.deals });
  return (
    <main className="page">
      <h1>Deals</h1>
      {deals.isPending && <p className="quiet">Loading the deals…</p>}
      {deals.error !== null && <Problem error={deals.error} again={() => void deals.refetch()} />}
      {deals.data?.length === 0 && <p>No deal is on record yet. Import a deal folder to begin.</p>}
      <ul className="deal-list">
        {deals.data?.map(({ deal, name }) => (
          <li key={deal}>
            <Link to="/deals/$deal" params={{ deal }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
