import { useEffect, useState } from 'react';

/** How long a day stands still before what takes longer is worked out for it. */
export const restMs = 120;

/** A value as it was when it last stood still for some milliseconds: for work that a dragged value would not let finish. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
