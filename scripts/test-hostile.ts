/** Attacks the library: hostile content, mutants of sound content, faults and kills: `npm run test:hostile -- --help`. */
import { FORM, readOptions } from '../tests/hostile/command-line.ts';
import { runSuite } from '../tests/hostile/run-suite.ts';
import { runScript } from './run-script.ts';

await runScript(FORM, async (line) => {
  const findings = await runSuite(readOptions(line), (text) => console.log(text));
  console.log(findings.summary);
  return findings.found === 0 ? 0 : 1;
});
