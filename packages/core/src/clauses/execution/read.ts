import type { PartsPredicate } from '../grammar/frame.ts';
import { people } from '../phrases/who.ts';

/** `shall be effective when at least one counterpart shall have been executed by each party hereto`. */
export const executedWhen: PartsPredicate = {
  of: 'parts',
  carries: [],
  read: (c, frame) => {
    if (!c.eatAny(['shall be|become effective', 'shall become a? binding agreement?', 'shall be binding']))
      return null;
    if (!c.eat('when|once|upon at? least? one|a counterpart|counterparts hereof?')) return null;
    if (
      !c.eatAny([
        'shall have been duly? executed and? delivered? by',
        'has|have been duly? executed and? delivered? by',
        'is|are executed by',
      ])
    )
      return null;
    const by = people(c);
    return by && [{ kind: 'execution', ...c.base(frame.start), by }];
  },
};
