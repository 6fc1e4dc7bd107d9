import { announceFile } from '../commands/announce.ts';
import { isPictureFile } from '../mdx/addresses.ts';
import { problemOf, type Problem } from '../problems/problem.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { ContentTree } from './content-tree.ts';
import { FLAWLESS, type FileVerdict, type FileVerdicts } from './file-verdict.ts';
import { judgePicture, namesPlace, pictureTooHeavy } from './pictures/judge-picture.ts';
import { pictureLimits } from './pictures/picture-facts.ts';
import { pictureRecipe } from './pictures/render-picture.ts';
import { readContentFile } from './read-file.ts';

/** Every picture beside an entry must be one that can be published, called or not: all of them are decoded, one after the other. */
export async function checkPictures(
  { dir, files }: ContentTree,
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; placedPictures: string[] }> {
  const pictures = [...files.keys()].filter(isEntryPicture);
  const recipe = pictures.length > 0 ? await pictureRecipe() : '';
  const problems: Problem[] = [];
  const placedPictures: string[] = [];
  for (const file of pictures) {
    const { findings, isPlaced } = await verdicts.of('picture', file, () => judge(dir, file, recipe, verdicts));
    problems.push(...findings.map((finding) => problemOf(file, finding)));
    if (isPlaced) placedPictures.push(file);
  }
  return { problems, placedPictures };
}

async function judge(dir: string, file: string, recipe: string, verdicts: FileVerdicts): Promise<FileVerdict> {
  const lost = announceFile(file);
  const read = lost ? { problem: lost } : readContentFile(dir, file, pictureLimits.bytes, pictureTooHeavy);
  if (!read) return FLAWLESS;
  if ('problem' in read) return { ...FLAWLESS, findings: [read.problem] };
  return verdicts.judge(['picture', recipe], read.bytes, async () => {
    const finding = await judgePicture(read.bytes);
    return { findings: finding ? [finding] : [], reminders: [], isPlaced: namesPlace(read.bytes) };
  });
}

function isEntryPicture(file: string): boolean {
  return COLLECTIONS.some((name) => file.startsWith(`${name}/`)) && isPictureFile(file);
}
