// Starts a script of this folder by its name: `node scripts/start.mjs build …`. It runs before anything is known of the
// Node there is or of what is installed, and says in one sentence when either will not do: old syntax up to `import()`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name = '', ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const root = fileURLToPath(new URL('../', import.meta.url));
const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));

if (!existsSync(`${root}node_modules/astro/package.json`)) {
  console.error('Chưa có thư viện đi kèm của chương trình (thư mục node_modules thiếu hoặc dở dang). Chạy npm install rồi chạy lại.');
  process.exitCode = 1;
} else if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Cần Node 22.12 trở lên (đang là ${process.versions.node}). Chạy bằng npm run, hoặc cài từ https://nodejs.org, rồi chạy lại.`,
  );
  process.exitCode = 1;
} else if (process.features.typescript && major >= 24) {
  process.argv.splice(1, 2, script);
  await import(new URL(`${name}.ts`, import.meta.url).href);
} else {
  // Node 22 reads types with a flag only.
  const { status } = spawnSync(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
