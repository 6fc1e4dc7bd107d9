import { basename } from 'node:path';
import { showUntrusted } from '../problems/show-untrusted.ts';

const LONGEST_NAME = 120;
const LONGEST_PATH = 300;

/** A file's own name as messages, drafts and logs show it: on one line, what cannot be seen by its code, not too long. */
export function shownName(path: string): string {
  return showUntrusted(basename(path), LONGEST_NAME);
}

/** A path, likewise. */
export function shownPath(path: string): string {
  return showUntrusted(path, LONGEST_PATH);
}
