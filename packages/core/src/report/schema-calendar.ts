import { z } from 'zod';
import { calendarKinds } from './calendar/found.ts';
import type { CalendarReport } from './calendar.ts';

const iso = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

const entry = z.strictObject({
  id: z.string().meta({ description: 'the same whenever it is asked, also after the day was moved' }),
  kind: z.enum(calendarKinds),
  subject: z.string(),
  about: z.array(z.string()).meta({ description: 'the provisions that it is about' }),
  day: iso.meta({ description: 'the last day, or the day itself' }),
  status: z
    .enum(['stands', 'open', 'cancelled'])
    .meta({ description: 'open: turns on what nobody has recorded; cancelled: moved or gone' }),
  movedTo: iso.nullable(),
  sequence: z.int().meta({
    description: 'goes up as the record grows and when the day is moved or taken away, and never down',
  }),
  revised: iso.meta({ description: 'the day as known on which it last was another in anything' }),
  title: z.string(),
  means: z.string(),
  turnsOn: z.array(z.string()).meta({ description: 'what can make it another day' }),
  place: z.string().nullable(),
});

export const calendarSchema = z
  .strictObject({ deal: z.string(), asOf: iso, knownAt: iso, entries: z.array(entry), notice: z.string() })
  .meta({ title: 'inforce calendar --json' }) satisfies z.ZodType<CalendarReport>;
