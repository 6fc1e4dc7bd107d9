import { supervise } from '../../commands/supervise.ts';
import type { Terminal } from '../../commands/command-line.ts';
import { createEntry } from './create-entry.ts';
import type { FilledEntry } from './filled-entries.ts';

/** `thu-vien new`: makes a new draft, and says where it is. */
export async function runNew(args: readonly string[], terminal: Terminal): Promise<void> {
  const ask = terminal.isInteractive ? (await import('./ask.ts')).askInTerminal : null;
  const readEntries = (contentDir: string, cacheDir: string): Promise<FilledEntry[]> =>
    supervise({
      script: new URL('./filled-entries-task.ts', import.meta.url),
      input: { contentDir, cacheDir },
      stage: 'đọc thư viện',
      seconds: { file: 8, stage: 120, whole: 600 },
    });
  terminal.print(await createEntry(args, terminal, { ask, readEntries }));
}
