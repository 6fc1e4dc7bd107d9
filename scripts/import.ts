/** `npm run import -- FILE… [--as article] [--out DIR] [--id NAME] [--rights own|agreed|summary] [--yes] [--force]` */
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const { runImport } = await import('../src/import/command.ts');
  return runImport(process.argv.slice(2), {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
    isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  });
});
