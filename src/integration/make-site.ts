import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError, type Terminal } from '../commands/command-line.ts';
import { enterPhase } from '../commands/phases.ts';
import { forgetUnused } from '../library/derived-files.ts';
import { showsHidden } from '../library/visibility.ts';
import { describeBuild } from '../release/describe-build.ts';
import { takeNotedFacts } from '../release/file-facts.ts';
import { MANIFEST, writeManifest } from '../release/manifest.ts';
import { makePages, openBuild, readContent, type Build } from './build-stages.ts';
import { compressSite } from './compress-site.ts';
import { copyOfBefore, portableStage, type PortableWish } from './portable-stage.ts';
import { replaceFolder } from './replace-folder.ts';
import { WHOLE, type Share } from './shards/share.ts';

/** What may be asked of whatever makes a site. */
export const SITE_OPTIONS = {
  portable: { help: 'làm thêm bản mang đi, mở từ USB không cần mạng: OUT_DIR.mang-di/ và một tệp .zip' },
  'without-papers': { help: 'bản mang đi không kèm tệp PDF, Word, EPUB: nhẹ hơn; chỗ tải chúng dẫn ra trang web' },
  compress: {
    help: 'đặt cạnh mỗi tệp chữ một bản nén .br, .gz, cho máy chủ riêng gửi thẳng; nơi tự nén (Netlify, GitHub Pages) không cần',
  },
  zim: { help: 'làm thêm tệp .zim cho Kiwix từ bản mang đi, nếu máy có zim-tools' },
} as const;

/** The variables that it reads. */
export const SITE_NOTES = `Các biến môi trường:
  CONTENT_DIR   thư mục nội dung (content)
  OUT_DIR       thư mục của trang (dist)
  CACHE_DIR     thư mục giữ những gì lần dựng sau dùng lại (node_modules/.cache/library; npm ci xóa nơi ấy)
  SITE_ADDRESS  dựng cho một địa chỉ khác với địa chỉ ghi ở site.yaml
  SHOW_DRAFTS   1 thì dựng bản xem thử, có cả bản nháp
  CHROME_PATH   trình duyệt làm PDF, nếu không phải Chrome hay Chromium đã cài
  WITHOUT_PDF   1 thì không làm PDF`;

export interface SiteWishes {
  portable: PortableWish | null;
  compress: boolean;
}

/** What was typed of them. @throws UsageError */
export function siteWishes({
  portable,
  zim,
  compress,
  'without-papers': withoutPapers,
}: Record<keyof typeof SITE_OPTIONS, boolean>): SiteWishes {
  if (portable) return { portable: { zim, withoutPapers }, compress };
  if (zim || withoutPapers) throw new UsageError('--zim và --without-papers nói về bản mang đi: viết thêm --portable.');
  return { portable: null, compress };
}

/** Parts that a site is made of, once what they must be of has been read. */
export interface PartsToJoin {
  /** Folders in which they are. */
  folders: readonly string[];
  /** Looks at them and takes over what they have. @throws Refusal */
  take: (build: Build) => Promise<Share>;
}

/**
 * Makes a site, be it of parts that others made. Until the last step the site that is there stays as it is, whatever happens.
 * @throws Refusal that says why there is no new site
 */
export async function makeSite(wishes: SiteWishes, { env, cwd: root, print }: Terminal, toJoin?: PartsToJoin): Promise<void> {
  const open = await openBuild(env, root);
  const portable = wishes.portable && (await portableStage(wishes.portable, open.environment, open.surroundings));
  const build = await readContent(open, env);
  const share = toJoin ? await toJoin.take(build) : WHOLE;
  const { contentDir, outDir, cacheDir, siteCacheDir, buildingDir, factsFile } = build.environment;
  await makePages(build, share, async () => {
    const known = takeNotedFacts(buildingDir, factsFile);
    if (wishes.compress) {
      enterPhase('compress', env);
      const { copies, made } = await compressSite(buildingDir, join(siteCacheDir, 'compressed'), known);
      print(`${copies} bản nén .br, .gz, trong đó ${made} bản mới nén.`);
    }
    enterPhase('manifest', env);
    const facts = await describeBuild(contentDir, [outDir, ...(toJoin?.folders ?? [])], build.env);
    await writeFile(join(buildingDir, MANIFEST), writeManifest(facts, buildingDir, known));
    if (portable) enterPhase('portable', env);
    await portable?.make(build.env, build.seconds);
    enterPhase('publish', env);
    await replaceFolder(buildingDir, build.place);
    forgetUnused(cacheDir);
  });
  const isPreview = showsHidden(env) ? ' Đây là bản xem thử, có cả bản nháp: không đăng cho người đọc.' : '';
  print(`Đã dựng ${build.entries} mục vào ${outDir}.${isPreview}`);
  const ofCopy = portable ? await portable.publish() : copyOfBefore(outDir, root);
  if (ofCopy) print(ofCopy);
}
