/**
 * `node tied-keeper.ts COMMAND ARGUMENTS`: runs the command until it ends, or until standard input closes because the
 * process at its other end is no more; then the whole process group, of which this one is the leader, is killed.
 */
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('close', (code) => process.exit(code ?? 1));
// A signal to the group reaches the command too, which may take its time; this one stays to see it end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

process.stdin.on('error', killGroup).on('close', killGroup).resume();

function killGroup(): void {
  if (process.platform === 'win32') child.kill();
  else process.kill(-process.pid, 'SIGKILL');
}
