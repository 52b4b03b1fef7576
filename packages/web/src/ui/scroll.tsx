import type { ReactNode } from 'react';

/** Something wider than a small screen: it scrolls by itself, by keyboard too, and the page does not. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
