/** A process that runs one command in folders, one after another, and cuts its writes short; prints their ends as JSON. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { quietTerminal } from '../../quiet-terminal.ts';
import { beforeEachWrite, type ComingWrite } from './each-write.ts';
import { WORK } from './written-commands.ts';

/** What a run is to be like; a whole one where nothing is said. */
export interface Run {
  /** Holds `content/`. */
  folder: string;
  /** A folder to hold what a kill before or, for the contents of a file, in the middle of each write would leave: `1`, `2`… */
  copies?: string;
  /** The write, from 1, in the middle of which the process is killed. */
  killAt?: number;
  /** The write, from 1, for which there is no room. */
  fullAt?: number;
}

/** How a run ended: its status, 1 where it threw; what was complained of and thrown. */
export interface End {
  status: number;
  said: string;
}

const [command = '', runs = '[]'] = process.argv.slice(2);
const ends: End[] = [];
for (const run of JSON.parse(runs) as Run[]) ends.push(await endOf(run));
console.log(JSON.stringify(ends));

async function endOf(run: Run): Promise<End> {
  process.chdir(run.folder);
  let number = 0;
  beforeEachWrite((write) => cutShort(run, ++number, write));
  const said: string[] = [];
  const env = { ...process.env, CONTENT_DIR: 'content' };
  const terminal = quietTerminal({ env, complain: (text) => said.push(text) });
  try {
    const status = await WORK[command as keyof typeof WORK](terminal);
    return { status: status ?? 0, said: said.join('\n') };
  } catch (error) {
    return { status: 1, said: [...said, (error as Error).message].join('\n') };
  } finally {
    beforeEachWrite(() => undefined);
  }
}

function cutShort({ folder, copies, killAt, fullAt }: Run, number: number, { half, takeBack }: ComingWrite): void {
  if (copies === undefined && number !== killAt && number !== fullAt) return;
  half();
  if (number === killAt) process.kill(process.pid, 'SIGKILL');
  if (number === fullAt) throw Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' });
  if (copies === undefined) return;
  cpSync(folder, join(copies, String(number)), { recursive: true });
  takeBack();
}
