/** What a command has around it; tests give it another. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  /** Folder the command runs in: that of the library. */
  cwd: string;
  print(text: string): void;
  /** To the error stream. */
  complain(text: string): void;
  /** Somebody is there to answer. */
  isInteractive: boolean;
}

/** The terminal that this process was started in. */
export function ownTerminal(): Terminal {
  return {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
    isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  };
}
