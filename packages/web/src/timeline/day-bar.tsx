import { type Day, isoDay, parseDay, writtenDay } from '../ui/days.ts';
import { lastChange, nextChange } from './window.ts';

interface DayBarProps {
  readonly asOf: Day;
  readonly knownAt: Day;
  /** As known on, where it was chosen. */
  readonly known: string | null;
  readonly days: readonly Day[];
  readonly onAsOf: (day: Day) => void;
  readonly onKnown: (known: string | undefined) => void;
}

/** The two days of every question: as of, and, quiet until it is used, as known on [T5]. */
export function DayBar({ asOf, knownAt, known, days, onAsOf, onKnown }: DayBarProps) {
  const before = lastChange(days, asOf);
  const after = nextChange(days, asOf);
  return (
    <div className="day-bar" role="group" aria-label="The day asked about">
      <label>
        As of
        <input
          type="date"
          data-key="o"
          value={isoDay(asOf)}
          onChange={(event) => {
            const day = parseDay(event.currentTarget.value);
            if (day !== null) onAsOf(day);
          }}
        />
      </label>
      <Jump to={before} label="Change before" sign="⇤" hotkey="[" onAsOf={onAsOf} />
      <Jump to={asOf - 1} label="Day before" sign="‹" hotkey="," onAsOf={onAsOf} />
      <Jump to={asOf + 1} label="Day after" sign="›" hotkey="." onAsOf={onAsOf} />
      <Jump to={after} label="Next change" sign="⇥" hotkey="]" onAsOf={onAsOf} />
      <span className="day-written">{writtenDay(asOf)}</span>
      <span className={known === null ? 'known known-quiet' : 'known'}>
        <label>
          as known on
          <input
            type="date"
            data-key="k"
            value={isoDay(knownAt)}
            onChange={(event) => {
              if (parseDay(event.currentTarget.value) !== null) onKnown(event.currentTarget.value);
            }}
          />
        </label>
        {known !== null && (
          <button type="button" onClick={() => onKnown(undefined)}>
            today
          </button>
        )}
      </span>
    </div>
  );
}

interface JumpProps {
  readonly to: Day | null;
  readonly label: string;
  readonly sign: string;
  readonly hotkey: string;
  readonly onAsOf: (day: Day) => void;
}

function Jump({ to, label, sign, hotkey, onAsOf }: JumpProps) {
  return (
    <button
      type="button"
      className="jump"
      disabled={to === null}
      aria-label={to === null ? `${label}: none` : `${label}, ${writtenDay(to)}`}
      data-key={hotkey}
      title={`${label} (${hotkey})`}
      onClick={() => to !== null && onAsOf(to)}
    >
      {sign}
    </button>
  );
}
