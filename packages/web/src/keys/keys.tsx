import { useEffect, useState } from 'react';

/**
 * Keys act on what carries `data-key`: pressing the key presses it. `?` paints each key where it acts; Escape, or `?` again,
 * takes them away.
 */
export function Keys() {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setPainted((now) => !now);
      else if (event.key === 'Escape') setPainted(false);
      else if (pressed(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return painted ? <Painted onClose={() => setPainted(false)} /> : null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);

function actors(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].filter(
    (each) => each.getClientRects().length > 0,
  );
}

function pressed(key: string): boolean {
  const actor = actors().find((each) => each.dataset['key'] === key);
  if (actor === undefined) return false;
  if (actor.matches('input')) actor.focus();
  else actor.click();
  return true;
}

function Painted({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="keys" role="dialog" aria-label="Keys" onClick={onClose}>
      {actors().map((actor) => {
        const box = actor.getBoundingClientRect();
        const key = actor.dataset['key'] ?? '';
        return (
          <kbd key={key} style={{ left: box.left + window.scrollX, top: box.top + window.scrollY }}>
            {key}
          </kbd>
        );
      })}
      <p>
        Each key acts where it stands. In the timeline ← and → move by a day, Page Up and Page Down by a
        change. <kbd>Esc</kbd> closes this.
      </p>
    </div>
  );
}
