import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isRunning, startOf } from '../commands/process-state.ts';
import { Refusal } from '../problems/refusal.ts';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  /** Tells the process from a later one of the same number; null where the system does not say. */
  start: string | null;
  host: string;
}

/** A holder on another machine cannot be asked; no build takes this long. */
const MOST_HOURS = 3;
const MOST_TRIES = 40;
const PAUSE_MILLISECONDS = 50;
/** Where there are no links a lock appears before its content; it takes no longer than this to write. */
const WRITING_MILLISECONDS = 500;

/**
 * Takes a file that only one process holds at a time, until this process ends. A lock whose process is no more counts
 * for nothing, nor does a file that holds no lock.
 * @returns who holds it already; null when it is ours
 * @throws Refusal where something else than a file is in its place
 */
export function holdLock(file: string): Holder | null {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid), host: hostname() } satisfies Holder);
  const holder = take(file, own);
  if (!holder)
    process.once('exit', () => {
      if (read(file) === own) rmSync(file, { force: true });
    });
  return holder;
}

function take(file: string, own: string): Holder | null {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (create(file, own)) return null;
    const text = read(file);
    if (text === null) continue;
    const holder = parse(text);
    if (holder && isHeld(holder, file)) return holder;
    if ((holder || ageOf(file) > WRITING_MILLISECONDS) && replaceDead(file, text, own)) return null;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
  }
  throw new Refusal(`Không lấy được khóa ${file}: nhiều tiến trình giành nhau. Đợi một lát rồi chạy lại.`);
}

/**
 * Puts a lock in the place of a dead one. Who does that holds a lock on this very change, so that nobody who saw the
 * dead one, too, can take away what has come in its place.
 */
function replaceDead(file: string, dead: string, own: string): boolean {
  const change = `${file}.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`;
  if (take(change, own)) return false;
  const beside = `${file}.${process.pid}`;
  try {
    if (read(file) !== dead) return false;
    writeFileSync(beside, own);
    renameSync(beside, file);
    return true;
  } finally {
    rmSync(beside, { force: true });
    rmSync(change, { force: true });
  }
}

/** Makes the file with its content, in one step where there are links; false where there is one. */
function create(file: string, content: string): boolean {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, content);
    return unlessThere(() => linkSync(beside, file));
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return unlessThere(() => writeFileSync(file, content, { flag: 'wx' }));
  } finally {
    rmSync(beside, { force: true });
  }
}

function unlessThere(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where the file is gone. */
function read(file: string): string | null {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isFile()) throw new Refusal(`${file} phải là tệp khóa của chương trình, nhưng là liên kết hoặc thư mục. Xóa nó rồi chạy lại.`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, start, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' && (typeof start === 'string' || start === null)
      ? { pid, start, host }
      : null;
  } catch {
    return null;
  }
}

function isHeld({ pid, start, host }: Holder, file: string): boolean {
  if (host !== hostname()) return ageOf(file) < MOST_HOURS * 3_600_000;
  return isRunning(pid) && (start === null || startOf(pid) === null || startOf(pid) === start);
}

/** Milliseconds since it was written; endless for one that is gone, or that a clock dated into the future. */
function ageOf(file: string): number {
  const age = Date.now() - (lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age >= 0 ? age : Infinity;
}
