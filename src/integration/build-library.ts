import { constants, existsSync } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { enterPhase } from '../commands/phases.ts';
import { command, UsageError } from '../commands/command-line.ts';
import { Refusal } from '../problems/refusal.ts';
import { sayError } from '../commands/say-error.ts';
import { supervise } from '../commands/supervise.ts';
import { requireSoundEnvironment } from '../library/check-environment.ts';
import { forgetUnused } from '../library/derived-files.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { standingFolder } from '../library/placed-from.ts';
import { secondsSet, showsHidden } from '../library/visibility.ts';
import type { PapersTask } from '../papers/make-papers-task.ts';
import { describeBuild } from '../release/describe-build.ts';
import { takeNotedFacts } from '../release/file-facts.ts';
import { MANIFEST, writeManifest } from '../release/manifest.ts';
import { resolveOutFolder } from '../release/out-folder.ts';
import { buildEnvironment } from './build-environment.ts';
import { compressSite } from './compress-site.ts';
import { holdLock } from './hold-lock.ts';
import { copyOfBefore, portableStage, type PortableWish } from './portable-stage.ts';
import type { ReadingResult, ReadingTask } from './read-library-task.ts';
import { replaceFolder, restoreFolder } from './replace-folder.ts';

const MINUTE = 60;
const KEPT = 'Bản đang có được giữ nguyên.';

const FORM = {
  name: 'thu-vien build',
  about: 'Kiểm tra nội dung rồi dựng trang. Dựng không xong thì bản đang có được giữ nguyên.',
  options: {
    portable: { help: 'làm thêm bản mang đi, mở từ USB không cần mạng: OUT_DIR.mang-di/ và một tệp .zip' },
    'without-papers': { help: 'bản mang đi không kèm tệp PDF, Word, EPUB: nhẹ hơn; chỗ tải chúng dẫn ra trang web' },
    compress: {
      help: 'đặt cạnh mỗi tệp chữ một bản nén .br, .gz, cho máy chủ riêng gửi thẳng; nơi tự nén (Netlify, GitHub Pages) không cần',
    },
    zim: { help: 'làm thêm tệp .zim cho Kiwix từ bản mang đi, nếu máy có zim-tools' },
  },
  notes: `Các biến môi trường:
  CONTENT_DIR   thư mục nội dung (content)
  OUT_DIR       thư mục của trang (dist)
  CACHE_DIR     thư mục giữ những gì lần dựng sau dùng lại (node_modules/.cache/library; npm ci xóa nơi ấy)
  SITE_ADDRESS  dựng cho một địa chỉ khác với địa chỉ ghi ở site.yaml
  SHOW_DRAFTS   1 thì dựng bản xem thử, có cả bản nháp
  CHROME_PATH   trình duyệt làm PDF, nếu không phải Chrome hay Chromium đã cài
  WITHOUT_PDF   1 thì không làm PDF`,
};

/**
 * `thu-vien build`. Until the last step the site that is there stays as it is, whatever happens.
 * @throws Refusal that says why there is no new site
 */
