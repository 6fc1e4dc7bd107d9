import type { Terminal } from '../src/commands/command-line.ts';

/** A terminal for a command that runs in the test's own process: nobody is there, and nothing is printed unless the test listens. */
export function quietTerminal(changes: Partial<Terminal> = {}): Terminal {
  return {
    env: { ...process.env, npm_lifecycle_event: undefined },
    cwd: process.cwd(),
    print: () => undefined,
    complain: () => undefined,
    isInteractive: false,
    ...changes,
  };
}
