/**
 * A thread that hands tasks on, a line each, and ends its whole process, whatever the other threads do, when the process
 * that started it is gone: the system then closes the other end of the pipe.
 */
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { parentPort, workerData } from 'node:worker_threads';

const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};
const lifeline = new Socket({ fd: workerData as number, readable: true, writable: false });
lifeline.on('end', end).on('error', end).on('close', end);
createInterface({ input: lifeline }).on('line', (line) => parentPort?.postMessage(line));
