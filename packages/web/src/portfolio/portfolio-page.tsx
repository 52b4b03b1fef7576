import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/api.ts';
import { list, text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';

const dealsOf = async (): Promise<readonly { readonly id: string; readonly role: string }[]> =>
  list(await ask('/api/deals', { query: { limit: '200' } }), 'deals').map((deal) => ({
    id: text(deal, 'id'),
    role: text(deal, 'role'),
  }));

/** All deals that this person is on. */
export function PortfolioPage() {
  const deals = useQuery({ queryKey: ['deals'], queryFn: dealsOf });
  return (
    <main className="page">
      <h1>Deals</h1>
      {deals.isPending && <p className="quiet">Loading the deals…</p>}
      {deals.error !== null && <Problem error={deals.error} again={() => void deals.refetch()} />}
      {deals.data?.length === 0 && <p>You are on no deal yet. Whoever keeps one can add you.</p>}
      <ul className="deal-list">
        {deals.data?.map(({ id, role }) => (
          <li key={id}>
            <Link to="/deals/$deal" params={{ deal: id }}>
              {id}
            </Link>{' '}
            <span className="quiet">as {role}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
