import { posix } from 'node:path';
import { libraryEnvironment } from '../library/environment.ts';
import { readContentFile } from '../library/read-file.ts';

/**
 * The bytes of a file that stands beside an entry.
 * @param file the entry's file in the content folder
 * @param src path from that file, `./anh.jpg`
 * @throws with a sentence for the editor, where there is no such file or it may not be read
 */
export function readBeside(file: string, src: string): Buffer {
  const read = readContentFile(libraryEnvironment().contentDir, posix.join(posix.dirname(file), src));
  if (!read) throw new Error(`${file}: không có tệp ${src}. Đặt tệp cạnh bài, hoặc sửa đường dẫn.`);
  if ('problem' in read) throw new Error(`${file}: ${src}: ${read.problem.message} ${read.problem.fix}`);
  return read.bytes;
}
