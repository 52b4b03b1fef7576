import { useDeal } from '../deal/deal-context.ts';
import { writtenIso } from '../ui/days.ts';
import { actsOnPage } from './acts.ts';
import type { SignaturePage } from './closing-model.ts';
import type { Recording } from './closing-table.tsx';

const stateWords: Readonly<Record<SignaturePage['state'], string>> = {
  signed: '✓ signed',
  held: '◐ held in escrow',
  awaited: '○ awaited',
  'not in time': '✗ not in time',
};

interface PageRowProps {
  readonly page: SignaturePage;
  readonly due: string | null;
  readonly onRecord: (recording: Recording) => void;
}

/** One counterpart’s signature page, with its way through escrow. */
export function PageRow({ page, due, onRecord }: PageRowProps) {
  const { no, name, state, facts } = page;
  return (
    <tr className="signature-page">
      <td data-label="No.">{no}</td>
      <th scope="row" data-label="Signature page">
        Signature page: {name}
        <EscrowWay page={page} />
      </th>
      <td data-label="Section" />
      <td data-label="Responsible">{name}</td>
      <td data-label="Status">
        <span className={`status-word status-${state.replaceAll(' ', '-')}`}>{stateWords[state]}</span>
      </td>
      <td data-label="Due">{due === null ? '' : writtenIso(due)}</td>
      <td data-label="Done">{doneOn(page)}</td>
      <td data-label="Record">
        {facts.length > 0 && <div className="quiet">{facts.join(', ')}</div>}
        <Buttons page={page} onRecord={onRecord} />
      </td>
    </tr>
  );
}

function doneOn({ state, came, released }: SignaturePage): string {
  const on = state === 'signed' ? (released?.on ?? came?.on ?? '') : '';
  return on === '' ? '' : writtenIso(on);
}

/** `Came in on October 29, 1996, held; released on October 31, 1996, says company.` */
function EscrowWay({ page: { state, came, released } }: { readonly page: SignaturePage }) {
  if (came === null) return null;
  const letGo =
    released === null
      ? ''
      : `; released on ${writtenIso(released.on)}, says ${released.by}, known since ${writtenIso(released.known)}`;
  const held = state === 'held' || released !== null ? ', held in escrow' : '';
  return (
    <p className="quiet">
      Came in on {writtenIso(came.on)}
      {held}, says {came.by}
      {letGo}.
    </p>
  );
}

function Buttons({ page, onRecord }: Omit<PageRowProps, 'due'>) {
  const { open } = useDeal();
  if (open.writes.length === 0) return null;
  const short = page.state === 'held' ? ['Release…'] : ['Page came in…', 'Signed…'];
  return (
    <div className="row-buttons">
      {actsOnPage(page).map((act, i) => (
        <button
          key={act.label}
          type="button"
          aria-label={`${short[i] ?? act.label} ${page.name}`}
          onClick={() => onRecord({ no: page.no, title: act.label, acts: [act] })}
        >
          {short[i]}
        </button>
      ))}
    </div>
  );
}
