/** Attacks the library: hostile content, mutants of sound content, faults and kills. See `--help`. */
import { readOptions, USAGE, type Options } from '../tests/hostile/command-line.ts';
import { runSuite } from '../tests/hostile/run-suite.ts';

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(2);
}
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const findings = await runSuite(options, (line) => console.log(line));
console.log(findings.summary);
process.exit(findings.found === 0 ? 0 : 1);
