import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFolder } from '../../library/derived-files.ts';
import type { LibraryEnvironment } from '../../library/environment.ts';
import type { Part } from '../../library/part.ts';
import { PART_LIST, writePartList } from '../../release/part-list.ts';
import { unfinishedMark } from '../build-stages.ts';
import { linkOrCopy } from '../link-or-copy.ts';
import type { PartFacts } from './part-facts.ts';
import { PART_FILES } from './share.ts';

/** Clocks of a file system may be coarser than the machine's. Milliseconds. */
const COARSE = 1000;

/**
 * Writes the folder of a part out of what its build has kept: pages, records of the index, and each derived file that was asked for since
 * the build began. The site that was made on the way is taken away: it has holes.
 * @returns the finished folder, out of sight
 */
export async function writePart({ number, of }: Part, facts: PartFacts, environment: LibraryEnvironment): Promise<string> {
  const { siteCacheDir, cacheDir, buildingDir } = environment;
  const folder = join(siteCacheDir, 'part');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, PART_FILES.derived), { recursive: true });
  for (const name of PART_FILES.pages) copyFileSync(join(siteCacheDir, 'pages', name), join(folder, name));
  copyFileSync(join(siteCacheDir, PART_FILES.index), join(folder, PART_FILES.index));
  const derived = derivedFolder(cacheDir);
  const begun = statSync(unfinishedMark(siteCacheDir)).mtimeMs - COARSE;
  for (const name of existsSync(derived) ? readdirSync(derived) : [])
    if (statSync(join(derived, name)).mtimeMs >= begun) linkOrCopy(join(derived, name), join(folder, PART_FILES.derived, name));
  writeFileSync(join(folder, PART_LIST), writePartList({ number, of, ...facts }, folder));
  rmSync(buildingDir, { recursive: true, force: true });
  return folder;
}
