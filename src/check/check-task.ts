/** Commands that read the whole content for its rules, each in a process of its own. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import { UsageError, type Terminal } from '../commands/command-line.ts';
import type { SupervisedCommand } from './supervised.ts';

const TASKS: Readonly<Record<SupervisedCommand, () => Promise<(args: readonly string[], terminal: Terminal) => Promise<number>>>> = {
  check: async () => (await import('./command.ts')).runContentCheck,
  publish: async () => (await import('./publish-command.ts')).runPublish,
};

await doWork(async ({ command, args }: { command: SupervisedCommand; args: string[] }) => {
  const run = await TASKS[command]();
  const complain = (text: string): void => send({ err: text });
  try {
    return await run(args, { env: process.env, cwd: process.cwd(), print: (text) => send({ out: text }), complain, isInteractive: false });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    return 2;
  }
});
