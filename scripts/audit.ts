/**
 * Asks the registry for known faults of the packages in the lock file: `npm run audit`. The status is 0 where there are
 * none, 1 where there are, 2 where the registry gives no answer.
 */
import { spawnSync } from 'node:child_process';

const { stdout, status } = spawnSync('npm', ['audit', '--package-lock-only', '--json', ...process.argv.slice(2)], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: process.platform === 'win32',
});
const counts = countsIn(stdout ?? '');
if (!counts) {
  console.error('The registry gives no answer to "npm audit": ask again where the registry of npm itself can be reached.');
  process.exit(2);
}
const { total, ...byWeight } = counts;
console.log(
  `${total} known faults${
    total
      ? `: ${Object.entries(byWeight)
          .filter(([, count]) => count > 0)
          .map(([weight, count]) => `${count} ${weight}`)
          .join(', ')}. "npm audit" lists them`
      : ''
  }.`,
);
process.exit(status === 0 ? 0 : 1);

function countsIn(json: string): ({ total: number } & Record<string, number>) | null {
  try {
    return (JSON.parse(json) as { metadata?: { vulnerabilities?: { total: number } } }).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
