import { Link } from '@tanstack/react-router';

const views = [
  ['/deals/$deal', 'Where it stands'],
  ['/deals/$deal/documents', 'Documents'],
  ['/deals/$deal/closing', 'Closing room'],
  ['/deals/$deal/what-if', 'What if'],
] as const;

/** The views of a deal; each keeps the days that are asked about. */
export function DealNav() {
  return (
    <nav className="deal-nav" aria-label="Views of the deal">
      {views.map(([to, name]) => (
        <Link
          key={to}
          from="/deals/$deal"
          to={to}
          search={({ on, known }) => ({ on, known })}
          activeOptions={{ exact: to === '/deals/$deal', includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
