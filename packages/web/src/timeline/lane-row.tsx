import { memo } from 'react';
import type { Lane, Segment } from './lanes.ts';
import { type Scale, x } from './scale.ts';

export const LANE_HEIGHT = 26;
const BAR = { top: 5, height: 16 };

/** One status over time. Drawn once for a scale; the cursor moves above it. */
export const LaneRow = memo(function LaneRow({
  lane,
  scale,
}: {
  readonly lane: Lane;
  readonly scale: Scale;
}) {
  return (
    <svg className="lane-bars" width={scale.width} height={LANE_HEIGHT} aria-hidden="true">
      {lane.segments.map((segment) => (
        <Bar key={`${segment.from ?? ''}-${segment.tone}`} segment={segment} scale={scale} />
      ))}
    </svg>
  );
});

function Bar({ segment, scale }: { readonly segment: Segment; readonly scale: Scale }) {
  const left = segment.from === null ? 0 : Math.max(0, x(scale, segment.from));
  const right = segment.to === null ? scale.width : Math.min(scale.width, x(scale, segment.to));
  const width = Math.max(2, right - left);
  if (right <= 0 || left >= scale.width) return null;
  return (
    <g className={`bar bar-${segment.tone}`}>
      <rect x={left} y={BAR.top} width={width} height={BAR.height} rx={segment.from === null ? 0 : 2} />
      {width > segment.label.length * 6.4 + 10 && (
        <text x={left + 6} y={BAR.top + BAR.height - 4.5}>
          {segment.label}
        </text>
      )}
    </g>
  );
}
