import { describe, expect, it } from 'vitest';
import { examples as amendment } from './amendment/examples.ts';
import { examples as newPayloads } from './amendment/examples-payloads.ts';
import { examples as places } from './amendment/examples-places.ts';
import { examples as newTexts } from './amendment/examples-texts.ts';
import { examples as said } from './amendment/examples-said.ts';
import { examples as newWords } from './amendment/examples-words.ts';
import { examples as chain } from './chain/examples.ts';
import { examples as condition } from './condition/examples.ts';
import { examples as consent } from './consent/examples.ts';
import { examples as effectiveness } from './effectiveness/examples.ts';
import { examples as effectivenessOfParts } from './effectiveness/examples-parts.ts';
import type { Example } from './example.ts';
import { examples as end } from './end/examples.ts';
import { examples as execution } from './execution/examples.ts';
import { faultsOf } from './faults.ts';
import { examples as extension } from './extension/examples.ts';
import { examples as forbearance } from './forbearance/examples.ts';
import { examples as holding } from './holding/examples.ts';
import { examples as inEffect } from './in-effect/examples.ts';
import { examples as issue } from './issue/examples.ts';
import { examples as namedTime } from './named-time/examples.ts';
import { examples as notice } from './notice/examples.ts';
import { examples as payment } from './payment/examples.ts';
import { examples as permanence } from './permanence/examples.ts';
import { examples as recorded } from './recorded/examples.ts';
import { examples as reinstatement } from './reinstatement/examples.ts';
import { examples as representation } from './representation/examples.ts';
import { examples as suspension } from './suspension/examples.ts';
import { examples as termsFrom } from './terms-from/examples.ts';
import { examples as waiver } from './waiver/examples.ts';

const TABLES: Readonly<Record<string, readonly Example[]>> = {
  amendment,
  'amendment, new texts': newTexts,
  'amendment, payloads': newPayloads,
  'amendment, new words': newWords,
  'amendment, places': places,
  'amendment, said': said,
  chain,
  condition,
  consent,
  effectiveness: [...effectiveness, ...effectivenessOfParts],
  end,
  execution,
  extension,
  forbearance,
  holding,
  'in-effect': inEffect,
  issue,
  'named-time': namedTime,
  notice,
  payment,
  permanence,
  recorded,
  reinstatement,
  representation,
  suspension,
  'terms-from': termsFrom,
  waiver,
};

/**
 * Every example of every kind of clause, against every law of reading (faults.ts): what it reads as, its places, the same
 * twice, the same across pages, and refused as soon as something in it is not understood.
 */
describe.each(Object.entries(TABLES))('%s', (_kind, examples) => {
  it.each(examples.map((one) => [`${one.rule ?? '[K2]'} ${one.sentence}`, one] as const))(
    '%s',
    (_title, example) => {
      expect(faultsOf(example)).toEqual([]);
    },
  );
});
