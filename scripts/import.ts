/** `npm run import -- FILE… [--as article] [--out DIR] [--id NAME] [--rights own|agreed|summary] [--yes] [--force]` */
import { runImport } from '../src/import/command.ts';

process.exitCode = await runImport(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
});
