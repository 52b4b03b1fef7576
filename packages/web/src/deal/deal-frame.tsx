import { Outlet, useParams } from '@tanstack/react-router';
import { Problem } from '../ui/problem.tsx';
import { DealContext } from './deal-context.ts';
import { DealNav } from './deal-nav.tsx';
import { useOpenDeal } from './use-open-deal.ts';

/** Everything about one deal: it is loaded once, and its views share it. */
export function DealFrame() {
  const { deal } = useParams({ from: '/deals/$deal' });
  const opened = useOpenDeal(deal);
  if (opened.isPending) return <p className="page quiet">Opening the deal…</p>;
  if (opened.error !== null)
    return (
      <main className="page">
        <h1>The deal cannot be shown</h1>
        <Problem error={opened.error} again={() => void opened.refetch()} />
      </main>
    );
  return (
    <DealContext value={opened.data}>
      <header className="deal-head">
        <h1>{opened.data.open.deal.name}</h1>
        <DealNav />
      </header>
      <Outlet />
    </DealContext>
  );
}
