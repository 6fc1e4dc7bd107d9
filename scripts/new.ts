/** `npm run new -- article "Tiêu đề"`: makes a new draft; see src/editing/new. */
import { runCommand } from '../src/commands/run-command.ts';
import { supervise } from '../src/commands/supervise.ts';
import type { FilledEntry } from '../src/editing/new/filled-entries.ts';

await runCommand(async () => {
  const [{ createEntry }, { libraryEnvironment }, { currentDay }] = await Promise.all([
    import('../src/editing/new/create-entry.ts'),
    import('../src/library/environment.ts'),
    import('../src/library/visibility.ts'),
  ]);
  const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const ask = canAsk ? (await import('../src/editing/new/ask.ts')).askInTerminal : null;
  const readEntries = (contentDir: string, cacheDir: string): Promise<FilledEntry[]> =>
    supervise({
      script: new URL('./tasks/read-filled-entries.ts', import.meta.url),
      input: { contentDir, cacheDir },
      stage: 'đọc thư viện',
      seconds: { file: 8, stage: 120, whole: 600 },
    });
  console.log(await createEntry(process.argv.slice(2), { environment: libraryEnvironment(), today: currentDay(), ask, readEntries }));
});
