/** Builds the library: checks the content, builds out of sight, and puts the finished site in its place at the end. */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const { buildLibrary } = await import('../src/integration/build-library.ts');
  await buildLibrary(process.argv.slice(2), process.env, process.cwd());
});
