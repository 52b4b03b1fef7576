import type { CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { type WrongInput, wrongArgument } from './options.ts';

export function noSuchCommand(name: string): WrongInput {
  const names = commands.map((spec) => spec.name).join(', ');
  return wrongArgument('IC101', name, `inforce has no command "${name}".`, `The commands are: ${names}.`);
}

/** What the parser of the command line found wrong, in our words: `error: unknown option '--jsn'`. */
export function asWrongInput(error: CommanderError): WrongInput {
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption':
      return wrongArgument('IC102', named, `There is no flag ${named}.`, flagHint(error.message));
    case 'commander.excessArguments':
      return wrongArgument(
        'IC104',
        lastWord(error.message),
        excess(error.message),
        'Leave out what is over.',
      );
    case 'commander.optionMissingArgument':
      return wrongArgument('IC103', null, `${named} lacks its value.`, seeHelp);
    default:
      return wrongArgument('IC103', null, `<${named}> is missing.`, seeHelp);
  }
}

const seeHelp = 'See inforce COMMAND --help.';

function flagHint(message: string): string {
  const [, like] = /Did you mean (\S+)\?/.exec(message) ?? [];
  return like === undefined ? seeHelp : `Did you mean ${like}?`;
}

function excess(message: string): string {
  const [, taken = '', given = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
  return `The command takes ${taken} operand${taken === '1' ? '' : 's'}, and ${given} were given.`;
}

/** `… Expected 1 argument but got 2: one, two.` */
function lastWord(message: string): string | null {
  return /but got \d+: (?:.*, )?(.*)\.$/.exec(message)?.[1] ?? null;
}
