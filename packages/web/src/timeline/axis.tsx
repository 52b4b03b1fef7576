import { memo, useLayoutEffect, useRef, useState } from 'react';
import { type Scale, ticks, x } from './scale.ts';

/** The days over the lanes. */
export const Axis = memo(function Axis({ scale }: { readonly scale: Scale }) {
  return (
    <svg width={scale.width} height={22} aria-hidden="true">
      {ticks(scale).map(({ day, label, isMajor }) => (
        <g key={day} className={isMajor ? 'tick tick-major' : 'tick'}>
          <line x1={x(scale, day)} x2={x(scale, day)} y1={16} y2={22} />
          <text x={x(scale, day) + 3} y={13}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
});

/** The width of an element, also when it changes. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(120, current.clientWidth)));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [element, width] as const;
}
