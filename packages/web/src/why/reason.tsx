import type { Deal, ReasonTree, ReasonWords } from '@inforce/core';
import { Link } from '@tanstack/react-router';
import { useDeal } from '../deal/deal-context.ts';

interface ReasonProps {
  readonly deal: Deal;
  readonly reason: ReasonTree;
  readonly depth: number;
}

/** One step of the reasons; what it rests on lies under it, closed from the third level on. */
export function Reason({ deal, reason, depth }: ReasonProps) {
  const below = reason.because.length > 0 && !reason.isRepeat;
  return (
    <div className={`reason reason-${depth === 0 ? 'answer' : 'step'}`}>
      <Says reason={reason} />
      <Grounds deal={deal} reason={reason} />
      {below && (
        <details open={depth < 2}>
          <summary>because</summary>
          <ul>
            {reason.because.map((each, i) => (
              <li key={`${each.says} ${i}`}>
                <Reason deal={deal} reason={each} depth={depth + 1} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Says({ reason }: { readonly reason: ReasonTree }) {
  const { engine } = useDeal();
  return (
    <p className="says">
      {reason.says}
      {reason.isRepeat && ' (as above)'}
      {!reason.isRepeat && <small className="rule">{engine.ruleInWords[reason.rule]}</small>}
    </p>
  );
}

/** To the words in the document, marked. */
function WordsLink({ words: { place, agreement, from, to } }: { readonly words: ReasonWords }) {
  if (from === null || to === null) return place;
  return (
    <Link
      from="/deals/$deal"
      to="/deals/$deal/documents/$agreement"
      params={(now) => ({ ...now, agreement })}
      search={({ on, known }) => ({ on, known, at: `${from}-${to}` })}
    >
      {place}
    </Link>
  );
}

/** The words, the facts, what is presumed, how doubtful words are read. */
function Grounds({ deal, reason }: Omit<ReasonProps, 'depth'>) {
  const { engine } = useDeal();
  if (reason.isRepeat) return null;
  return (
    <>
      {reason.words.map((each) => (
        <blockquote key={each.id}>
          {each.whole !== '' && <p>“{each.whole}”</p>}
          <cite>
            <WordsLink words={each} />
          </cite>
        </blockquote>
      ))}
      {reason.facts.map(({ id, says }) => (
        <p key={id} className="ground ground-fact">
          <b>Recorded</b> {engine.factRecorded(deal, id) ?? says}
        </p>
      ))}
      {reason.presumed.map((says) => (
        <p key={says} className="ground ground-presumed">
          <b>Presumed</b> {says}
        </p>
      ))}
      {reason.settings.map((says) => (
        <p key={says} className="ground ground-setting">
          <b>Read as</b> {says}
        </p>
      ))}
    </>
  );
}
