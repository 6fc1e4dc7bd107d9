/**
 * Runs every suite, or those that are named, and ends with one line, `N passed, N failed`, over all of them.
 * What it started ends with it, also when it is killed.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { unknownWord } from '../src/commands/command-line.ts';
import { startTied, type TiedProcess } from '../tests/tied-process.ts';
import { runScript } from './run-script.ts';

interface Count {
  passed: number;
  failed: number;
}

const FIXTURE = { CONTENT_DIR: 'tests/fixtures/library', OUT_DIR: 'dist.fixture' };

let running: TiedProcess | null = null;

/** Runs a Node script with its output on the screen; its exit status. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  running = startTied(process.execPath, args, { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', ...env });
  return running.ended;
}

/** A step that either works or does not counts as one. */
async function step(args: string[], env?: NodeJS.ProcessEnv): Promise<Count> {
  const status = await run(args, env);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function nodeTests(pattern: string): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const file = join(folder, 'results.tap');
  const status = await run([
    '--test',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${file}`,
    pattern,
  ]);
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
  const status = await run(['node_modules/@playwright/test/cli.js', 'test']);
  const report = await readFile('test-results/playwright.json', 'utf8').catch(() => '{}');
  const { stats } = JSON.parse(report) as { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } };
  // Also those that a run which was broken off never came to.
  if (stats?.skipped) console.log(`${stats.skipped} left out`);
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) || (status === 0 ? 0 : 1) };
}

const suites = new Map<string, () => Promise<Count>>([
  ['types', () => step(['node_modules/astro/bin/astro.mjs', 'check'])],
  ['format', () => step(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])],
  ['lint', () => step(['node_modules/eslint/bin/eslint.js', '-c', 'eslint.config.mjs', '.'])],
  ['unit', () => nodeTests('tests/unit/**/*.test.ts')],
  ['content', () => nodeTests('tests/content/**/*.test.ts')],
  ['content check', () => step(['bin/thu-vien.mjs', 'check'])],
  ['build', () => step(['bin/thu-vien.mjs', 'build'], { OUT_DIR: 'dist' })],
  ['build of the fixture', () => step(['bin/thu-vien.mjs', 'build'], FIXTURE)],
  ['build of the editor', () => step(['tests/build-editor.ts'])],
  ['pages', () => nodeTests('tests/site/**/*.test.ts')],
  ['browser', playwright],
  ['package', () => nodeTests('tests/package/**/*.test.ts')],
]);
/** Run only where they are named: they need a registry of packages, and minutes. */
const ON_REQUEST: readonly string[] = ['package'];

/** Ends what was started first. */
async function stopAll(why: string, status: number): Promise<void> {
  await running?.stop();
  console.error(`\nStopped: ${why}.`);
  process.exit(status);
}

function endWithParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stopAll(signal, 128 + constants.signals[signal]));
  // npm that is killed outright tells nobody.
  const began = startedBy();
  if (process.env.npm_lifecycle_event) setInterval(() => startedBy() !== began && void stopAll('npm is gone', 1), 1000).unref();
}

/** The parent and, where the system shows it, the parent's: npm starts a shell that starts this. */
function startedBy(): string {
  let above = '';
  try {
    above = /^PPid:.*$/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))?.[0] ?? '';
  } catch {
    // Only Linux has it.
  }
  return `${process.ppid} ${above}`;
}

await runScript(
  {
    name: 'npm test --',
    about: 'Chạy mọi bộ kiểm thử, hoặc những bộ được kể tên. Dòng cuối đếm: N passed, N failed.',
    operands: '[BỘ…]',
    notes: `Các bộ: ${[...suites.keys()].join(', ')}. Chỉ chạy khi được kể tên: ${ON_REQUEST.join(', ')}.`,
  },
  async ({ operands: wanted }) => {
    const unknown = wanted.find((name) => !suites.has(name));
    if (unknown !== undefined) throw unknownWord('bộ kiểm thử', unknown, [...suites.keys()]);
    endWithParent();
    await rm('test-results', { recursive: true, force: true });
    await mkdir('test-results', { recursive: true });
    const total: Count = { passed: 0, failed: 0 };
    for (const [name, suite] of suites) {
      if (wanted.length > 0 ? !wanted.includes(name) : ON_REQUEST.includes(name)) continue;
      console.log(`\n== ${name}`);
      const { passed, failed } = await suite();
      console.log(`\n${name}: ${passed} ok, ${failed} not ok`);
      total.passed += passed;
      total.failed += failed;
    }
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  },
);
