import { memo, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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

/** What a page of paper has beside the names: a window is wider, and what was drawn for it would be cut. */
const paperWidth = 430;

/** The width of an element, also when it changes, and while it is printed. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setWidth(Math.max(120, current.clientWidth));
    // It is printed as it stands when this returns.
    const print = (): void => flushSync(() => setWidth(paperWidth));
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', measure);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', measure);
    };
  }, []);
  return [element, width] as const;
}
