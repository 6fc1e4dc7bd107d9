/** The content check in a process of its own. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';

await doWork(async (args: string[]) => {
  const { runContentCheck } = await import('./command.ts');
  return runContentCheck(args, {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => send({ out: text }),
    complain: (text) => send({ err: text }),
    isInteractive: false,
  });
});
