import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { parseDay } from '../ui/days.ts';
import { type Order, orders } from './ask-portfolio.ts';

const route = getRouteApi('/');

/** The days, the words and the order that are asked for; all of it in the address. */
export function Asked({ asOf, within }: { readonly asOf: string; readonly within: number }) {
  const { known, what, order } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: object): void =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...change, after: undefined }), replace: true });
  return (
    <form className="asked" role="search" onSubmit={(event) => event.preventDefault()}>
      <DayField label="On" day={asOf} onDay={(on) => set({ on })} dataKey="o" />
      <DayField label="As known on" day={known ?? ''} onDay={(day) => set({ known: day })} dataKey="k" />
      <SearchField onWords={(q) => set({ q: q === '' ? undefined : q })} />
      <label>
        Expiring within, days
        <input
          type="number"
          min={0}
          max={3660}
          value={within}
          onChange={({ currentTarget: { value } }) => set({ within: Number(value) })}
        />
      </label>
      {what !== undefined && (
        <label>
          Order
          <select
            value={order ?? 'name'}
            onChange={({ currentTarget: { value } }) => set({ order: orders.find((each) => each === value) })}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {orderWords[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}

const orderWords: Readonly<Record<Order, string>> = {
  name: 'by name',
  from: 'standing so the longest first',
  ends: 'soonest over first',
};

interface DayFieldProps {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string | undefined) => void;
  readonly dataKey: string;
}

/** Emptied, it is today again. */
function DayField({ label, day, onDay, dataKey }: DayFieldProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        data-key={dataKey}
        value={day}
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || parseDay(value) !== null) onDay(value === '' ? undefined : value);
        }}
      />
    </label>
  );
}

/** Words follow into the address when the typing rests. */
function SearchField({ onWords }: { readonly onWords: (words: string) => void }) {
  const { q = '' } = route.useSearch();
  const [words, setWords] = useState(q);
  useEffect(() => setWords(q), [q]);
  useEffect(() => {
    if (words === q) return;
    const timer = setTimeout(() => onWords(words), 300);
    return () => clearTimeout(timer);
  });
  return (
    <label>
      Search
      <input
        type="search"
        data-key="/"
        placeholder="words of its name"
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
    </label>
  );
}
