import type { PartsPredicate } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { people } from '../phrases/who.ts';

/** `shall be effective when at least one counterpart shall have been executed by each party hereto`. */
export const executedWhen: PartsPredicate = {
  of: 'parts',
  carries: [],
  read: (c, frame) => {
    if (!c.eatAny(['shall be|become effective', 'shall become a? binding agreement?', 'shall be binding']))
      return null;
    if (!whenSigned(c)) return null;
    const by = people(c);
    return by && [{ kind: 'execution', ...c.base(frame.start), by }];
  },
};

/** In a sentence about counterparts, "when executed by each party" says how it binds, not from when its parts have effect. */
function whenSigned(c: Cursor): boolean {
  const counterparts = c.items.slice(0, c.index).some(({ lower }) => lower.startsWith('counterpart'));
  if (counterparts && c.eat('when|once duly? executed|signed and? delivered? by')) return true;
  return (
    c.eat('when|once|upon at? least? one|a counterpart|counterparts hereof?') &&
    c.eatAny([
      'shall have been duly? executed and? delivered? by',
      'has|have been duly? executed and? delivered? by',
      'is|are executed by',
    ])
  );
}
