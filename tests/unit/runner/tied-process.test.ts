import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startTied } from '../../tied-process.ts';

/** Says its number and that of a child of its own; both stay, and both overhear a wish to end. */
const STUBBORN = `
  process.on('SIGTERM', () => {});
  const stay = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
  if (!process.argv[1]) require('node:child_process').spawn(process.execPath, ['-e', stay, 'child'], { stdio: 'inherit' });
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;
/** A process that starts the stubborn one. */
const PARENT =
  `import { startTied } from '${pathToFileURL('tests/tied-process.ts').href}'; startTied(process.execPath, ['-e', ` +
  `${JSON.stringify(STUBBORN)}]);`;

/** The first two lines of a stream, as numbers of processes. */
async function twoNumbers(output: NodeJS.ReadableStream): Promise<number[]> {
  const numbers: number[] = [];
  for await (const line of createInterface(output)) {
    numbers.push(Number(line));
    if (numbers.length === 2) break;
  }
  return numbers;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Resolves once none of the processes is there; the test's own time is the limit. */
async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await wait(50);
}

describe('startTied', { skip: process.platform === 'win32' && 'needs process groups' }, () => {
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
    it(`a parent ended by ${signal} leaves nothing running`, { timeout: 120_000 }, async () => {
      const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
      const pids = await twoNumbers(parent.stdout);
      assert.deepEqual(pids.map(isRunning), [true, true]);
      parent.kill(signal);
      await once(parent, 'exit');
      await gone(pids);
    });
  }

  it('what is stopped ends with its children, also those that would not', { timeout: 120_000 }, async () => {
    const tied = startTied(process.execPath, ['-e', STUBBORN], process.env, ['pipe', 'inherit']);
    const pids = await twoNumbers(tied.child.stdout!);
    await tied.stop();
    await gone(pids);
  });

  it('hands on the exit status, and 1 where there is no such command', async () => {
    assert.equal(await startTied(process.execPath, ['-e', 'process.exit(7)']).ended, 7);
    assert.equal(await startTied('khong-co-lenh-nay', [], process.env, ['ignore', 'ignore']).ended, 1);
  });
});
