import { chmod, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a text beside its file and renames it, so that a cut-off run never leaves half a file.
 * @throws UsageError where the folder cannot be written
 */
export async function writeBeside(dir: string, file: string, text: string): Promise<void> {
  const path = join(dir, file);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const { mode } = await stat(path);
    await writeFile(beside, text);
    await chmod(beside, mode);
    await rename(beside, path);
  } catch {
    await unlink(beside).catch(() => undefined);
    throw new UsageError(`Không ghi được tệp ${file}: tệp giữ nguyên như cũ. Kiểm tra quyền ghi và dung lượng đĩa.`);
  }
}
