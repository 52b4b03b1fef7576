import { Link } from '@tanstack/react-router';
import { useDeal } from '../deal/deal-context.ts';
import { writtenDay } from '../ui/days.ts';

/** The papers of the deal; those without a text say so. */
export function DocumentsPage() {
  const { engine, open } = useDeal();
  return (
    <main className="page">
      <h2>Documents</h2>
      <ul className="deal-list">
        {open.deal.agreements.map(({ id, dated, paper }) => (
          <li key={id}>
            <Link
              from="/deals/$deal"
              to="/deals/$deal/documents/$agreement"
              params={(now) => ({ ...now, agreement: id })}
              search={(now) => now}
            >
              {engine.titleOf(open.deal, id)}
            </Link>{' '}
            {dated !== null && <span className="quiet">dated as of {writtenDay(dated)}</span>}
            {paper === null && <span className="tag">text not on file</span>}
          </li>
        ))}
      </ul>
    </main>
  );
}
