import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommandLine, type Terminal } from '../commands/command-line.ts';
import { Refusal } from '../problems/refusal.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { readContentTree } from '../library/content-tree.ts';
import { placedFrom } from '../library/placed-from.ts';
import { formatProblems } from '../problems/problem.ts';
import { HANDBOOK, renewHandbook } from './handbook.ts';

const FORM = { name: 'thu-vien handbook', about: `Viết lại các bảng do máy làm trong sổ tay của người biên tập, ${HANDBOOK}.` } as const;

/** `thu-vien handbook`: writes the machine-made parts of the editors' handbook. */
export function runHandbook(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(FORM, args, terminal, async () => {
    const file = join(terminal.cwd, HANDBOOK);
    const { problems } = readContentTree(dirname(file));
    if (problems.length > 0) throw new Refusal(formatProblems(placedFrom(terminal.cwd, dirname(file), problems)));
    await writeCarefully(file, await renewHandbook(await readFile(file, 'utf8')));
    terminal.print(`Đã viết lại các bảng của ${HANDBOOK}.`);
  });
}
