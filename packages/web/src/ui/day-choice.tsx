import { type Day, isoDay, parseDay } from './days.ts';

interface DayChoiceProps {
  readonly label: string;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** One day, typed or picked. What is no day yet changes nothing. */
export function DayChoice({ label, day, onDay }: DayChoiceProps) {
  return (
    <label className="day-choice">
      {label}{' '}
      <input
        type="date"
        value={isoDay(day)}
        onChange={(event) => {
          const chosen = parseDay(event.currentTarget.value);
          if (chosen !== null) onDay(chosen);
        }}
      />
    </label>
  );
}
