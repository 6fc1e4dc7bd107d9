import { announceFile } from '../commands/announce.ts';
import { isPictureFile } from '../mdx/addresses.ts';
import { problemOf, type Problem } from '../problems/problem.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { ContentTree } from './content-tree.ts';
import type { FileVerdicts } from './file-verdict.ts';
import { judgePicture, pictureTooHeavy } from './pictures/judge-picture.ts';
import { pictureLimits } from './pictures/picture-limits.ts';
import { pictureRecipe } from './pictures/render-picture.ts';
import { readContentFile } from './read-file.ts';

/** Every picture beside an entry must be one that can be published, called or not: all of them are decoded, one after the other. */
export async function checkPictures({ dir, files }: ContentTree, verdicts: FileVerdicts): Promise<Problem[]> {
  const pictures = [...files.keys()].filter(isEntryPicture);
  const recipe = pictures.length > 0 ? await pictureRecipe() : '';
  const problems: Problem[] = [];
  for (const file of pictures) {
    const lost = announceFile(file);
    const read = lost ? { problem: lost } : readContentFile(dir, file, pictureLimits.bytes, pictureTooHeavy);
    if (!read) continue;
    if ('problem' in read) problems.push(read.problem);
    else {
      const { findings } = await verdicts.judge(['picture', recipe], read.bytes, async () => {
        const finding = await judgePicture(read.bytes);
        return { findings: finding ? [finding] : [], reminders: [] };
      });
      problems.push(...findings.map((finding) => problemOf(file, finding)));
    }
  }
  return problems;
}

function isEntryPicture(file: string): boolean {
  return COLLECTIONS.some((name) => file.startsWith(`${name}/`)) && isPictureFile(file);
}
