/**
 * Asks the registry for known faults of the packages in the lock file: `npm run audit`. The status is 0 where there are
 * none, 1 where there are, 2 where the registry gives no answer.
 */
import { spawnSync } from 'node:child_process';
import { runScript } from './run-script.ts';

await runScript(
  {
    name: 'npm run audit',
    about: 'Hỏi kho gói xem các gói trong tệp khóa có lỗi nào đã biết không. Mã 0: không có; 1: có; 2: kho gói không trả lời.',
    options: {
      registry: { value: 'ĐỊA-CHỈ', help: 'hỏi kho gói này' },
      'fetch-retries': { value: 'SỐ', help: 'số lần hỏi lại khi không được trả lời' },
    },
  },
  async ({ values }) => {
    const passed = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
    const { stdout, status } = spawnSync('npm', ['audit', '--package-lock-only', '--json', ...passed], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      shell: process.platform === 'win32',
    });
    const counts = countsIn(stdout ?? '');
    if (!counts) {
      console.error('The registry gives no answer to "npm audit": ask again where the registry of npm itself can be reached.');
      return 2;
    }
    const { total, ...byWeight } = counts;
    const weights = Object.entries(byWeight).flatMap(([weight, count]) => (count > 0 ? [`${count} ${weight}`] : []));
    console.log(`${total} known faults${total ? `: ${weights.join(', ')}. "npm audit" lists them` : ''}.`);
    return status === 0 ? 0 : 1;
  },
);

function countsIn(json: string): ({ total: number } & Record<string, number>) | null {
  try {
    return (JSON.parse(json) as { metadata?: { vulnerabilities?: { total: number } } }).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
