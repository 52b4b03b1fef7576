/** The streams that the command reads and writes; `process` is one, a test brings its own. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** The whole command as a function: arguments and streams in, exit status out. */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  const [command] = args;
  if (command === 'start') {
    streams.stdout.write('Inforce 0.1.0 on Node 26.\n');
    return 0;
  }
  streams.stderr.write(`inforce has no command "${command ?? ''}". The commands are: start.\n`);
  return 2;
}
