import { supervise } from '../../commands/supervise.ts';
import type { Terminal } from '../../commands/command-line.ts';
import { createEntry } from './create-entry.ts';
import type { FilledEntry } from './filled-entries.ts';

/** `thu-vien new`: makes a new draft, and says where it is. */
export async function runNew(args: readonly string[], terminal: Terminal): Promise<void> {
  terminal.print(await makeNew(args, terminal));
}

/**
 * Makes a new draft; what the words do not tell and an entry of its kind needs is asked for at the terminal.
 * @param args what follows `thu-vien new`
 * @returns what to tell the editor
 * @throws Refusal with one sentence; nothing has been written then
 */
export async function makeNew(args: readonly string[], terminal: Terminal): Promise<string> {
  const ask = terminal.isInteractive ? (await import('./ask.ts')).askInTerminal : null;
  const readEntries = (contentDir: string, cacheDir: string): Promise<FilledEntry[]> =>
    supervise({
      script: new URL('./filled-entries-task.ts', import.meta.url),
      input: { contentDir, cacheDir },
      stage: 'đọc thư viện',
      seconds: { file: 8, stage: 120, whole: 600 },
    });
  return createEntry(args, terminal, { ask, readEntries });
}
