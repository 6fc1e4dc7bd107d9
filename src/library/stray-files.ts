import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestName } from '../mdx/nearest.ts';
import type { Problem } from '../mdx/problem.ts';
import { COLLECTIONS } from '../schemas/field.ts';

const TEXT = /\.mdx(?:\.txt)?$/i;

/** Texts that lie beside the collections' folders, or in a folder whose name is almost theirs: `bai.mdx`, `article/bai.mdx`. */
export async function findStrayFiles(contentDir: string): Promise<Problem[]> {
  const names = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
  const problem = (file: string, fix: string): Problem => ({ file, line: 1, column: 1, rule: 'sai-thu-muc', message: 'Tệp này không nằm trong thư mục của mục nào, nên sẽ không được đăng.', fix });
  const found = await Promise.all(names.map(async (name): Promise<Problem[]> => {
    if (name.isFile() && TEXT.test(name.name)) return [problem(name.name, `Chuyển vào một trong các thư mục: ${COLLECTIONS.map((collection) => `${collection}/`).join(', ')}.`)];
    const meant = name.isDirectory() && !COLLECTIONS.some((collection) => collection === name.name) ? nearestName(name.name, COLLECTIONS) : null;
    if (!meant) return [];
    const texts = (await readdir(join(contentDir, name.name)).catch(() => [])).filter((file) => /\.(?:mdx|yaml)$/.test(file));
    return texts.map((file) => problem(`${name.name}/${file}`, `Chuyển vào thư mục ${meant}/.`));
  }));
  return found.flat();
}
