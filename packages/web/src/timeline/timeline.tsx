import type { Day } from '@inforce/core';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { writtenDay } from '../ui/days.ts';
import { Axis, useWidth } from './axis.tsx';
import { LANE_HEIGHT, LaneRow } from './lane-row.tsx';
import type { LaneGroup, Lane } from './lanes.ts';
import { Patterns } from './patterns.tsx';
import { dayAt, type Scale, x } from './scale.ts';

interface TimelineProps {
  readonly groups: readonly LaneGroup[];
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly onAsOf: (day: Day) => void;
  readonly onStep: (key: string) => boolean;
  readonly selected: string | null;
  readonly onSelect: (lane: Lane) => void;
}

/** The lanes of a deal, with a cursor to drag over them. Every lane is a button: it opens the reasons. */
export function Timeline({ groups, from, to, asOf, onAsOf, onStep, selected, onSelect }: TimelineProps) {
  const [plot, width] = useWidth();
  // One value for as long as nothing of it changes: the bars are not drawn again while the cursor moves over them.
  const scale: Scale = useMemo(() => ({ from, to, width }), [from, to, width]);
  const isShown = asOf >= from && asOf < to;
  return (
    <section className="timeline" aria-label="Statuses over time">
      <Patterns />
      <div className="axis">
        <div className="lane-name" />
        <div className="plot" ref={plot}>
          <Axis scale={scale} />
        </div>
      </div>
      <div className="lanes">
        {groups.map((group) => (
          <Group
            key={group.agreement}
            group={group}
            scale={scale}
            asOf={asOf}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </div>
      <div className="cursor-layer">
        <div className="lane-name" />
        <Cursor scale={scale} asOf={asOf} isShown={isShown} onAsOf={onAsOf} onStep={onStep} />
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: LaneGroup;
  readonly scale: Scale;
  readonly asOf: Day;
  readonly selected: string | null;
  readonly onSelect: (lane: Lane) => void;
}

function Group({ group, ...rest }: GroupProps) {
  const { still, moving } = folded(group.lanes, rest.selected);
  return (
    <div className="lane-group">
      <h3>
        {group.title}
        {!group.onFile && <span className="tag">text not on file</span>}
      </h3>
      {moving.map((lane) => (
        <LaneButton key={`${lane.kind} ${lane.id}`} lane={lane} {...rest} />
      ))}
      {still.length > 0 && (
        <details className="still">
          <summary>{still.length} provisions in force throughout</summary>
          {still.map((lane) => (
            <LaneButton key={`${lane.kind} ${lane.id}`} lane={lane} {...rest} />
          ))}
        </details>
      )}
    </div>
  );
}

/** Provisions that are in force and never change are folded away, where there are many: they say little. */
function folded(lanes: readonly Lane[], selected: string | null) {
  const isStill = (lane: Lane): boolean =>
    lane.kind === 'provision' &&
    lane.id !== selected &&
    lane.segments.length === 1 &&
    lane.segments[0]?.to === null;
  const still = lanes.filter(isStill);
  return still.length < 4
    ? { still: [], moving: lanes }
    : { still, moving: lanes.filter((lane) => !isStill(lane)) };
}

function LaneButton({
  lane,
  scale,
  asOf,
  selected,
  onSelect,
}: Omit<GroupProps, 'group'> & { readonly lane: Lane }) {
  return (
    <button
      type="button"
      className="lane"
      aria-pressed={selected === lane.id}
      onClick={() => onSelect(lane)}
      style={{ height: LANE_HEIGHT }}
    >
      <span className="lane-name">
        {lane.name}
        <span className="unseen">
          {' '}
          {wordOn(lane, asOf)} on {writtenDay(asOf)}. Why?
        </span>
      </span>
      <span className="plot">
        <LaneRow lane={lane} scale={scale} />
      </span>
    </button>
  );
}

const wordOn = ({ segments }: Lane, day: Day): string =>
  segments.find(({ from, to }) => (from ?? day) <= day && day < (to ?? day + 1))?.label ?? 'nothing';

interface CursorProps {
  readonly scale: Scale;
  readonly asOf: Day;
  readonly isShown: boolean;
  readonly onAsOf: (day: Day) => void;
  readonly onStep: (key: string) => boolean;
}

/** A slider over the days: dragged by its handle, moved by the keyboard. */
function Cursor({ scale, asOf, isShown, onAsOf, onStep }: CursorProps) {
  const track = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined) onAsOf(dayAt(scale, event.clientX - box.left));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onStep(event.key)) event.preventDefault();
  };
  const at = isShown ? x(scale, asOf + 0.5) : asOf < scale.from ? 0 : scale.width;
  return (
    <div className="plot" ref={track}>
      <div
        className={isShown ? 'cursor' : 'cursor cursor-off'}
        role="slider"
        tabIndex={0}
        aria-label="As of"
        aria-valuemin={scale.from}
        aria-valuemax={scale.to - 1}
        aria-valuenow={asOf}
        aria-valuetext={writtenDay(asOf)}
        style={{ transform: `translateX(${at}px)` }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
        onKeyDown={onKeyDown}
      >
        <span className={at > scale.width - 130 ? 'cursor-day cursor-day-left' : 'cursor-day'}>
          {writtenDay(asOf)}
        </span>
      </div>
    </div>
  );
}
