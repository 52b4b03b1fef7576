import type { Day } from '@inforce/core';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { writtenDay } from '../ui/days.ts';
import { dayAt, type Scale, x } from './scale.ts';

interface CursorProps {
  readonly scale: Scale;
  readonly asOf: Day;
  readonly onAsOf: (day: Day) => void;
  readonly onStep: (key: string) => boolean;
}

/** A slider over the days: dragged by its handle, moved by the keyboard. */
export function Cursor({ scale, asOf, onAsOf, onStep }: CursorProps) {
  const track = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    // A move is heard just before its frame is drawn: answered at once it is in that frame, else in the next.
    if (box !== undefined) flushSync(() => onAsOf(dayAt(scale, event.clientX - box.left)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onStep(event.key)) event.preventDefault();
  };
  const isShown = asOf >= scale.from && asOf < scale.to;
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
