import type { Day } from '@inforce/core';
import { memo } from 'react';
import { LANE_HEIGHT, LaneRow } from './lane-row.tsx';
import type { Lane, LaneGroup } from './lanes.ts';
import type { Scale } from './scale.ts';

interface Shown {
  readonly scale: Scale;
  /** A day on which every lane stands as on the day asked about: the same one for as long as none changes. */
  readonly day: Day;
  /** The element that says the day asked about: it describes every lane. */
  readonly saysDay: string;
  readonly selected: string | null;
  readonly onSelect: (lane: Lane) => void;
}

interface LaneGroupsProps extends Shown {
  readonly groups: readonly LaneGroup[];
}

/** The lanes, by agreement. From one change to the next none is made again; over a change, those that change. */
export const LaneGroups = memo(function LaneGroups({ groups, ...shown }: LaneGroupsProps) {
  return (
    <div className="lanes">
      {groups.map((group) => (
        <Group key={group.agreement} group={group} {...shown} />
      ))}
    </div>
  );
});

function Group({ group, ...shown }: Shown & { readonly group: LaneGroup }) {
  const { still, moving } = folded(group.lanes, shown.selected);
  return (
    <div className="lane-group">
      <h3>
        {group.title}
        {!group.onFile && <span className="tag">text not on file</span>}
      </h3>
      <Lanes lanes={moving} {...shown} />
      {still.length > 0 && (
        <details className="still">
          <summary>{still.length} provisions in force throughout</summary>
          <Lanes lanes={still} {...shown} />
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

function Lanes({ lanes, day, selected, ...shown }: Shown & { readonly lanes: readonly Lane[] }) {
  return lanes.map((lane) => (
    <LaneButton
      key={`${lane.kind} ${lane.id}`}
      lane={lane}
      word={wordOn(lane, day)}
      isSelected={selected === lane.id}
      {...shown}
    />
  ));
}

const wordOn = ({ segments }: Lane, day: Day): string =>
  segments.find(({ from, to }) => (from ?? day) <= day && day < (to ?? day + 1))?.label ?? 'nothing';

interface LaneButtonProps extends Omit<Shown, 'day' | 'selected'> {
  readonly lane: Lane;
  /** How it stands on the day. */
  readonly word: string;
  readonly isSelected: boolean;
}

/**
 * It opens the reasons. Its name is how it stands, `§ 6.3 suspended`; what describes it, `on November 15, 1996. Why?`, stands
 * once for all lanes: so another day alone changes no lane.
 */
const LaneButton = memo(function LaneButton(props: LaneButtonProps) {
  const { lane, word, scale, saysDay, isSelected, onSelect } = props;
  return (
    <button
      type="button"
      className="lane"
      aria-describedby={saysDay}
      aria-pressed={isSelected}
      onClick={() => onSelect(lane)}
      style={{ height: LANE_HEIGHT }}
    >
      <span className="lane-name">
        {lane.name}
        <span className="unseen"> {word}</span>
      </span>
      <span className="plot">
        <LaneRow lane={lane} scale={scale} />
      </span>
    </button>
  );
});
