import type { Day } from '../ui/days.ts';
import { Axis, useWidth } from '../timeline/axis.tsx';
import { LANE_HEIGHT, LaneRow } from '../timeline/lane-row.tsx';
import type { Lane, Segment } from '../timeline/lanes.ts';
import { Patterns } from '../timeline/patterns.tsx';
import { type Scale, x } from '../timeline/scale.ts';
import { segmentsInWords } from '../timeline/segment-words.ts';
import { changeDays, windowAround } from '../timeline/window.ts';
import type { LaneChange } from './supposed.ts';

interface ChangedLanesProps {
  readonly lanes: readonly LaneChange[];
  readonly asOf: Day;
}

/** Each status that changes as two lanes over each other, now and with the scenario, and in words. */
export function ChangedLanes({ lanes, asOf }: ChangedLanesProps) {
  const [plot, width] = useWidth();
  const scale: Scale = { ...windowAround(daysOf(lanes), asOf), width };
  return (
    <div className="changed-lanes">
      <Patterns />
      <div className="changed-lane">
        <div className="changed-name" />
        <div ref={plot}>
          <Axis scale={scale} />
        </div>
      </div>
      {lanes.map((change) => (
        <Pair
          key={`${change.agreement} ${change.id} ${change.name}`}
          change={change}
          scale={scale}
          asOf={asOf}
        />
      ))}
    </div>
  );
}

const laneOf = ({ id, name }: LaneChange, segments: readonly Segment[]): Lane => ({
  id,
  name,
  kind: 'provision',
  segments,
});

const daysOf = (lanes: readonly LaneChange[]): Day[] =>
  changeDays([
    {
      agreement: '',
      title: '',
      onFile: true,
      lanes: lanes.flatMap((each) => [laneOf(each, each.before), laneOf(each, each.after)]),
    },
  ]);

interface PairProps {
  readonly change: LaneChange;
  readonly scale: Scale;
  readonly asOf: Day;
}

function Pair({ change, scale, asOf }: PairProps) {
  const { agreement, name, before, after } = change;
  return (
    <section className="changed-lane" aria-label={`${agreement} ${name}`}>
      <h3 className="changed-name">
        {agreement} {name}
      </h3>
      <div>
        <Row label="Now" change={change} segments={before} scale={scale} asOf={asOf} />
        <Row label="Then" change={change} segments={after} scale={scale} asOf={asOf} />
        <p>
          <span className="quiet">Now:</span> {segmentsInWords(before)}.{' '}
          <span className="quiet">With the scenario:</span> {segmentsInWords(after)}.
        </p>
      </div>
    </section>
  );
}

interface RowProps extends PairProps {
  readonly label: string;
  readonly segments: readonly Segment[];
}

function Row({ label, change, segments, scale, asOf }: RowProps) {
  const isShown = asOf >= scale.from && asOf < scale.to;
  return (
    <div className="changed-row" style={{ height: LANE_HEIGHT }}>
      <LaneRow lane={laneOf(change, segments)} scale={scale} />
      {isShown && <span className="changed-day" style={{ left: x(scale, asOf + 0.5) }} aria-hidden="true" />}
      <span className="changed-label" aria-hidden="true">
        {label}
      </span>
    </div>
  );
}
