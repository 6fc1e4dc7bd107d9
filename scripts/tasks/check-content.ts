/** The content check, as `scripts/content-check.ts` has it done. */
import { send } from '../../src/commands/announce.ts';
import { doWork } from '../../src/commands/do-work.ts';

await doWork(async (args: string[]) => {
  const { runContentCheck } = await import('../../src/check/command.ts');
  return runContentCheck(args, {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => send({ out: text }),
    complain: (text) => send({ err: text }),
  });
});
