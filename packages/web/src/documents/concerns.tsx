import type { Asked } from '@inforce/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { useRecording } from '../record/use-recording.ts';
import { Problem } from '../ui/problem.tsx';
import { ClauseForm } from './clause-form.tsx';
import { TakeOut } from './take-out.tsx';
import type { Concern } from './page-model.ts';

const route = getRouteApi('/deals/$deal/documents/$agreement');

interface ConcernsProps {
  readonly asked: Asked;
  readonly agreement: string;
  readonly concerns: readonly Concern[];
}

/** What a careful reader looks at first: sentences that were not understood, and what is odd in the text; then what people stated. */
export function Concerns({ asked, agreement, concerns }: ConcernsProps) {
  const { state, wrong } = route.useSearch();
  const navigate = route.useNavigate();
  const setState = (path: string | undefined): void =>
    void navigate({ to: '.', search: (now) => ({ ...now, state: path }), replace: true });
  const refused = concerns.filter(({ kind }) => kind === 'refused');
  const odd = concerns.filter(({ kind }) => kind === 'problem');
  return (
    <section className="concerns" aria-label="To look at">
      <ConcernList title={`Not understood (${refused.length})`} concerns={refused} onState={setState} />
      <ConcernList title={`Problems of the text (${odd.length})`} concerns={odd} onState={null} />
      <Stated agreement={agreement} />
      {wrong !== undefined && <TakeOut asked={asked} agreement={agreement} from={wrong} />}
      {state !== undefined && (
        <ClauseForm key={state} address={`${agreement}/${state}`} onDone={() => setState(undefined)} />
      )}
    </section>
  );
}

interface ConcernListProps {
  readonly title: string;
  readonly concerns: readonly Concern[];
  readonly onState: ((path: string) => void) | null;
}

function ConcernList({ title, concerns, onState }: ConcernListProps) {
  const { open } = useDeal();
  if (concerns.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {concerns.map(({ path, from, to, words, says }) => (
          <li key={`${from} ${says}`}>
            <route.Link to="." search={(now) => ({ ...now, at: `${from}-${to}` })}>
              {path === null ? 'In the text' : path}: “{words}…”
            </route.Link>{' '}
            <span className="quiet">{says}</span>{' '}
            {onState !== null && path !== null && open.writes.length > 0 && (
              <button type="button" aria-label={`State the clause of ${path}`} onClick={() => onState(path)}>
                State its clause…
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Clauses that people stated for this agreement, each to be taken back. */
function Stated({ agreement }: { readonly agreement: string }) {
  const { engine, open } = useDeal();
  const recording = useRecording();
  const stated = useMemo(() => engine.statedOf(open.sources, agreement), [engine, open, agreement]);
  if (stated.length === 0) return null;
  const withdraw = (id: string): void => {
    const side = open.writes.find((channel) => id.startsWith(`${channel}.`)) ?? 'shared';
    const path = `/clauses/${encodeURIComponent(id)}`;
    recording.mutate({ path, request: { method: 'DELETE', query: { channel: side } } });
  };
  return (
    <details open>
      <summary>Stated by people ({stated.length})</summary>
      <ul>
        {stated.map(({ id, at, says, by, source }) => (
          <li key={id}>
            {at}: {says}{' '}
            <span className="quiet">
              {by === '' ? '' : `Says ${by}.`} {source}
            </span>{' '}
            {open.writes.length > 0 && id !== '' && (
              <button type="button" aria-label={`Take back the clause ${id}`} onClick={() => withdraw(id)}>
                Take back
              </button>
            )}
          </li>
        ))}
      </ul>
      {recording.error !== null && <Problem error={recording.error} />}
    </details>
  );
}
