import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FILES = ['scripts/thu-vien.mjs', 'scripts/require-setup.mjs', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * The project once more in another folder, with its own caches and the packages of this one; content is the fixture's.
 * @param after called with what removes it in the end
 * @param name of the folder
 */
export function copyOfProject(after: (remove: () => void) => void, name = 'du-an'): string {
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'thu-vien-')));
  after(() => rmSync(room, { recursive: true, force: true }));
  const root = join(room, name);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const file of FILES) cpSync(file, join(root, file), { recursive: true });
  cpSync('tests/fixtures/library', join(root, 'content'), { recursive: true });
  for (const entry of readdirSync('node_modules')) {
    if (entry !== '.cache' && entry !== '.vite' && existsSync(join('node_modules', entry)))
      symlinkSync(resolve('node_modules', entry), join(root, 'node_modules', entry));
  }
  return root;
}
