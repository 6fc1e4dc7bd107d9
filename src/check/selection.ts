import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../commands/command-line.ts';

/** Whether a file, by its path from the content folder, is asked for. */
export type Selection = (file: string) => boolean;

/**
 * The files and folders an editor names.
 * @param from folder the paths are written from
 * @throws UsageError for a path that is not there, or lies outside the content folder
 */
export function selectPaths(paths: readonly string[], contentDir: string, from: string): Selection {
  const root = realpathSync(contentDir);
  const wanted = paths.map((path) => {
    const absolute = resolve(from, path);
    if (!existsSync(absolute)) throw new UsageError(`Không thấy tệp hoặc thư mục ${path}.`);
    const inside = relative(root, realpathSync(absolute)).split(sep).join('/');
    if (inside.startsWith('../') || inside === '..' || resolve(root, inside) !== join(root, inside)) {
      throw new UsageError(`${path} nằm ngoài thư mục nội dung ${contentDir}; lệnh này chỉ kiểm tra tệp trong đó.`);
    }
    return inside;
  });
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}
