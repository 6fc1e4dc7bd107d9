import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { link, open, readdir, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './process-state.ts';
import { Refusal } from '../problems/refusal.ts';

/** `.ghi-PROCESS-RANDOM.tmp`, beside the file that is written. */
const BESIDE = /^\.ghi-(\d+)-[0-9a-f]+\.tmp$/;
const swept = new Set<string>();

/**
 * Writes a whole file: beside it, to the disk, and then in its place in one step, so that whoever is killed at any
 * moment leaves the old file or the new one. The old file's permissions stay. What earlier runs that were killed left
 * beside it is taken away.
 * @param isNew the file must not be there yet
 * @throws Refusal for a link, a folder or anything else that is no plain file
 * @throws the system's error (`ENOSPC`, `EACCES`…; `EEXIST` with `isNew`), the old file being as it was
 */
export async function writeCarefully(path: string, content: string | Uint8Array, { isNew = false } = {}): Promise<void> {
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old && isNew) throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST', path });
  if (old && !old.isFile())
    throw new Refusal(
      `${path} là ${old.isSymbolicLink() ? 'liên kết (symlink)' : 'thư mục hoặc tệp đặc biệt'}, không phải tệp thường, nên không ` +
        'ghi vào đó. Xóa nó hoặc chọn tên khác rồi chạy lại.',
    );
  const folder = dirname(path);
  await sweep(folder);
  const beside = join(folder, `.ghi-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeBeside(beside, content, old?.mode);
    if (isNew) await putNew(beside, path);
    else await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
  await keepFolder(folder);
}

async function writeBeside(beside: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(beside, 'wx', 0o666);
  try {
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link fails where there is a file already, which a rename would replace; file systems without links get a rename. */
async function putNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
    await unlink(beside);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await rename(beside, path);
  }
}

/** Takes away what processes that are gone left in a folder; once a process and folder. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(BESIDE.exec(basename(name))?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || pid === process.pid || isRunning(pid)) continue;
    await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** The new name is safe when the folder is on the disk as well; not every system lets a folder be opened. */
async function keepFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The file itself is whole; only a power cut at this moment could bring the old name back.
  } finally {
    await handle?.close();
  }
}
