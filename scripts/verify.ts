/** Compares a built site, in a folder or on the web, with its manifest: `npm run verify -- --help`. */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const { verify } = await import('../src/release/command.ts');
  return verify(process.argv.slice(2), (text) => console.log(text));
});
