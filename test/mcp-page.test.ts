// docs/mcp.md shows just what an assistant is told.
import { expect, test } from 'vitest';
import { mcpPage } from '../tools/mcp-page.ts';
import { read } from './repository.ts';

test('the conversation in docs/mcp.md goes as it is shown (else: node tools/mcp-page.ts)', async () => {
  expect(read('docs/mcp.md')).toBe(await mcpPage());
});
