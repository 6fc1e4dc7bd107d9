import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { ENGINE } from '../commands/engine.ts';
import { askGit, findRepository } from '../library/git.ts';
import { currentDay, showsHidden } from '../library/visibility.ts';
import type { Manifest } from './manifest.ts';

const PACKAGE = new URL('package.json', ENGINE);

/**
 * What a manifest says of a build beside its files. Nothing of the machine or of the person who builds.
 * @param made folders that builds made or are making, which are no change of the content
 */
export async function describeBuild(
  contentDir: string,
  made: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Omit<Manifest, 'generator' | 'format' | 'files'>> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  return { engine: version, ...(await describeCommit(contentDir, made)), day: currentDay(env), drafts: showsHidden(env) };
}

async function describeCommit(contentDir: string, made: readonly string[]): Promise<Pick<Manifest, 'commit' | 'dirty'>> {
  const repository = findRepository(contentDir);
  const head = repository && (await askGit(repository, ['rev-parse', '--verify', 'HEAD']));
  const status = repository && (await askGit(repository, ['status', '--porcelain', '-z', '--no-renames']));
  if (!head || !status || !('output' in head) || !('output' in status)) return { commit: null, dirty: null };
  // They may lie in the repository without being ignored.
  const ours = made.map((folder) => `${relative(repository.root, folder).split(sep).join('/')}/`);
  const changed = status.output
    .split('\0')
    .map((line) => line.slice(3))
    .filter((path) => path !== '' && !ours.some((folder) => path.startsWith(folder)));
  return { commit: head.output.trim(), dirty: changed.length > 0 };
}
