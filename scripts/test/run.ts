import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTied, type TiedProcess } from '../../tests/tied-process.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** The i-th of n parts of a run. */
export interface Shard {
  index: number;
  of: number;
}

const ENV = {
  FORCE_COLOR: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  // What Node makes of a module's text: hundreds of processes load the same modules.
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled-modules'),
};

const running = new Set<TiedProcess>();

/** Runs a Node script with its output on the screen; its exit status. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const started = startTied(process.execPath, args, { ...process.env, ...ENV, ...env });
  running.add(started);
  const status = await started.ended;
  running.delete(started);
  return status;
}

/** A step that either works or does not counts as one. */
export async function step(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Count> {
  const status = await run(args, env);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** How long one file of tests may take: one that hangs fails by its name, and does not hold the whole run. */
const MOST_MILLISECONDS = 600_000;

/** Runs files of tests with Node's own runner, as many at once as there are processors: its default leaves one of two idle. */
export async function nodeTests(files: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const file = join(folder, 'results.tap');
  const args = [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${MOST_MILLISECONDS}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${file}`,
  ];
  // Tests compare what commands say: lines that a CI's log gets of long work come on slow machines alone.
  const status = await run([...args, ...files], { CI: '' });
  const tap = await readFile(file, 'utf8').catch(() => '');
  await rm(folder, { recursive: true, force: true });
  const count = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  // What tests measured, and which were left out for what reason, are worth a line; failures the dot reporter shows itself.
  for (const line of tap.match(/^ *(?:# figure: .*|ok .* # SKIP.*)$/gm) ?? []) console.log(line.trim());
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  return { passed, failed: failed || (status === 0 && passed > 0 ? 0 : 1) };
}

/** Runs files of tests in the browser. */
export async function browserTests(files: readonly string[], shard?: Shard, env: NodeJS.ProcessEnv = {}): Promise<Count> {
  const part = shard ? [`--shard=${shard.index}/${shard.of}`] : [];
  const status = await run(['node_modules/@playwright/test/cli.js', 'test', ...part, ...files], env);
  const report = await readFile('test-results/playwright.json', 'utf8').catch(() => '{}');
  const { stats } = JSON.parse(report) as { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } };
  // Also those that a run which was broken off never came to.
  if (stats?.skipped) console.log(`${stats.skipped} left out`);
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) || (status === 0 ? 0 : 1) };
}

/** Whatever ends this process ends what it has started. */
export function endTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stopAll(signal, 128 + constants.signals[signal]));
  // npm that is killed outright tells nobody.
  const began = startedBy();
  if (process.env.npm_lifecycle_event) setInterval(() => startedBy() !== began && void stopAll('npm is gone', 1), 1000).unref();
}

/** Ends what was started first. */
async function stopAll(why: string, status: number): Promise<void> {
  await Promise.all([...running].map((started) => started.stop()));
  console.error(`\nStopped: ${why}.`);
  process.exit(status);
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
