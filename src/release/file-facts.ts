import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ_CAREFULLY } from '../commands/read-carefully.ts';

/** What a manifest says of a file. */
export interface FileFacts {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Files are read into this, one after the other: a buffer for each would be as much to collect as the site is large. */
const shared = Buffer.allocUnsafeSlow(2 ** 20);

/** Size and digest of a plain file. @throws the system's error; `ELOOP` for a link */
export function factsOf(file: string): FileFacts {
  return openPlain(file, (descriptor) => {
    const first = readPart(descriptor);
    if (first < shared.length) return factsOfBytes(shared.subarray(0, first));
    const digest = createHash('sha256');
    let bytes = 0;
    for (let read = first; read > 0; read = readPart(descriptor)) {
      digest.update(shared.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: digest.digest('hex') };
  });
}

export function factsOfBytes(bytes: Uint8Array): FileFacts {
  return { bytes: bytes.length, sha256: hash('sha256', bytes) };
}

/** The content of a plain file, only until the next one is read. @throws as `factsOf` */
export function readBriefly(file: string): Buffer {
  return openPlain(file, (descriptor) => {
    const first = readPart(descriptor);
    return first < shared.length ? shared.subarray(0, first) : readFileSync(file);
  });
}

function openPlain<T>(file: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, READ_CAREFULLY);
  try {
    if (!fstatSync(descriptor).isFile()) throw Object.assign(new Error('not a plain file'), { code: 'ELOOP', path: file });
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Fills the shared buffer as far as there is something. */
function readPart(descriptor: number): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < shared.length; length += read)
    read = readSync(descriptor, shared, length, shared.length - length, null);
  return length;
}

/** Facts of files, each with when it was last changed: whoever asks later believes no more of a file that was written since. */
type NotedFacts = Record<string, readonly [bytes: number, sha256: string, changed: number]>;

/** Hands over what is known of the files of a folder, by their paths in it. */
export function noteFacts(facts: ReadonlyMap<string, FileFacts>, directory: string, notes: string): void {
  const noted: NotedFacts = {};
  for (const [path, { bytes, sha256 }] of facts) noted[path] = [bytes, sha256, lstatSync(join(directory, path)).mtimeMs];
  writeFileSync(notes, JSON.stringify(noted));
}

/** Takes what was handed over. @returns facts of a file of that folder; null for one that nobody knows */
export function takeNotedFacts(directory: string, notes: string): (path: string) => FileFacts | null {
  const noted = new Map(Object.entries(readNotes(notes)));
  rmSync(notes, { force: true });
  return (path) => {
    const known = noted.get(path);
    const found = known && lstatSync(join(directory, path));
    return found?.isFile() && found.size === known![0] && found.mtimeMs === known![2] ? { bytes: known![0], sha256: known![1] } : null;
  };
}

function readNotes(notes: string): NotedFacts {
  try {
    return JSON.parse(readFileSync(notes, 'utf8')) as NotedFacts;
  } catch {
    return {};
  }
}
