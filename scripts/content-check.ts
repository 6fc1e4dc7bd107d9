/** Checks the content folder: `npm run content:check -- --help`. */
import { runContentCheck } from '../src/check/command.ts';

process.exitCode = await runContentCheck(process.argv.slice(2), process.env);
