import { basename } from 'node:path';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}]/gu;
const LONGEST_NAME = 120;
const LONGEST_PATH = 300;

/** A file's own name as messages, drafts and logs show it: on one line, what cannot be seen as `·`, not too long. */
export function shownName(path: string): string {
  return shorten(basename(path), LONGEST_NAME);
}

/** A path, likewise. */
export function shownPath(path: string): string {
  return shorten(path, LONGEST_PATH);
}

function shorten(text: string, longest: number): string {
  const shown = text.slice(0, longest * 2).replace(UNSEEN, '·');
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
