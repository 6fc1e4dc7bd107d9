import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { libraryEnvironment } from '../../src/library/environment.ts';

/**
 * A copy of the fixture's content in a new folder, with room for a site beside it.
 * @param after called with what removes both in the end, and the caches of builds from it
 */
export async function copyOfFixture(after: (remove: () => Promise<void>) => void): Promise<{ content: string; out: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  const content = join(folder, 'content');
  const { cacheDir } = libraryEnvironment({ CONTENT_DIR: content });
  after(async () => {
    for (const made of [folder, cacheDir]) await rm(made, { recursive: true, force: true });
  });
  await cp('tests/fixtures/library', content, { recursive: true });
  return { content, out: join(folder, 'site') };
}

/** Runs a script in a process of its own, as nobody's test; what it wrote to both streams comes back as one text. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv, cwd = process.cwd()): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_TEST_CONTEXT: '', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/** Runs `npm run build` for a content folder and an output folder. */
export function build(content: string, out: string, env: NodeJS.ProcessEnv = {}): Promise<{ status: number; output: string }> {
  return runNode(['scripts/thu-vien.mjs', 'build'], { CONTENT_DIR: content, OUT_DIR: out, NO_COLOR: '1', WITHOUT_PDF: '1', ...env });
}

/** Every file below a folder with its size and time of change; empty where there is no folder. */
export async function snapshot(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  return Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}
