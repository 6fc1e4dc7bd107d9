import { writeSync } from 'node:fs';
import { problemOf, type Problem } from '../problems/problem.ts';

/** A file that an earlier try could not get past, and how that ended. */
export interface LostFile {
  file: string;
  why: 'slow' | 'memory' | 'crash';
}

/** What a supervised process tells the one that watches it, one JSON object a line. */
export type Message =
  | { file: string; isAgain?: true }
  | { stage: string; total?: number; isWithin?: true }
  | { done: number }
  | { out: string }
  | { err: string }
  | { result: unknown }
  | { refusal: string };

const SAYINGS: Readonly<Record<LostFile['why'], string>> = {
  slow: 'Đọc tệp này mãi không xong nên đã dừng lại.',
  memory: 'Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại.',
  crash: 'Chương trình đọc bị tắt giữa chừng khi đọc tệp này.',
};

/** Milliseconds. */
const BETWEEN_TOLD = 100;

let channel: number | null = null;
/** The file that is being read, as it was announced last. */
let current: string | null = null;
const lost = new Map<string, LostFile>();

/** From here on this process tells what it does; what was lost of work before is forgotten. */
export function announceTo(fileDescriptor: number, lostFiles: readonly LostFile[]): void {
  channel = fileDescriptor;
  current = null;
  lost.clear();
  for (const one of lostFiles) lost.set(one.file, one);
}

/** Hands a message over, and is sure of it when it returns: the next step may be the last. */
export function send(message: Message): void {
  if (channel === null) return;
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(channel, bytes, sent);
}

/**
 * Says which file is read next, so that the one that hangs or kills this process can be named. Without a supervisor
 * nothing happens.
 * @param file path from the content folder
 * @returns what to report instead of reading it, where an earlier try did not get past it
 */
export function announceFile(file: string): Problem | null {
  const known = lost.get(file);
  if (known)
    return problemOf(file, {
      rule: 'qua-lau',
      message: SAYINGS[known.why],
      fix: 'Tách thành nhiều tệp nhỏ, đơn giản hơn; nếu là ảnh, mở ảnh gốc rồi lưu lại thành .jpg hoặc .png.',
    });
  current = file;
  send({ file });
  return null;
}

/**
 * Says that no single file is being read now.
 * @param stage in Vietnamese, as in “quá lâu khi …”
 * @param total pieces of work there are: files, each announced, or what `announceDone` counts
 */
export function announceStage(stage: string, total?: number): void {
  current = null;
  send({ stage, ...(total !== undefined && { total }) });
}

let told = 0;

/** Says how many pieces of the stage are done: often enough for a line that is drawn anew, not more. */
export function announceDone(done: number): void {
  if (Date.now() - told < BETWEEN_TOLD) return;
  told = Date.now();
  send({ done });
}

/** The file that is being read has been left for work that is done once for all. */
let isWithin = false;

/** Does work for all files in the midst of reading one of them, whose time it must not take. */
export function besideReading<T>(stage: string, work: () => T): T {
  if (isWithin || current === null) return work();
  const file = current;
  isWithin = true;
  send({ stage, isWithin: true });
  try {
    return work();
  } finally {
    isWithin = false;
    send({ file, isAgain: true });
  }
}
