import type { Problem } from '../problems/problem.ts';
import type { LibraryEntry } from './entry.ts';

/**
 * Leaves out the drafts that have faults, so that one draft that is not finished stops nobody else; and then those that
 * have faults for want of these. What is published is as strict as ever.
 * @param drafts files of drafts, read or not
 * @param alone problems of files by themselves
 * @param checkTogether problems of entries against each other, given the files that are left out
 */
export function setDraftsAside(
  entries: readonly LibraryEntry[],
  drafts: ReadonlySet<string>,
  alone: readonly Problem[],
  checkTogether: (sound: readonly LibraryEntry[], draftFiles: ReadonlySet<string>) => Problem[],
): { sound: LibraryEntry[]; together: Problem[]; aside: Problem[] } {
  const isOfDraft = ({ file }: Problem): boolean => drafts.has(file);
  const aside = alone.filter(isOfDraft);
  const left = new Set(aside.map(({ file }) => file));
  for (;;) {
    const sound = entries.filter(({ file }) => !left.has(file));
    const together = checkTogether(sound, drafts);
    const faults = together.filter(isOfDraft);
    if (faults.length === 0) return { sound, together, aside };
    aside.push(...faults);
    for (const { file } of faults) left.add(file);
  }
}

/** What an editor is told of a draft that was left out. */
export function asAside(problem: Problem): Problem {
  return { ...problem, message: `Bản nháp được để riêng, chưa hiện ở đâu: ${problem.message}` };
}
