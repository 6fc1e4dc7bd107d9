/** Tries the built sites in Chromium, Firefox and WebKit: `npm run test:engines -- --help`. */
import { existsSync } from 'node:fs';
import { FORM, readOptions } from '../tests/engines/command-line.ts';
import { GROUPS } from '../tests/engines/groups.ts';
import { runSuite } from '../tests/engines/run-suite.ts';
import { table } from '../tests/engines/table.ts';
import { runScript } from './run-script.ts';
import { SUITES, type Site } from './test/suites.ts';

await runScript(FORM, async (line) => {
  const { engines, groups } = readOptions(line);
  for (const { name, lack } of engines) if (lack()) console.log(`${name}: ${lack()}`);
  const present = engines.filter(({ lack }) => lack() === null);
  const sites = new Set<Site>(groups.map((name) => GROUPS[name]!.site).filter((site) => !existsSync(site)));
  for (const { makes, run } of SUITES.values()) if (makes && sites.has(makes)) await run([]);
  const outcomes = await runSuite({ engines: present, groups }, (text) => console.log(text));
  console.log(`\n${table(outcomes)}`);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return failed > 0 || present.length === 0 ? 1 : 0;
});
