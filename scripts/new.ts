/** `npm run new -- article "Tiêu đề"`: makes a new draft; see src/editing/new. */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const [{ createEntry }, { libraryEnvironment }, { currentDay }] = await Promise.all([import('../src/editing/new/create-entry.ts'), import('../src/library/environment.ts'), import('../src/library/visibility.ts')]);
  const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const ask = canAsk ? (await import('../src/editing/new/ask.ts')).askInTerminal : null;
  console.log(await createEntry(process.argv.slice(2), { environment: libraryEnvironment(), today: currentDay(), ask }));
});
