/** Builds the library: checks the content, builds out of sight, and puts the finished site in its place at the end. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { holdLock } from '../src/integration/hold-lock.ts';
import { replaceFolder } from '../src/integration/replace-folder.ts';
import { environmentFaults } from '../src/library/check-environment.ts';
import { libraryEnvironment } from '../src/library/environment.ts';
import { placedFrom, standingFolder } from '../src/library/placed-from.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { formatProblems } from '../src/mdx/problem.ts';

const faults = environmentFaults();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
const { contentDir, outDir, cacheDir, siteCacheDir } = libraryEnvironment();
// Inside the project, whatever OUT_DIR is: for pages outside it Astro keeps its bundle in .astro/, which all builds share.
const building = join(siteCacheDir, 'site');

const lock = join(siteCacheDir, 'lock');
const holder = holdLock(lock);
if (holder !== null) {
  console.error(`Đang có một lần dựng khác vào ${outDir} (tiến trình ${holder}). Đợi lần ấy xong rồi chạy lại; nếu chắc chắn không còn lần nào, xóa tệp ${lock}.`);
  process.exit(1);
}

const library = await readLibrary(contentDir, cacheDir);
if (library.problems.length > 0) {
  const seen = placedFrom(standingFolder('build', process.env, process.cwd()), contentDir, library.problems);
  console.error(`${formatProblems(seen)}\nChưa dựng trang: bản đang có được giữ nguyên.`);
  process.exit(1);
}

const status = await new Promise<number>((resolve) => {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: building, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  astro.on('close', (code) => resolve(code ?? 1));
});
if (status !== 0) {
  await rm(building, { recursive: true, force: true });
  console.error('Không dựng được trang: bản đang có được giữ nguyên.');
  process.exit(status);
}

await replaceFolder(building, outDir);
console.log(`Đã dựng ${library.entries.length} mục vào ${outDir}.`);
