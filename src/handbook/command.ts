import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command } from '../commands/command-line.ts';
import { Refusal } from '../problems/refusal.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { readContentTree } from '../library/content-tree.ts';
import { placedFrom } from '../library/placed-from.ts';
import { formatProblems } from '../problems/problem.ts';
import { HANDBOOK, renewHandbook } from './handbook.ts';

/** `thu-vien handbook`: writes the machine-made parts of the editors' handbook. */
export const runHandbook = command(
  { name: 'thu-vien handbook', about: `Viết lại các bảng do máy làm trong sổ tay của người biên tập, ${HANDBOOK}.` },
  async (_line, { cwd, print }) => {
    const file = join(cwd, HANDBOOK);
    const { problems } = readContentTree(dirname(file));
    if (problems.length > 0) throw new Refusal(formatProblems(placedFrom(cwd, dirname(file), problems)));
    await writeCarefully(file, await renewHandbook(await readFile(file, 'utf8')));
    print(`Đã viết lại các bảng của ${HANDBOOK}.`);
  },
);
