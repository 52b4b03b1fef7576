import { Outlet, useParams } from '@tanstack/react-router';
import { writtenDay } from '../ui/days.ts';
import { PrintHead } from '../ui/print-head.tsx';
import { Problem } from '../ui/problem.tsx';
import { DealContext, useDays, useDeal } from './deal-context.ts';
import { DealNav } from './deal-nav.tsx';
import { useLive } from './use-live.ts';
import { useOpenDeal } from './use-open-deal.ts';

/** Everything about one deal: it is loaded once, and its views share it. */
export function DealFrame() {
  const { deal } = useParams({ from: '/deals/$deal' });
  const opened = useOpenDeal(deal);
  const live = useLive(deal);
  if (opened.isPending) return <p className="page quiet">Opening the deal…</p>;
  // What was opened once stays on the screen, also where it cannot be asked for again.
  if (opened.isLoadingError)
    return (
      <main className="page">
        <h1>The deal cannot be shown</h1>
        <Problem error={opened.error} again={() => void opened.refetch()} />
      </main>
    );
  return (
    <DealContext value={opened.data}>
      {!live && (
        <p className="offline" role="status">
          The connection is lost. What you see is what the server said last; it is looked for again.
        </p>
      )}
      <header className="deal-head">
        <h1>{opened.data.open.deal.name}</h1>
        <DealNav />
        <Head />
      </header>
      <Outlet />
    </DealContext>
  );
}

/** By itself, since the day changes while it is dragged. */
function Head() {
  const { open } = useDeal();
  const { asOf, knownAt } = useDays();
  return (
    <PrintHead left={open.deal.name} right={`On ${writtenDay(asOf)}, as known on ${writtenDay(knownAt)}`} />
  );
}
