import { type Deal, type ReasonTree, type ReasonWords, ruleInWords } from '@inforce/core';
import { Link } from '@tanstack/react-router';
import { factSentence } from '../facts/fact-sentence.ts';
import { writtenDay } from '../ui/days.ts';

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
  return (
    <p className="says">
      {reason.says}
      {reason.isRepeat && ' (as above)'}
      {!reason.isRepeat && <small className="rule">{ruleInWords[reason.rule]}</small>}
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
          <b>Recorded</b> {recorded(deal, id) ?? says}
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

/** What the fact says, who says so and on what evidence, and the day on which it became known where that was later. */
function recorded(deal: Deal, id: string): string | null {
  const fact = deal.facts.find((each) => each.id === id);
  if (fact === undefined) return null;
  const evidence = fact.evidence === null ? '' : `; evidence: ${fact.evidence}`;
  const known = fact.known === fact.on.by ? '' : `; known ${writtenDay(fact.known)}`;
  return `${factSentence(deal, fact)}${evidence}${known}`;
}
