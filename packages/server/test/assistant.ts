import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { z } from 'zod';
import { type Assisting, mcpServer } from '../src/mcp/server.ts';

const result = z.looseObject({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().default(false),
});

export interface Told {
  readonly text: string;
  readonly data: unknown;
  readonly isError: boolean;
}

/** An assistant that asks by the protocol's own client. */
export class Assistant {
  readonly client: Client;
  constructor(client: Client) {
    this.client = client;
  }

  async ask(name: string, given: Record<string, unknown>): Promise<Told> {
    const { content, structuredContent, isError } = result.parse(
      await this.client.callTool({ name, arguments: given }),
    );
    return { text: content.map(({ text }) => text).join('\n'), data: structuredContent, isError };
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

export const newClient = (): Client => new Client({ name: 'test', version: '0' });

/** With the server in the same process. */
export async function assistant(assisting: Assisting): Promise<Assistant> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await mcpServer(assisting).connect(there);
  const client = newClient();
  await client.connect(here);
  return new Assistant(client);
}
