/** Runs every suite and ends with one line, `N passed, N failed`, over all of them. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

const NODE = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const FIXTURE = { CONTENT_DIR: 'tests/fixtures/library', OUT_DIR: 'dist.fixture' };

/** Runs a command with its output on the screen; its exit status, or 1 where it could not start. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A step that either works or does not counts as one. */
async function step(command: string, args: string[], env?: NodeJS.ProcessEnv): Promise<Count> {
  const status = await run(command, args, env);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function nodeTests(pattern: string): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const file = join(folder, 'results.tap');
  const status = await run(process.execPath, [...NODE, '--test', '--test-reporter=dot', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${file}`, pattern]);
  const tap = await readFile(file, 'utf8').catch(() => '');
  await rm(folder, { recursive: true, force: true });
  const count = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  // What tests measured, and which were left out for what reason, are worth a line; failures the dot reporter shows itself.
  for (const line of tap.match(/^ *(?:# figure: .*|ok .* # SKIP.*)$/gm) ?? []) console.log(line.trim());
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  return { passed, failed: failed || (status === 0 && passed > 0 ? 0 : 1) };
}

async function playwright(): Promise<Count> {
  const status = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test']);
  const report = await readFile('test-results/playwright.json', 'utf8').catch(() => '{}');
  const { stats } = JSON.parse(report) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) || (status === 0 ? 0 : 1) };
}

const suites: [name: string, run: () => Promise<Count>][] = [
  ['types', () => step(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check'])],
  ['lint', () => step(process.execPath, ['node_modules/eslint/bin/eslint.js', '-c', 'eslint.config.mjs', '.'])],
  ['unit', () => nodeTests('tests/unit/**/*.test.ts')],
  ['content', () => nodeTests('tests/content/**/*.test.ts')],
  ['content check', () => step(process.execPath, [...NODE, 'scripts/content-check.ts'])],
  ['build', () => step(process.execPath, [...NODE, 'scripts/build.ts'], { OUT_DIR: 'dist' })],
  ['build of the fixture', () => step(process.execPath, [...NODE, 'scripts/build.ts'], FIXTURE)],
  ['build of the editor', () => step(process.execPath, [...NODE, 'tests/build-editor.ts'])],
  ['pages', () => nodeTests('tests/site/**/*.test.ts')],
  ['browser', playwright],
];

await rm('test-results', { recursive: true, force: true });
await mkdir('test-results', { recursive: true });
const wanted = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
for (const [name, suite] of suites) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { passed, failed } = await suite();
  console.log(`\n${name}: ${passed} ok, ${failed} not ok`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
