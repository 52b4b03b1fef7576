import { type ComponentProps, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { Status } from '../status/status.tsx';
import { type Day, isoDay } from '../ui/days.ts';
import { restMs, useRested } from '../ui/use-rested.ts';
import { Why } from '../why/why.tsx';
import { DayBar } from './day-bar.tsx';
import type { Lane } from './lanes.ts';
import { changeDays, lastChange, nextChange, windowAround } from './window.ts';
import { Timeline } from './timeline.tsx';

/** Where do we stand? Lanes over time, a cursor, and under it the statuses of that day in sentences. */
export function TimelinePage() {
  const { engine, open } = useDeal();
  const { search, setSearch, asOf: asOfAddress, knownAt } = useDays();
  const [asOf, setAsOf] = useDraggedDay(asOfAddress, (day) => setSearch({ on: isoDay(day) }));
  const asked = useAsked(asOf, knownAt);
  const groups = useMemo(() => engine.lanesOf(asked), [engine, asked.reckoning, open]);
  const days = useMemo(() => changeDays(groups), [groups]);
  const [view] = useState(() => windowAround(days, asOf));
  const onWhy = useCallback((why: string) => setSearch({ why }), [setSearch]);
  const onSelect = useCallback(({ id }: Lane) => onWhy(id), [onWhy]);
  const step = (key: string): boolean => {
    const to = stepped(key, asOf, days);
    if (to !== null) setAsOf(to);
    return to !== null;
  };
  return (
    <main className="deal">
      <DayBar
        asOf={asOf}
        knownAt={knownAt}
        known={search.known ?? null}
        days={days}
        onAsOf={setAsOf}
        onKnown={(known) => setSearch({ known })}
      />
      <Timeline
        groups={groups}
        days={days}
        {...view}
        asOf={asOf}
        onAsOf={setAsOf}
        onStep={step}
        selected={search.why ?? null}
        onSelect={onSelect}
      />
      <div className="below">
        <Status asked={asked} onWhy={onWhy} selected={search.why ?? null} />
        {search.why !== undefined && (
          <Reasons asked={asked} of={search.why} onClose={() => setSearch({ why: undefined })} />
        )}
      </div>
    </main>
  );
}

/** A proof takes longer than a look at a timeline: it follows when the day has come to rest. */
function Reasons({ asked, ...rest }: ComponentProps<typeof Why>) {
  return <Why asked={useRested(asked, restMs)} {...rest} />;
}

/** Arrow keys move by a day, Page Up and Page Down to the changes after and before. `[` and `]` are keys of the whole page. */
function stepped(key: string, asOf: Day, days: readonly Day[]): Day | null {
  switch (key) {
    case 'ArrowRight':
      return asOf + 1;
    case 'ArrowLeft':
      return asOf - 1;
    case 'PageUp':
      return nextChange(days, asOf);
    case 'PageDown':
      return lastChange(days, asOf);
    default:
      return null;
  }
}

/** The day under the cursor, at once; the address follows when it rests. */
function useDraggedDay(address: Day, write: (day: Day) => void) {
  const [day, setDay] = useState(address);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => setDay(address), [address]);
  useEffect(() => {
    if (day === address) return;
    const timer = setTimeout(() => latest.current(day), 200);
    return () => clearTimeout(timer);
  }, [day, address]);
  return [day, setDay] as const;
}
