import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { askAll } from '../api/api.ts';
import { text } from '../api/shapes.ts';
import { Problem } from '../ui/problem.tsx';
import { ShownOnce } from './shown-once.tsx';
import { useAct } from './use-act.ts';

const uses = [
  ['read', 'see what I see'],
  ['write', 'record in my name'],
  ['admin', 'let people in and shut them out'],
] as const;

export function NewToken({ mayAdminister }: { readonly mayAdminister: boolean }) {
  const act = useAct('tokens');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const json = wantedIn(new FormData(form));
    act.mutate({ method: 'POST', path: '/api/tokens', json }, { onSuccess: () => form.reset() });
  };
  return (
    <>
      <form className="fact-form" aria-label="Make a token" onSubmit={submit}>
        <label>
          What the token is for
          <input name="name" required maxLength={200} autoComplete="off" />
        </label>
        <label>
          Good for how many days
          <input name="days" type="number" min={1} max={366} defaultValue={90} required />
        </label>
        <fieldset className="ticks">
          <legend>It may</legend>
          {uses.map(([scope, words]) =>
            scope === 'admin' && !mayAdminister ? null : (
              <label key={scope}>
                <input type="checkbox" name="scopes" value={scope} defaultChecked={scope === 'read'} />{' '}
                {words}
              </label>
            ),
          )}
        </fieldset>
        <OnlyDeals />
        <div className="row-buttons">
          <button type="submit" disabled={act.isPending}>
            Make the token
          </button>
        </div>
      </form>
      {act.isSuccess && (
        <ShownOnce
          label="The new token"
          secret={text(act.data, 'secret')}
          words="Whoever has it can do what it may in your name."
        />
      )}
      {act.error !== null && <Problem error={act.error} />}
    </>
  );
}

/** None ticked is all, those too that one comes to later. */
function OnlyDeals() {
  const { data = [] } = useQuery({
    queryKey: ['own-deals'],
    queryFn: async () => (await askAll('/api/deals', 'deals')).map((each) => text(each, 'id')),
  });
  if (data.length === 0) return null;
  return (
    <fieldset className="ticks">
      <legend>Only for these deals (none ticked: all of mine)</legend>
      {data.map((deal) => (
        <label key={deal}>
          <input type="checkbox" name="deals" value={deal} /> {deal}
        </label>
      ))}
    </fieldset>
  );
}

function wantedIn(data: FormData): object {
  const [scopes, deals] = [data.getAll('scopes'), data.getAll('deals')];
  const wanted = { name: data.get('name'), scopes, days: Number(data.get('days')) };
  return deals.length === 0 ? wanted : { ...wanted, deals };
}
