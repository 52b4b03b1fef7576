import { useMemo } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { PeopleSection } from '../people/people-section.tsx';
import { DayChoice } from '../ui/day-choice.tsx';
import { isoDay } from '../ui/days.ts';
import { SettingSection } from './setting-section.tsx';

/** Who is on the deal, and how its doubtful words are read. */
export function SettingsPage() {
  const { engine } = useDeal();
  const { asOf, knownAt, setSearch } = useDays();
  const asked = useAsked(asOf, knownAt);
  const settings = useMemo(() => engine.settingsOf(asked), [engine, asked]);
  return (
    <main className="page page-wide">
      <PeopleSection />
      <section aria-labelledby="doubtful">
        <h2 id="doubtful">Doubtful words</h2>
        <p className="quiet">
          Where the papers can be read in more than one way, the deal reads them in one, and says so wherever
          it matters. Look at what another reading would give before you choose it.
        </p>
        <DayChoice label="Seen on" day={asOf} onDay={(day) => setSearch({ on: isoDay(day) })} />
        {settings.length === 0 && <p>The papers of this deal leave no reading open.</p>}
        {settings.map((setting) => (
          <SettingSection key={setting.key} setting={setting} asked={asked} />
        ))}
      </section>
    </main>
  );
}
