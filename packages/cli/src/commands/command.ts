import type { Io } from '../io.ts';
import type { Flags } from '../options.ts';

/** A command: its help and its work are neighbours. */
export interface CommandSpec {
  readonly name: string;
  /** As commander writes them: `<deal> <subject>`. */
  readonly operands: string;
  readonly summary: string;
  readonly help?: string;
  readonly flags?: readonly (readonly [string, string])[];
  /** It works on the record itself, answers nothing about a deal, and takes no day. */
  readonly own?: true;
  /** Whether its first operand is a deal, where that is not plain from the operands. */
  readonly asksOfDeal?: (flags: Flags) => boolean;
  readonly run: (operands: readonly string[], flags: Flags, io: Io) => number | Promise<number>;
}
