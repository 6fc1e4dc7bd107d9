import { constants, existsSync } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { enterPhase } from '../commands/phases.ts';
import { sayError } from '../commands/say-error.ts';
import { supervise } from '../commands/supervise.ts';
import type { Seconds } from '../commands/work-process.ts';
import { requireSoundEnvironment } from '../library/check-environment.ts';
import { libraryEnvironment, type LibraryEnvironment } from '../library/environment.ts';
import { standingFolder } from '../library/placed-from.ts';
import { secondsSet } from '../library/visibility.ts';
import type { PapersTask } from '../papers/make-papers-task.ts';
import { Refusal } from '../problems/refusal.ts';
import { resolveOutFolder, type Surroundings } from '../release/out-folder.ts';
import { buildEnvironment } from './build-environment.ts';
import type { SiteTask } from './build-site-task.ts';
import { holdLock } from './hold-lock.ts';
import type { ReadingResult, ReadingTask } from './read-library-task.ts';
import { restoreFolder } from './replace-folder.ts';
import type { Share } from './shards/share.ts';

const MINUTE = 60;
const KEPT = 'Bản đang có được giữ nguyên.';

/** A build that has its place, before anything is read. */
export interface OpenBuild {
  environment: LibraryEnvironment;
  surroundings: Surroundings;
  /** The folder that is replaced in the end, as `resolveOutFolder` gave it. */
  place: string;
  /** Of the processes that build. */
  env: NodeJS.ProcessEnv;
}

/** A build that has read its library. */
export interface Build extends OpenBuild {
  /** How many there are. */
  entries: number;
  /** The file in which the content is handed on. */
  handedOver: string;
  /** How long its stages may take. */
  seconds: Seconds;
}

/**
 * Takes the place of a build: nobody else builds into it meanwhile.
 * @throws Refusal where nothing may be put there, or somebody builds there already
 */
export async function openBuild(env: NodeJS.ProcessEnv, root: string): Promise<OpenBuild> {
  requireSoundEnvironment(env);
  const environment = libraryEnvironment(env, root);
  const { contentDir, outDir, cachesDir, siteCacheDir } = environment;
  const surroundings = { contentDir, cacheDir: cachesDir, root };
  const place = resolveOutFolder(outDir, surroundings);
  lock(join(siteCacheDir, 'lock'), outDir);
  // Other content may go to the same place, from another cache.
  lock(join(cachesDir, '.places', createHash('sha256').update(place).digest('hex').slice(0, 16)), outDir);
  await mkdir(dirname(place), { recursive: true });
  await access(dirname(place), constants.W_OK | constants.X_OK);
  await restoreFolder(place);
  return { environment, surroundings, place, env: buildEnvironment(env, Math.floor((secondsSet(env) ?? Date.now()) / 1000)) };
}

function lock(file: string, outDir: string): void {
  const holder = holdLock(file);
  if (!holder) return;
  throw new Refusal(
    `Đang có một lần dựng khác vào ${outDir} (tiến trình ${holder.pid}). Đợi lần ấy xong rồi chạy lại; nếu chắc chắn không còn ` +
      `lần nào, xóa tệp ${file}.`,
  );
}

/** Reads and checks the library. @param env of the command, not of its processes @throws Refusal with all problems of the content */
export async function readContent(open: OpenBuild, env: NodeJS.ProcessEnv): Promise<Build> {
  const { root, contentDir, cacheDir, siteCacheDir } = open.environment;
  const handedOver = join(siteCacheDir, 'content.json');
  enterPhase('read', env);
  const { problems, warnings, entries } = await supervise<ReadingResult>({
    script: new URL('./read-library-task.ts', import.meta.url),
    input: { contentDir, cacheDir, standing: standingFolder('build', env, root), handedOver } satisfies ReadingTask,
    stage: 'đọc nội dung',
    seconds: { file: 5, stage: 2 * MINUTE, whole: 30 * MINUTE },
  });
  if (problems) throw new Refusal(`${problems}\nChưa dựng trang: bản đang có được giữ nguyên.`);
  for (const warning of warnings) console.warn(warning);
  return { ...open, entries, handedOver, seconds: { file: 60 * MINUTE, stage: 60 * MINUTE, whole: 20 * MINUTE + 2 * entries } };
}

/**
 * Makes papers, pages and all that goes with them, out of sight, and then finishes what was made; whatever stops it, the place stays as it
 * is.
 * @throws Refusal that says why there is nothing new
 */
export async function makePages(build: Build, share: Share, finish: () => Promise<void>): Promise<void> {
  const { environment, handedOver, env, seconds } = build;
  const { cacheDir, siteCacheDir, buildingDir, papersDir } = environment;
  await forgetUnfinished(siteCacheDir);
  try {
    enterPhase('papers', env);
    await supervise({
      script: new URL('../papers/make-papers-task.ts', import.meta.url),
      input: { handedOver, folder: papersDir, cacheDir, part: share.part } satisfies PapersTask,
      stage: 'làm tệp in',
      env,
      seconds,
    });
    enterPhase('start', env);
    await supervise({
      script: new URL('./build-site-task.ts', import.meta.url),
      input: { buildingDir, handedOver, share } satisfies SiteTask,
      stage: 'dựng trang',
      isLoud: true,
      env,
      seconds,
    });
    await finish();
  } catch (error) {
    await rm(buildingDir, { recursive: true, force: true }).catch(() => undefined);
    throw new Refusal(`${sayError(error)}\nKhông dựng được trang. ${KEPT}`);
  }
  await rm(unfinishedMark(siteCacheDir), { force: true });
}

/** A file that is there from the first page of a build until it has ended well: its time is when the build began. */
export function unfinishedMark(siteCacheDir: string): string {
  return join(siteCacheDir, 'unfinished');
}

/**
 * A build that was killed may leave half a picture in Astro's cache, which the next would publish: after one that did
 * not end well the cache is made anew. Astro's store of entries is filled anew by each build in any case.
 */
async function forgetUnfinished(siteCacheDir: string): Promise<void> {
  const mark = unfinishedMark(siteCacheDir);
  const forgotten = existsSync(mark)
    ? [join(siteCacheDir, 'astro'), join(siteCacheDir, 'vite')]
    : [join(siteCacheDir, 'astro', 'data-store.json')];
  for (const path of [...forgotten, join(siteCacheDir, 'site')]) await rm(path, { recursive: true, force: true });
  await mkdir(siteCacheDir, { recursive: true });
  await writeFile(mark, '');
}
