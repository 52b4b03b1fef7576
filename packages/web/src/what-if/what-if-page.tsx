import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsked, useDays, useDeal } from '../deal/deal-context.ts';
import { FactForm } from '../facts/fact-form.tsx';
import type { FactEntry } from '../facts/fact-kinds.ts';
import { valueWords } from '../ui/value-words.ts';
import { isoDay, writtenDay, writtenIso } from '../ui/days.ts';
import { DayChoice } from '../ui/day-choice.tsx';
import { sentence } from '../ui/sentence.ts';
import { ChangedLanes } from './changed-lanes.tsx';
import { KeepScenario, KeptScenarios } from './kept-scenarios.tsx';
import type { Supposed } from './supposed.ts';

const route = getRouteApi('/deals/$deal/what-if');

/** What would change if something happened that has not: nothing is recorded. The facts stand in the address. */
export function WhatIfPage() {
  const { engine, open } = useDeal();
  const { asOf, knownAt, setSearch } = useDays();
  const { facts = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useAsked(asOf, knownAt);
  const choices = useMemo(() => engine.choicesOf(asked), [engine, asked]);
  const found = useMemo(
    () => (facts.length === 0 ? null : engine.suppose(open.sources, asked, facts)),
    [engine, open, asked, facts],
  );
  const setFacts = (next: readonly FactEntry[]): void =>
    void navigate({ to: '.', search: (now) => ({ ...now, facts: next.length === 0 ? undefined : next }) });
  return (
    <main className="page page-wide">
      <p>
        Add something that has not happened, and see what it would change. No fact is recorded; the address
        holds the scenario, and you can keep it by name.
      </p>
      <DayChoice label="Asked about" day={asOf} onDay={(day) => setSearch({ on: isoDay(day) })} />
      <FactForm
        choices={choices}
        day={asOf}
        verb="Suppose it"
        onFact={(fact) => setFacts([...facts, fact])}
      />
      <Scenario
        facts={facts}
        says={found !== null && 'says' in found ? found.says : []}
        onDrop={(i) => setFacts(facts.filter((_, at) => at !== i))}
        onDropAll={() => setFacts([])}
      />
      {facts.length > 0 && <KeepScenario facts={facts} />}
      <KeptScenarios />
      {found !== null &&
        ('problems' in found ? <Wrong problems={found.problems} /> : <Result found={found} />)}
    </main>
  );
}

interface ScenarioProps {
  readonly facts: readonly FactEntry[];
  /** The facts in words, where they fit the deal. */
  readonly says: readonly string[];
  readonly onDrop: (index: number) => void;
  readonly onDropAll: () => void;
}

function Scenario({ facts, says, onDrop, onDropAll }: ScenarioProps) {
  if (facts.length === 0) return <p className="quiet">Nothing is supposed yet.</p>;
  return (
    <section aria-label="The scenario">
      <h2>Supposed</h2>
      <ul>
        {facts.map((fact, i) => (
          <li key={`${i}`}>
            {says[i] ?? factInWords(fact)}{' '}
            <button type="button" onClick={() => onDrop(i)}>
              Drop
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onDropAll}>
        Drop the scenario
      </button>
    </section>
  );
}

function factInWords({ on, ...rest }: FactEntry): string {
  const [kind = '', what] = Object.entries(rest)[0] ?? [];
  return `On ${typeof on === 'string' ? writtenIso(on) : 'a day'}: ${kind} ${valueWords(what)}`;
}

function Wrong({
  problems,
}: {
  readonly problems: readonly { readonly what: string; readonly todo: string }[];
}) {
  return (
    <div className="problem" role="alert">
      {problems.map(({ what, todo }) => (
        <p key={what}>
          {what} {todo}
        </p>
      ))}
    </div>
  );
}

function Result({ found }: { readonly found: Supposed }) {
  const { onDay, lanes, asked } = found;
  const { engine } = useDeal();
  const plain = (text: string): string => sentence(engine.withoutAddresses(asked.deal, text));
  return (
    <section aria-label="What would change" aria-live="polite">
      <h2>With the scenario, on {writtenDay(asked.asOf)}</h2>
      {onDay.length === 0 ? (
        <p>No status of that day would change.</p>
      ) : (
        <ul className="thens">
          {onDay.map(({ of, before, after }) => (
            <li key={of}>
              <p className="then">{plain(after)}</p>
              {before !== null && <p className="quiet">Now: {plain(before)}</p>}
            </li>
          ))}
        </ul>
      )}
      <h2>Over time</h2>
      {lanes.length === 0 ? (
        <p>Nothing would change on any day.</p>
      ) : (
        <ChangedLanes lanes={lanes} asOf={asked.asOf} />
      )}
    </section>
  );
}
