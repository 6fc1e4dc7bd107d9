/** Builds the library: checks the content, builds beside the last site, and swaps at the end. */
import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryEnvironment } from '../src/library/environment.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { formatProblems } from '../src/mdx/problem.ts';

const { contentDir, outDir, cacheDir } = libraryEnvironment();
const beside = `${outDir}.next`;
const previous = `${outDir}.old`;

const library = await readLibrary(contentDir, join(cacheDir, 'compiled.json'));
if (library.problems.length > 0) {
  console.error(`${formatProblems(library.problems)}\nChưa dựng trang: bản đang có được giữ nguyên.`);
  process.exit(1);
}

const status = await new Promise<number>((resolve) => {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: beside, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  astro.on('close', (code) => resolve(code ?? 1));
});
if (status !== 0) {
  await rm(beside, { recursive: true, force: true });
  console.error('Không dựng được trang: bản đang có được giữ nguyên.');
  process.exit(status);
}

await rm(previous, { recursive: true, force: true });
await rename(outDir, previous).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error;
});
await rename(beside, outDir);
await rm(previous, { recursive: true, force: true });
console.log(`Đã dựng ${library.entries.length} mục vào ${outDir}.`);
