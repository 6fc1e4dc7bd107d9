import { readFile, writeFile } from 'node:fs/promises';

const SEARCH_README = 'src/search/README.md';

/**
 * Puts measured tables between the markers `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`
 * of a README, the search's unless another is named.
 * @throws when the README has no such place
 */
export async function writeIntoReadme(name: string, text: string, file = SEARCH_README): Promise<void> {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const readme = await readFile(file, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the tables: ${begin} and ${end}`);
  await writeFile(file, `${readme.slice(0, from + begin.length)}\n\n${text.trim()}\n${readme.slice(to)}`);
}
