import { parseDay } from '../ui/days.ts';

/** The state of a view, all of it in the address, so that any view can be linked and bookmarked. */
export interface DealSearch {
  /** The day asked about, `1996-11-15`; today where it is left out. */
  readonly on?: string | undefined;
  /** As known on; today where it is left out. */
  readonly known?: string | undefined;
  /** What is being explained: an address, an instance, a grant. */
  readonly why?: string | undefined;
}

export function dealSearch(given: Readonly<Record<string, unknown>>): DealSearch {
  const [on, known, why] = [dayText(given['on']), dayText(given['known']), text(given['why'])];
  return {
    ...(on === null ? {} : { on }),
    ...(known === null ? {} : { known }),
    ...(why === null ? {} : { why }),
  };
}

const text = (given: unknown): string | null => (typeof given === 'string' && given !== '' ? given : null);

/** What is no day is dropped: an address that was typed wrong shows today. */
function dayText(given: unknown): string | null {
  const day = text(given);
  return day !== null && parseDay(day) !== null ? day : null;
}
