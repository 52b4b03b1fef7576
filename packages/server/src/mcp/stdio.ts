import { PassThrough } from 'node:stream';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CancelledNotificationSchema,
  isJSONRPCRequest,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

/**
 * Speaks over a pair of streams until the other side has closed its own and has all its answers, or until it is told to stop.
 */
export async function serveMcp(
  server: McpServer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  stopped: Promise<void>,
): Promise<void> {
  const [from, to] = [new PassThrough(), new PassThrough()];
  const ended = new Promise<void>((done) => from.once('end', done));
  to.pipe(output, { end: false });
  const transport = new StdioServerTransport(from, to);
  await server.connect(transport);
  const idle = idleOf(transport);
  input.pipe(from);
  await Promise.race([ended.then(idle), stopped]);
  await server.close();
}

/** Waits until every request that came has been answered, or was taken back. */
function idleOf(transport: StdioServerTransport): () => Promise<void> {
  const waiting = new Set<RequestId>();
  const idle = Promise.withResolvers<void>();
  let isLast = false;
  const look = (): void => {
    if (isLast && waiting.size === 0) idle.resolve();
  };
  const receive = transport.onmessage;
  const send = transport.send.bind(transport);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport, not an event target
  transport.onmessage = (message) => {
    if (isJSONRPCRequest(message)) waiting.add(message.id);
    const cancelled = CancelledNotificationSchema.safeParse(message).data?.params.requestId;
    if (cancelled !== undefined) waiting.delete(cancelled);
    receive?.(message);
    look();
  };
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message) && message.id !== undefined) waiting.delete(message.id);
    look();
  };
  return () => {
    isLast = true;
    look();
    return idle.promise;
  };
}
