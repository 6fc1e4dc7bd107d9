/** Commands that read the whole content for its rules, each in a process of its own. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { Terminal } from '../commands/command-line.ts';
import type { SupervisedCommand } from './supervised.ts';

const COMMANDS: Readonly<Record<SupervisedCommand, () => Promise<(args: readonly string[], terminal: Terminal) => Promise<number>>>> = {
  check: async () => (await import('./command.ts')).runContentCheck,
  publish: async () => (await import('./publish-command.ts')).runPublish,
};

await doWork(async ({ command, args }: { command: SupervisedCommand; args: string[] }) => {
  const run = await COMMANDS[command]();
  return run(args, {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => send({ out: text }),
    complain: (text) => send({ err: text }),
    isInteractive: false,
  });
});
