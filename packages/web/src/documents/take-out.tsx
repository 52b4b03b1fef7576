import type { Asked } from '@inforce/core';
import { getRouteApi } from '@tanstack/react-router';
import { useDeal } from '../deal/deal-context.ts';
import { useRecording } from '../record/use-recording.ts';
import { useMe } from '../session/session.ts';
import { today } from '../ui/days.ts';
import { Problem } from '../ui/problem.tsx';

const route = getRouteApi('/deals/$deal/documents/$agreement');

interface TakeOutProps {
  readonly asked: Asked;
  readonly agreement: string;
  /** Where words begin that were read wrongly. */
  readonly from: number;
}

/** What was read wrongly is first taken out, for the record; then its clause can be stated. */
export function TakeOut({ asked, agreement, from }: TakeOutProps) {
  const { engine, open } = useDeal();
  const { data: me } = useMe();
  const navigate = route.useNavigate();
  const recording = useRecording();
  const paper = open.deal.agreements.find(({ id }) => id === agreement)?.paper;
  const sentence = paper?.reading.outcomes.find(
    ({ place, outcome }) => outcome !== 'refused' && place.from <= from && from < place.to,
  );
  const close = (state: string | undefined): void =>
    void navigate({ to: '.', search: (now) => ({ ...now, wrong: undefined, state }), replace: true });
  if (paper === null || paper === undefined || sentence === undefined) return null;
  const takeOut = (): void => {
    const accepted = { on: today(), by: me?.name ?? 'somebody' };
    const corrected = engine.readingWithout(asked, agreement, from, accepted);
    recording.mutate(
      { path: '/readings', request: { json: { channel: 'shared', agreement, corrected } } },
      { onSuccess: () => close(sentence.at) },
    );
  };
  const { text } = paper.agreement.source;
  return (
    <section className="correction" aria-label="Correct the reading">
      <h2>Was this read wrongly?</h2>
      <blockquote>
        {text.slice(sentence.place.from, sentence.place.to).replaceAll(/\s+/g, ' ').trim()}
      </blockquote>
      <p>
        Its reading is taken out for everybody on the deal, in your name, and has no effect from then on. You
        can then state what {sentence.at} does.
      </p>
      <div className="row-buttons">
        <button type="button" onClick={takeOut} disabled={recording.isPending || open.writes.length === 0}>
          {recording.isPending ? 'Recording…' : 'Take the reading out'}
        </button>
        <button type="button" onClick={() => close(undefined)}>
          Leave it
        </button>
      </div>
      {recording.error !== null && <Problem error={recording.error} />}
    </section>
  );
}
