import { readFile, writeFile } from 'node:fs/promises';

const README = 'src/search/README.md';

/**
 * Puts measured tables between the markers `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` of the search's README.
 * @throws when the README has no such place
 */
export async function writeIntoReadme(name: string, text: string): Promise<void> {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const readme = await readFile(README, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${README} has no place for the tables: ${begin} and ${end}`);
  await writeFile(README, `${readme.slice(0, from + begin.length)}\n\n${text.trim()}\n${readme.slice(to)}`);
}
