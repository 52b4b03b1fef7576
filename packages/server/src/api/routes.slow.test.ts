import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessContract } from '../../test/api-contract/access.ts';
import { comparingContract } from '../../test/api-contract/comparing.ts';
import { documentsContract } from '../../test/api-contract/documents.ts';
import { pagesContract } from '../../test/api-contract/pages.ts';
import { questionsContract } from '../../test/api-contract/questions.ts';
import { Scene } from '../../test/api-contract/scene.ts';
import { writesContract } from '../../test/api-contract/writes.ts';

const streamed = 'get /api/deals/{deal}/events';
/** What they answer comes from no database. */
const ofNoRecord = ['post /api/blackline', 'post /api/check'];

// One deal from its folder to its export, by way of every route, on either database. Each answer is held against the
// description (`askAs`).
describe.each(['sqlite', 'postgres'] as const)('over HTTP, on %s', (kind) => {
  const scene = new Scene(kind);
  beforeAll(() => scene.begin());
  afterAll(() => scene.end());

  questionsContract(scene);
  writesContract(scene);
  documentsContract(scene);
  if (kind === 'sqlite') comparingContract(scene);
  pagesContract(scene);
  accessContract(scene);

  test('every route of the description was answered as it is described', () => {
    const { routes, kept } = scene.server.described;
    const named = routes.map(({ method, path }) => `${method} ${path}`);
    const others = kind === 'sqlite' ? [streamed] : [streamed, ...ofNoRecord];
    expect(named.filter((each) => !kept.has(each) && !others.includes(each))).toEqual([]);
    expect(scene.server.store.kind).toBe(kind);
  });
});
