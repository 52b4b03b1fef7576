import { type RefObject, useEffect, useState } from 'react';

interface TermTipProps {
  readonly terms: ReadonlyMap<string, string>;
  readonly within: RefObject<HTMLElement | null>;
}

interface Tip {
  readonly term: string;
  readonly left: number;
  readonly top: number;
}

/**
 * One tip for all terms of a page: what the term under the pointer, or else in focus, stands for (who goes by keyboard may
 * have left the pointer anywhere). Escape closes it.
 */
export function TermTip({ terms, within }: TermTipProps) {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const sheet = within.current;
    if (sheet === null) return;
    const show = (event: Event): void =>
      setTip(tipOf(event.target) ?? tipOf(sheet.querySelector('[data-term]:focus-visible')));
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setTip(null);
    };
    for (const kind of ['mouseover', 'focusin']) sheet.addEventListener(kind, show);
    document.addEventListener('keydown', hide);
    return () => {
      for (const kind of ['mouseover', 'focusin']) sheet.removeEventListener(kind, show);
      document.removeEventListener('keydown', hide);
    };
  }, [within]);
  const says = tip === null ? undefined : terms.get(tip.term);
  return (
    <div
      id="term-tip"
      role="tooltip"
      className="term-tip"
      hidden={says === undefined}
      style={tip === null ? {} : { left: tip.left, top: tip.top }}
    >
      {tip !== null && (
        <>
          <b>{tip.term}</b> {says}
        </>
      )}
    </div>
  );
}

function tipOf(target: EventTarget | null): Tip | null {
  const link = target instanceof Element ? target.closest('[data-term]') : null;
  const term = link?.getAttribute('data-term') ?? null;
  if (link === null || term === null) return null;
  const box = link.getBoundingClientRect();
  return {
    term,
    left: Math.max(8, Math.min(box.left + window.scrollX, window.innerWidth - 340)),
    top: box.bottom + window.scrollY + 4,
  };
}
