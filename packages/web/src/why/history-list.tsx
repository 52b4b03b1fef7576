import type { Asked } from '@inforce/core';
import { useMemo, useState } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { writtenDay } from '../ui/days.ts';

/** How this answer came about: worked out when it is opened, since every day of the record is asked again. */
export function HistoryList({ asked, of }: { readonly asked: Asked; readonly of: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>How this answer came about</summary>
      {isOpen && <Answers asked={asked} of={of} />}
    </details>
  );
}

function Answers({ asked, of }: { readonly asked: Asked; readonly of: string }) {
  const { engine } = useDeal();
  const answers = useMemo(() => engine.answerHistory(asked, of), [engine, asked, of]);
  if (answers.length === 0) return <p className="quiet">Nothing was known of it.</p>;
  return (
    <ol className="plain">
      {answers.map(({ known, says, because }, i) => (
        <li key={known}>
          {i === 0 ? 'At first: ' : 'Then: '}
          {says}.{' '}
          <span className="quiet">
            {becauseWords(i === 0 ? 'This is known' : 'This changed', writtenDay(known), because)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** `This changed because on December 5, 1996 it was recorded that …` */
function becauseWords(what: string, day: string, because: readonly string[]): string {
  if (because.length === 0) return `${what} from ${day} on.`;
  return `${what} because on ${day} it was recorded that ${because.join('; and that ').replace(/\.$/, '')}.`;
}
