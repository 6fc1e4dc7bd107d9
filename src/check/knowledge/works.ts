import { comparedWork, filesOfWork, readWorkFiles } from '../../library/works/work-files.ts';
import type { WorkData } from '../../schemas/work.ts';
import type { ComparedText } from '../../works/compared-text.ts';
import { tellDifferences } from '../../works/difference-parts.ts';
import { Locator, partsOfPlacement, type Placement } from '../../works/locate.ts';
import { ofLibrary, type CheckContext } from '../engine/rule.ts';

/** A work that passages can be compared with. */
export interface KnownWork extends ComparedText {
  id: string;
  title: string;
}

const knownWorks = ofLibrary(({ library }: CheckContext): KnownWork[] =>
  library.entries.flatMap((entry) => {
    const text = entry.collection === 'works' ? comparedWork(readWorkFiles(library.tree.dir, entry)) : null;
    return text ? [{ ...text, id: entry.id, title: (entry.data as WorkData).title }] : [];
  }),
);

const locatorOf = ofLibrary((context: CheckContext) => new Locator(knownWorks(context)));
const locatorsById = ofLibrary((context: CheckContext) => new Map(knownWorks(context).map((work) => [work.id, new Locator([work])])));

/** The best place of a passage in any work; null where it stands in none. */
export function placeInWorks(passage: string, context: CheckContext): Placement<KnownWork> | null {
  return locatorOf(context).locate(passage);
}

/** Finds passages in one work; undefined where there is nothing to compare with. */
export function locatorOfWork(id: string, context: CheckContext): Locator<KnownWork> | undefined {
  return locatorsById(context).get(id);
}

/** What of a passage does not agree with a work, and where: in an editor's words. */
export function tellPlacement(passage: string, placement: Placement<KnownWork>): { paragraphs: string; differences: string } {
  return {
    paragraphs: `đoạn ${placement.paragraphs.join(', ')}`,
    differences: tellDifferences(partsOfPlacement(passage, placement)).join('; '),
  };
}

/** Paths of all files beside works. */
export const workFiles = ofLibrary(
  ({ library }: CheckContext) =>
    new Set(library.entries.flatMap((entry) => (entry.collection === 'works' ? Object.values(filesOfWork(entry)) : []))),
);
