import { version } from '@inforce/server';
import { Command, CommanderError } from 'commander';
import type { CommandSpec } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { asWrongInput, noSuchCommand } from './command-errors.ts';
import { exit, type Io } from './io.ts';
import { type Flags, refuse, WrongInput } from './options.ts';
import { isInRecord, openedFrom } from './record.ts';

export type { Io } from './io.ts';

/** The whole command as a function: arguments and the world in, exit status out. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let status: number = exit.answered;
  const program = programOf(io, async (spec, operands, flags) => {
    status = await spec.run(operands, await withDeal(spec, operands, flags, io), io);
  });
  try {
    await program.parseAsync(eachWith(args), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof WrongInput) return refuse(error, args, io);
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help') return exit.wrong;
    return error.exitCode === 0 ? exit.answered : refuse(asWrongInput(error), args, io);
  }
}

/** A deal of the record is opened before its command runs: to the command it is a deal like any other. */
async function withDeal(spec: CommandSpec, [deal]: readonly string[], flags: Flags, io: Io): Promise<Flags> {
  const asks = spec.asksOfDeal?.(flags) ?? /^<(?:deal|path)>/.test(spec.operands);
  if (spec.own === true || deal === undefined || !asks || !isInRecord(deal, flags, io)) return flags;
  return { ...flags, opened: await openedFrom(deal, flags, io) };
}

/** `--with a.yaml b.yaml` is `--with a.yaml --with b.yaml`: files of facts, up to the next word that is none. */
function eachWith(args: readonly string[]): string[] {
  let afterWith = false;
  return args.flatMap((arg, i) => {
    const isMore = afterWith && args[i - 1] !== '--with' && isFacts(arg);
    afterWith = arg === '--with' || (afterWith && (args[i - 1] === '--with' || isMore));
    return isMore ? ['--with', arg] : [arg];
  });
}

function isFacts(arg: string): boolean {
  return !arg.startsWith('-') && /\.ya?ml$/.test(arg) && !/(^|[/\\])deal\.yaml$/.test(arg);
}

type Run = (spec: CommandSpec, operands: readonly string[], flags: Flags) => Promise<void>;

function programOf(io: Io, runCommand: Run): Command {
  const program = new Command('inforce')
    .description('What your financing agreements say, what is in force, and why, on any date.')
    .version(`inforce ${version}`, '--version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // What is wrong is shown by `refuse`, like everything else that is.
      outputError: () => {},
    })
    .addHelpText(
      'after',
      '\nExit status: 0 asked and answered, 1 check or verify found something, 2 the input is wrong.',
    );
  for (const spec of commands) addCommand(program, spec, runCommand);
  program.on('command:*', ([name = '']: string[]) => {
    throw noSuchCommand(name);
  });
  return program;
}

function addCommand(program: Command, spec: CommandSpec, runCommand: Run): void {
  const command = program.command(`${spec.name} ${spec.operands}`.trim()).description(spec.summary);
  // A flag that would be without effect is not taken.
  if (spec.own !== true) addQuestion(command);
  command
    .option('--record <where>', 'the record: a file or postgres://…; the deal is then one of its ids')
    .option('--view <side>', 'as the company, holders or agent see it; shared unless said')
    .option('--json', 'print for programs');
  for (const [flag, text] of spec.flags ?? []) command.option(flag, text);
  if (spec.help !== undefined) command.addHelpText('after', `\nExample: ${spec.help}`);
  command.action((...given: unknown[]) => {
    const operands = given.flat().filter((each) => typeof each === 'string');
    return runCommand(spec, operands, command.opts<Flags>());
  });
}

function addQuestion(command: Command): void {
  command
    .option('--as-of <day>', 'the day asked about (today)')
    .option('--known-at <day>', 'as known on that day (today)')
    .option(
      '--with <facts.yaml>',
      'facts to add for this answer; repeatable',
      (file: string, before: string[]) => [...before, file],
      [],
    );
}
