import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { supervise } from '../commands/supervise.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import type { PortableResult } from '../portable/make-portable.ts';
import type { PortableTask } from '../portable/make-portable-task.ts';
import { portablePlaces, unfinishedPlaces } from '../portable/portable-places.ts';
import { readManifest } from '../release/manifest.ts';
import { resolveOutFolder, type Surroundings } from '../release/out-folder.ts';
import { formatSize } from '../text/file-size.ts';
import { replaceFolder, restoreFolder } from './replace-folder.ts';

/** What was typed of it. */
export interface PortableWish {
  withoutPapers: boolean;
  zim: boolean;
}

export interface PortableStage {
  /** Makes the copy of the site that is finished and not in its place yet, out of sight as well. */
  make: (env: NodeJS.ProcessEnv, seconds: { file: number; stage: number; whole: number }) => Promise<void>;
  /** Puts it beside the site. @returns what is said of it */
  publish: () => Promise<string>;
}

/**
 * The part of a build that makes its portable copy; nothing is made before `make`.
 * @throws Refusal where the copy's folder cannot be put
 */
export async function portableStage(
  { withoutPapers, zim }: PortableWish,
  { contentDir, outDir, buildingDir, papersDir, portableDir }: LibraryEnvironment,
  surroundings: Surroundings,
): Promise<PortableStage> {
  const places = portablePlaces(outDir);
  const place = resolveOutFolder(places.folder, surroundings);
  await restoreFolder(place);
  const made = unfinishedPlaces(portableDir);
  let result: PortableResult | null = null;
  return {
    async make(env, seconds) {
      const input: PortableTask = {
        contentDir,
        site: buildingDir,
        papersLeft: withoutPapers ? papersDir : null,
        building: portableDir,
        zim,
      };
      const script = new URL('../portable/make-portable-task.ts', import.meta.url);
      result = await supervise<PortableResult>({ script, input, stage: 'làm bản mang đi', env, seconds });
    },
    async publish() {
      await replaceFolder(made.folder, place);
      for (const kind of ['zip', 'zim'] as const) {
        // One of an earlier build would be taken for this one's.
        if (existsSync(made[kind])) await writeCarefully(places[kind], await readFile(made[kind]));
        else await rm(places[kind], { force: true });
      }
      await rm(portableDir, { recursive: true });
      const { folderBytes, zipBytes, zimBytes } = result!;
      const files: [string, number | null][] = [
        [places.folder, folderBytes],
        [places.zip, zipBytes],
        [places.zim, zimBytes],
      ];
      const said = files.flatMap(([file, bytes]) =>
        bytes === null ? [] : [`${relative(surroundings.root, file)} (${formatSize(bytes)})`],
      );
      return `Bản mang đi: ${said.join(', ')}.`;
    },
  };
}

/** What is said by a build that makes no copy, of one that an earlier build left beside the site; null where there is none. */
export function copyOfBefore(outDir: string, root: string): string | null {
  const { folder } = portablePlaces(outDir);
  const day = readManifest(folder)?.day;
  if (!day) return null;
  const built = day.split('-').reverse().join('/');
  return `Bản mang đi ở ${relative(root, folder)} vẫn là bản dựng ngày ${built}. Muốn có bản mới: thêm --portable.`;
}
