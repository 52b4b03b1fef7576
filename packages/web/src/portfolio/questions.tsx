import { getRouteApi } from '@tanstack/react-router';
import { type Portfolio, questions, type What } from './ask-portfolio.ts';

const route = getRouteApi('/');

const words: Readonly<Record<What, string>> = {
  'event of default': 'Event of Default',
  'in default': 'In default',
  waived: 'Default waived',
  suspended: 'Suspended',
  expiring: 'Expiring',
  'awaiting signatures': 'Awaiting signatures',
};

interface QuestionsProps {
  readonly portfolio: Portfolio;
  readonly within: number;
}

/** How many deals stand where; each shows those deals. */
export function Questions({ portfolio: { deals, counts }, within }: QuestionsProps) {
  return (
    <nav className="questions" aria-label="Where deals stand">
      <Choice what={null} label="All" count={String(deals)} />
      {questions.map((what) => {
        const { yes, open } = counts[what];
        const label = what === 'expiring' ? `Expiring within ${within} days` : words[what];
        return (
          <Choice
            key={what}
            what={what}
            label={label}
            count={open === 0 ? String(yes) : `${yes}, perhaps ${yes + open}`}
          />
        );
      })}
    </nav>
  );
}

interface ChoiceProps {
  readonly what: What | null;
  readonly label: string;
  readonly count: string;
}

function Choice({ what, label, count }: ChoiceProps) {
  const chosen = route.useSearch().what ?? null;
  return (
    <route.Link
      to="."
      search={(now) => ({ ...now, what: what ?? undefined, order: undefined, after: undefined })}
      activeOptions={{ exact: true }}
      aria-current={chosen === what ? 'page' : undefined}
    >
      {label} <b>{count}</b>
    </route.Link>
  );
}
