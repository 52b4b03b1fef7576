import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Day, isoDay } from '../ui/days.ts';
import type { Choices } from './choices.ts';
import { type FactEntry, type Field, factKinds } from './fact-kinds.ts';

interface FactFormProps {
  readonly choices: Choices;
  readonly day: Day;
  /** Names the button: what becomes of the fact. */
  readonly verb: string;
  readonly onFact: (fact: FactEntry) => void;
  /** More that the fact must say: who says it, on what evidence. */
  readonly more?: ReactNode;
}

/** A form that knows the deal: what happened, to what, on which day. */
export function FactForm({ choices, day, verb, onFact, more }: FactFormProps) {
  const [name, setName] = useState(factKinds[0]?.kind);
  const kind = factKinds.find((each) => each.kind === name);
  if (kind === undefined) return null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
    );
    const { on = isoDay(day), by, evidence, known } = given;
    onFact({
      on,
      ...(known === undefined || known === '' ? {} : { known }),
      ...(by === undefined || by === '' ? {} : { by }),
      ...(evidence === undefined || evidence === '' ? {} : { evidence }),
      ...kind.entry(given),
    });
  };
  return (
    <form className="fact-form" onSubmit={submit}>
      <label>
        What happened
        <select value={kind.kind} onChange={({ currentTarget: { value } }) => setName(value)}>
          {factKinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      {kind.fields.map((field) => (
        <FieldOf key={`${kind.kind} ${field.name}`} field={field} choices={choices} />
      ))}
      <label>
        On
        <input type="date" name="on" required defaultValue={isoDay(day)} key={day} />
      </label>
      {more}
      <button type="submit">{verb}</button>
    </form>
  );
}

function FieldOf({ field, choices }: { readonly field: Field; readonly choices: Choices }) {
  const id = useId();
  const offered = field.from === null ? null : choices[field.from];
  return (
    <label htmlFor={id}>
      {field.label}
      {offered === null || offered.length === 0 ? (
        <input id={id} name={field.name} required={field.optional !== true} />
      ) : (
        <select id={id} name={field.name} required>
          {offered.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
