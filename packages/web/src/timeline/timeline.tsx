import type { Day } from '@inforce/core';
import { useId, useMemo } from 'react';
import { writtenDay } from '../ui/days.ts';
import { Axis, useWidth } from './axis.tsx';
import { Cursor } from './cursor.tsx';
import { LaneGroups } from './lane-groups.tsx';
import type { Lane, LaneGroup } from './lanes.ts';
import { Patterns } from './patterns.tsx';
import type { Scale } from './scale.ts';
import { sameSince } from './window.ts';

interface TimelineProps {
  readonly groups: readonly LaneGroup[];
  /** On which a lane changes, in order. */
  readonly days: readonly Day[];
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly onAsOf: (day: Day) => void;
  readonly onStep: (key: string) => boolean;
  readonly selected: string | null;
  readonly onSelect: (lane: Lane) => void;
}

/** The lanes of a deal, with a cursor to drag over them. Every lane is a button: it opens the reasons. */
export function Timeline(props: TimelineProps) {
  const { groups, days, from, to, asOf, onAsOf, onStep, selected, onSelect } = props;
  const [plot, width] = useWidth();
  const saysDay = useId();
  // One value for as long as nothing of it changes: the bars are not drawn again while the cursor moves over them.
  const scale: Scale = useMemo(() => ({ from, to, width }), [from, to, width]);
  return (
    <section className="timeline" aria-label="Statuses over time">
      <Patterns />
      <div className="axis">
        <div className="lane-name" />
        <div className="plot" ref={plot}>
          <Axis scale={scale} />
        </div>
      </div>
      <span id={saysDay} hidden>
        {`on ${writtenDay(asOf)}. Why?`}
      </span>
      <LaneGroups
        groups={groups}
        scale={scale}
        day={sameSince(days, asOf)}
        saysDay={saysDay}
        selected={selected}
        onSelect={onSelect}
      />
      <div className="cursor-layer">
        <div className="lane-name" />
        <Cursor scale={scale} asOf={asOf} onAsOf={onAsOf} onStep={onStep} />
      </div>
    </section>
  );
}
