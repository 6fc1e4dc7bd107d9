import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import { isReplaceable, MARKS } from '../release/out-folder.ts';

/** Folders beside the place, for the moment of the change. */
const beside = (place: string): { next: string; previous: string } => ({ next: `${place}.next`, previous: `${place}.old` });

/**
 * Puts right what a run that was killed in the middle of `replaceFolder` left: the last site is in its place again, and
 * what was beside it is gone.
 * @throws Refusal where a folder beside the place is somebody else's
 */
export async function restoreFolder(place: string): Promise<void> {
  const { next, previous } = beside(place);
  for (const folder of [next, previous]) {
    if (existsSync(folder) && !(statSync(folder).isDirectory() && isReplaceable(folder))) {
      throw new Refusal(
        `Cần chỗ ${folder} trong lúc thay trang, nhưng ở đó có tệp không phải do chương trình này tạo. Không xóa gì. Chuyển nó ` +
          'đi nơi khác, hoặc đặt OUT_DIR khác.',
      );
    }
  }
  if (!existsSync(place) && existsSync(previous)) await rename(previous, place);
  for (const folder of [next, previous]) await rm(folder, { recursive: true, force: true });
}

/**
 * Puts a finished folder in the place of another, or in an empty place; nobody sees half of it there.
 * @param place as `resolveOutFolder` gave it
 */
export async function replaceFolder(finished: string, place: string): Promise<void> {
  const { next, previous } = beside(place);
  await mkdir(dirname(place), { recursive: true });
  await restoreFolder(place);
  await move(finished, next).catch(async (error: unknown) => {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  });
  // Somebody may have put something there since the build began.
  if (existsSync(place) && !isReplaceable(place))
    throw new Refusal(
      `${place} không còn là trang do chương trình này dựng: trong lúc dựng có ai đó đã thay nó. Không xóa gì; trang mới nằm ở ${next}.`,
    );
  await rename(place, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, place).catch(async (error: unknown) => {
    await rename(previous, place).catch(() => undefined);
    throw error;
  });
  await rm(previous, { recursive: true, force: true });
}

/** Moves a folder, to another file system by copying: the file first that says what it is, so that a copy cut off is known as ours. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await mkdir(to);
    const mark = MARKS.find((name) => existsSync(join(from, name)))!;
    await writeFile(join(to, mark), '');
    await cp(join(from, mark), join(to, mark));
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
