// Writes docs/errors.md: node tools/errors-page.ts. With a folder, writes the files of every entry there instead.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsPage } from './errors/page.ts';
import { writeFiles } from './errors/run.ts';
import { triggers } from './errors/triggers.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  writeFileSync(new URL('../docs/errors.md', import.meta.url), await errorsPage());
} else {
  for (const trigger of triggers) {
    writeFiles(join(folder, trigger.code), trigger);
    console.log(`cd ${join(folder, trigger.code)} && inforce ${trigger.args.join(' ')}`);
  }
}