export const runBuild = command(FORM, async ({ values }, { env, cwd: root, print }) => {
  requireSoundEnvironment(env);
  const environment = libraryEnvironment(env, root);
  const { contentDir, outDir, cachesDir, cacheDir, siteCacheDir, buildingDir, papersDir, factsFile } = environment;
  const surroundings = { contentDir, cacheDir: cachesDir, root };
  const wish = portableWish(values);
  const place = resolveOutFolder(outDir, surroundings);
  lock(join(siteCacheDir, 'lock'), outDir);
  // Other content may go to the same place, from another cache.
  lock(join(cachesDir, '.places', createHash('sha256').update(place).digest('hex').slice(0, 16)), outDir);
  await mkdir(dirname(place), { recursive: true });
  await access(dirname(place), constants.W_OK | constants.X_OK);
  await restoreFolder(place);
  const portable = wish && (await portableStage(wish, environment, surroundings));
  const handedOver = join(siteCacheDir, 'content.json');
  enterPhase('read', env);
  const entries = await read({ contentDir, cacheDir, standing: standingFolder('build', env, root), handedOver });
  const forBuild = buildEnvironment(env, Math.floor((secondsSet(env) ?? Date.now()) / 1000));
  const seconds = { file: 60 * MINUTE, stage: 60 * MINUTE, whole: 20 * MINUTE + 2 * entries };
  await forgetUnfinished(siteCacheDir);
  try {
    enterPhase('papers', env);
    await supervise({
      script: new URL('../papers/make-papers-task.ts', import.meta.url),
      input: { handedOver, folder: papersDir, cacheDir } satisfies PapersTask,
      stage: 'làm tệp in',
      env: forBuild,
      seconds,
    });
    enterPhase('start', env);
    await supervise({
      script: new URL('./build-site-task.ts', import.meta.url),
      input: { buildingDir, handedOver },
      stage: 'dựng trang',
      isLoud: true,
      env: forBuild,
      seconds,
    });
    const known = takeNotedFacts(buildingDir, factsFile);
    if (values.compress) {
      enterPhase('compress', env);
      const { copies, made } = await compressSite(buildingDir, join(siteCacheDir, 'compressed'), known);
      print(`${copies} bản nén .br, .gz, trong đó ${made} bản mới nén.`);
    }
    enterPhase('manifest', env);
    await writeFile(join(buildingDir, MANIFEST), writeManifest(await describeBuild(contentDir, outDir, forBuild), buildingDir, known));
    if (portable) enterPhase('portable', env);
    await portable?.make(forBuild, seconds);
    enterPhase('publish', env);
    await replaceFolder(buildingDir, place);
    forgetUnused(cacheDir);
  } catch (error) {
    await rm(buildingDir, { recursive: true, force: true }).catch(() => undefined);
    throw new Refusal(`${sayError(error)}\nKhông dựng được trang. ${KEPT}`);
  }
  await rm(join(siteCacheDir, UNFINISHED), { force: true });
  print(`Đã dựng ${entries} mục vào ${outDir}.${showsHidden(env) ? ' Đây là bản xem thử, có cả bản nháp: không đăng cho người đọc.' : ''}`);
  const ofCopy = portable ? await portable.publish() : copyOfBefore(outDir, root);
  if (ofCopy) print(ofCopy);
});

/** What was typed of a portable copy; null where none is asked for. @throws UsageError */
function portableWish({
  portable,
  zim,
  'without-papers': withoutPapers,
}: Record<'portable' | 'zim' | 'without-papers', boolean>): PortableWish | null {
  if (portable) return { zim, withoutPapers };
  if (zim || withoutPapers) throw new UsageError('--zim và --without-papers nói về bản mang đi: viết thêm --portable.');
  return null;
}

function lock(file: string, outDir: string): void {
  const holder = holdLock(file);
  if (!holder) return;
  throw new Refusal(
    `Đang có một lần dựng khác vào ${outDir} (tiến trình ${holder.pid}). Đợi lần ấy xong rồi chạy lại; nếu chắc chắn không còn ` +
      `lần nào, xóa tệp ${file}.`,
  );
}

async function read(task: ReadingTask): Promise<number> {
  const { problems, warnings, entries } = await supervise<ReadingResult>({
    script: new URL('./read-library-task.ts', import.meta.url),
    input: task,
    stage: 'đọc nội dung',
    seconds: { file: 5, stage: 2 * MINUTE, whole: 30 * MINUTE },
  });
  if (problems) throw new Refusal(`${problems}\nChưa dựng trang: bản đang có được giữ nguyên.`);
  for (const warning of warnings) console.warn(warning);
  return entries;
}

const UNFINISHED = 'unfinished';

/**
 * A build that was killed may leave half a picture in Astro's cache, which the next would publish: after one that did
 * not end well the cache is made anew. Astro's store of entries is filled anew by each build in any case.
 */
async function forgetUnfinished(siteCacheDir: string): Promise<void> {
  const mark = join(siteCacheDir, UNFINISHED);
  const forgotten = existsSync(mark)
    ? [join(siteCacheDir, 'astro'), join(siteCacheDir, 'vite')]
    : [join(siteCacheDir, 'astro', 'data-store.json')];
  for (const path of [...forgotten, join(siteCacheDir, 'site')]) await rm(path, { recursive: true, force: true });
  await mkdir(siteCacheDir, { recursive: true });
  await writeFile(mark, '');
}
