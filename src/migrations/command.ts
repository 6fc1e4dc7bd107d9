import { command } from '../commands/command-line.ts';
import { supervise } from '../commands/supervise.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import type { Migrated } from './migrate.ts';

/** `thu-vien migrate`. */
export const runMigrate = command(
  {
    name: 'thu-vien migrate',
    about: `Chuyển nội dung viết cho phiên bản cũ của chương trình sang dạng mới, và kể đã đổi gì. Lưu nội dung vào git trước khi chạy để
xem lại được.`,
  },
  async (_line, { env, cwd, print }) => {
    const done = await supervise<Migrated>({
      script: new URL('./migrate-task.ts', import.meta.url),
      input: libraryEnvironment(env, cwd).contentDir,
      stage: 'chuyển nội dung',
      seconds: { file: 8, stage: 120, whole: 1800 },
    });
    print(describeMigrated(done));
  },
);

/** What was done, a line for each file. */
export function describeMigrated({ from, to, changed }: Migrated): string {
  if (from === to) return `Nội dung đã ở dạng ${to}, dạng mới nhất: không có gì phải đổi.`;
  return [
    ...changed.map(([file, abouts]) => `${showUntrusted(file)}: ${abouts.join('; ')}`),
    `Đã chuyển nội dung từ dạng ${from} sang dạng ${to}: đổi ${changed.length} tệp. Xem lại rồi lưu vào git.`,
  ].join('\n');
}
