import { resolve } from 'node:path';
import type { Terminal } from '../../commands/command-line.ts';
import { enterPhase } from '../../commands/phases.ts';
import { forgetUnused } from '../../library/derived-files.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import type { Part } from '../../library/part.ts';
import { makePages, openBuild, readContent } from '../build-stages.ts';
import { replaceFolder } from '../replace-folder.ts';
import { partFacts } from './part-facts.ts';
import { writePart } from './write-part.ts';

/** Where parts of a site go, and are looked for, unless something else is said: a folder for each, by its number. */
export function partsFolder(outDir: string): string {
  return `${outDir}.phan`;
}

/**
 * `thu-vien build --shard`: reads the whole library, makes the pages of one part with their pictures and papers, and writes what a join
 * needs of them. The folder is replaced as a site is: whole or not at all.
 * @param to the folder; `dist.phan/3` where none is given
 * @throws Refusal that says why there is none
 */
export async function buildPart(part: Part, to: string | undefined, { env, cwd: root, print }: Terminal): Promise<void> {
  const { outDir } = libraryEnvironment(env, root);
  const folder = to === undefined ? `${partsFolder(outDir)}/${part.number}` : resolve(root, to);
  const build = await readContent(await openBuild({ ...env, OUT_DIR: folder }, root), env);
  // Other parts may lie in the same folder.
  const facts = await partFacts(build, [outDir, partsFolder(outDir), folder]);
  await makePages(build, { part, parts: [] }, async () => {
    enterPhase('manifest', env);
    const finished = await writePart(part, facts, build.environment);
    enterPhase('publish', env);
    await replaceFolder(finished, build.place);
    forgetUnused(build.environment.cacheDir);
  });
  print(`Đã làm phần ${part.number}/${part.of} vào ${folder}. Đủ ${part.of} phần thì ghép: thu-vien join.`);
}
