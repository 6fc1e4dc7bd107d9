/**
 * Runs every suite, or those that are named, and ends with one line, `N passed, N failed`, over all of them.
 * What it started ends with it, also when it is killed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { wholeNumber } from '../src/commands/command-line.ts';
import { startTied } from '../tests/tied-process.ts';
import { runScript } from './run-script.ts';
import { plan, readShard, together, type PlannedSuite } from './test/plan.ts';
import { endTogether, type Count } from './test/run.ts';
import { SUITES } from './test/suites.ts';

interface Outcome extends Count {
  name: string;
  seconds: number;
}

await runScript(
  {
    name: 'npm test --',
    about: `Chạy mọi bộ kiểm thử, hoặc những bộ được kể tên; bản dựng nào chưa có mà bộ ấy cần thì dựng trước.
Dòng cuối đếm: N passed, N failed.`,
    operands: '[BỘ…]',
    options: {
      only: { value: 'CHỮ', help: 'chỉ những tệp kiểm thử có chữ này trong đường dẫn: --only search-dialog' },
      shard: { value: 'I/N', help: 'chỉ phần thứ I trong N phần, để chia cho N máy' },
      busy: { value: 'SỐ', help: 'chạy bên cạnh ngần ấy tiến trình bận' },
    },
    notes: `Các bộ: ${[...SUITES.keys()].join(', ')}.`,
  },
  async ({ operands: names, values: { only, shard, busy = '0' } }) => {
    const suites = plan({ names, only, shard: shard === undefined ? undefined : readShard(shard) });
    const busyProcesses = wholeNumber('busy', busy);
    endTogether();
    const spinning = Array.from({ length: busyProcesses }, () => startTied(process.execPath, ['-e', 'for (;;);']));
    await rm('test-results', { recursive: true, force: true });
    await mkdir('test-results', { recursive: true });
    const started = performance.now();
    const outcomes: Outcome[] = [];
    for (const group of together(suites)) outcomes.push(...(await Promise.all(group.map(timed))));
    await Promise.all(spinning.map(({ stop }) => stop()));
    if (outcomes.length > 1) console.log(`\n${table(outcomes, Math.round((performance.now() - started) / 1000))}`);
    const sum = (what: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[what], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
    return sum('failed') === 0 && (sum('passed') > 0 || shard !== undefined) ? 0 : 1;
  },
);

async function timed({ name, run }: PlannedSuite): Promise<Outcome> {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const count = await run();
  const outcome = { name, ...count, seconds: Math.round((performance.now() - begun) / 1000) };
  console.log(`\n${name}: ${count.passed} ok, ${count.failed} not ok, ${outcome.seconds} s`);
  return outcome;
}

function table(outcomes: readonly Outcome[], all: number): string {
  const rows = [
    ...outcomes.map(({ name, seconds, failed }) => [name, `${seconds} s`, failed > 0 ? `  ${failed} failed` : '']),
    ['all', `${all} s`, ''],
  ];
  return rows.map(([name = '', seconds = '', failed]) => `${name.padEnd(22)}${seconds.padStart(7)}${failed}`).join('\n');
}
