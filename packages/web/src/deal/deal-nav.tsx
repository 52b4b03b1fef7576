import { Link } from '@tanstack/react-router';

const views = [
  ['/deals/$deal', 'Where it stands', 't'],
  ['/deals/$deal/documents', 'Documents', 'd'],
  ['/deals/$deal/closing', 'Closing room', 'c'],
  ['/deals/$deal/what-if', 'What if', 'w'],
  ['/deals/$deal/record', 'Record', 'r'],
  ['/deals/$deal/settings', 'People and settings', 's'],
] as const;

/** The views of a deal; each keeps the days that are asked about. */
export function DealNav() {
  return (
    <nav className="deal-nav" aria-label="Views of the deal">
      {views.map(([to, name, key]) => (
        <Link
          key={to}
          from="/deals/$deal"
          to={to}
          data-key={key}
          search={({ on, known }) => ({ on, known })}
          activeOptions={{ exact: to === '/deals/$deal', includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
