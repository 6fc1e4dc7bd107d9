import { readFileSync } from 'node:fs';

/** A file of Linux' `/proc`; null on other systems and for processes that are gone. */
function readProc(file: string): string | null {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** Seconds that a process was ready to run and the machine did something else (`/proc/PID/schedstat`); 0 where nobody knows. */
export function secondsWaited(pid: number | undefined): number {
  const nanoseconds = Number(readProc(`${pid}/schedstat`)?.split(' ')[1] ?? 0);
  return Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0;
}

const PAGE = 4096;

/** Memory a process holds (`/proc/PID/statm`); 0 where nobody knows. */
export function residentBytes(pid: number | undefined): number {
  return Number(readProc(`${pid}/statm`)?.split(' ')[1] ?? 0) * PAGE;
}

/** When a process began, in a form that only serves to tell two processes of one number apart; null where nobody knows. */
export function startOf(pid: number): string | null {
  const text = readProc(`${pid}/stat`);
  if (text === null) return null;
  // Behind the name, which may hold spaces and brackets, field 22 is the start in ticks since the machine began.
  const start = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  return start ? `${readProc('sys/kernel/random/boot_id')?.trim() ?? ''} ${start}` : null;
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
