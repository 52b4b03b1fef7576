/** Hatches and dots, so that a tone is known without its colour. */
export function Patterns() {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        <Hatch id="hatch-suspended" angle={45} gap={7} />
        <Hatch id="hatch-waived" angle={-45} gap={9} />
        <pattern id="dots-open" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.1" className="pattern-mark" />
        </pattern>
      </defs>
    </svg>
  );
}

function Hatch({ id, angle, gap }: { readonly id: string; readonly angle: number; readonly gap: number }) {
  return (
    <pattern
      id={id}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${angle})`}
    >
      <rect width={gap} height={gap} className={`pattern-ground ${id}`} />
      <line x1="0" x2="0" y1="0" y2={gap} className="pattern-mark" />
    </pattern>
  );
}
