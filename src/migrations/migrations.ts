import { CONTENT_FORMAT } from '../schemas/content-format.ts';
import { worksAndEvidence } from './works-and-evidence.ts';

/** One step from a form of the content to the next. */
export interface Migration {
  /** The form that content has after it. */
  to: number;
  /** What it changes, in an editor's words: “đổi tên trường …”. */
  about: string;
  /**
   * The text of a file in the new form; the same text where there is nothing to change. Done twice it changes nothing
   * more: a run that is broken off is simply run again.
   * @param file path from the content folder
   */
  rewrite(file: string, text: string): string;
  /** Files that the new form has and the old one did not, by path, made before any file is rewritten. */
  create?(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
}

/** Every change of form so far, oldest first; the last leads to `CONTENT_FORMAT`. */
export const MIGRATIONS: readonly Migration[] = [worksAndEvidence];

/** The form that a list of migrations leads to. */
export function latestFormat(migrations: readonly Migration[]): number {
  return Math.max(CONTENT_FORMAT, ...migrations.map(({ to }) => to));
}
