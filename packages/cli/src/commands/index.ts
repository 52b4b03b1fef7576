import { accept } from './accept.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { blame } from './blame.ts';
import { blackline } from './blackline.ts';
import { calendar } from './calendar.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import type { CommandSpec } from './command.ts';
import { conform } from './conform.ts';
import { exportCommand } from './export.ts';
import { file } from './file.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { portfolio } from './portfolio.ts';
import { mcpCommand } from './mcp.ts';
import { read } from './read.ts';
import { correct, record } from './record.ts';
import { sign } from './sign.ts';
import { serveCommand } from './serve.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { whatIfCommand } from './what-if.ts';
import { verify } from './verify.ts';
import { why } from './why.ts';
import { work } from './work.ts';

/** In the order in which a newcomer needs them. */
export const commands: readonly CommandSpec[] = [
  start,
  read,
  status,
  why,
  timeline,
  checklist,
  calendar,
  conform,
  blame,
  whatIfCommand,
  blackline,
  check,
  accept,
  importCommand,
  record,
  correct,
  file,
  history,
  exportCommand,
  verify,
  sign,
  backupCommand,
  restoreCommand,
  serveCommand,
  portfolio,
  work,
  mcpCommand,
];
