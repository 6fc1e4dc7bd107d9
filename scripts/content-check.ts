/** Checks the content folder: `npm run content:check -- --help`. */
import { runCommand } from '../src/commands/run-command.ts';
import { supervise } from '../src/commands/supervise.ts';

await runCommand(() =>
  supervise<number>({
    script: new URL('./tasks/check-content.ts', import.meta.url),
    input: process.argv.slice(2),
    stage: 'kiểm tra nội dung',
    seconds: { file: 5, stage: 120, whole: 1800 },
  }),
);
