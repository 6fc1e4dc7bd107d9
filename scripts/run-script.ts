import { ownTerminal, runCommandLine, UsageError, type CommandForm, type CommandLine } from '../src/commands/command-line.ts';
import { Refusal } from '../src/problems/refusal.ts';

/** Runs a script of this folder with what was typed after its name. Whatever else is thrown keeps its stack: engineers read it. */
export async function runScript<const F extends CommandForm>(
  form: F,
  work: (line: CommandLine<F>) => Promise<number | void>,
): Promise<void> {
  try {
    process.exitCode = await runCommandLine(form, process.argv.slice(2), ownTerminal(), work);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
