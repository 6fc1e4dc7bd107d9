import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { problemOf, type Finding } from '../problems/problem.ts';
import { readContentFile } from '../library/read-file.ts';
import { ask } from './questions.ts';

const GONE: Finding = { rule: 'thieu-tep', message: 'Không thấy tệp này.', fix: 'Đặt lại tệp rồi chạy lại.' };

/** What stops a build, or a page of `astro dev`, at a file beside an entry that has changed since the library was read. */
export function refuseBeside(file: string, src: string, finding: Finding): ContentError {
  return new ContentError(libraryEnvironment().contentDir, [problemOf(besideEntry(file, src), finding)]);
}

/**
 * The bytes of a file that stands beside an entry.
 * @param file the entry's file in the content folder
 * @param src path from that file, `./anh.jpg`
 * @throws ContentError where there is no such file or it may not be read
 */
export function readBeside(file: string, src: string): Buffer {
  askForFile(besideEntry(file, src));
  const read = readContentFile(libraryEnvironment().contentDir, besideEntry(file, src));
  if (read && 'bytes' in read) return read.bytes;
  throw refuseBeside(file, src, read?.problem ?? GONE);
}

/** Path from the content folder of a file that stands beside an entry. */
export function besideEntry(file: string, src: string): string {
  return posix.join(posix.dirname(file), src);
}

/** Notes that a page shows something of a file. @param path from the content folder */
export function askForFile(path: string): void {
  ask('file', path);
}

/** Answers what stands in the file at a path from the content folder. */
export function answerByFile(path: string): string {
  const read = readContentFile(libraryEnvironment().contentDir, path);
  return read && 'bytes' in read ? hash('sha1', read.bytes) : '';
}
