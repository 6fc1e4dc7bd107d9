/** Checks the content folder: `npm run content:check -- --help`. */
import { runContentCheck } from '../src/check/command.ts';

process.exitCode = await runContentCheck(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
