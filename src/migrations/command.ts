import { runCommandLine, type Terminal } from '../commands/command-line.ts';
import { supervise } from '../commands/supervise.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';
import type { Migrated } from './migrate.ts';

const FORM = {
  name: 'thu-vien migrate',
  about: `Chuyển nội dung viết cho phiên bản cũ của chương trình sang dạng mới, và kể đã đổi gì. Lưu nội dung vào git trước khi chạy để
xem lại được.`,
} as const;

/** `thu-vien migrate`. */
export function runMigrate(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommandLine(FORM, args, terminal, async () => {
    const { contentDir } = libraryEnvironment(terminal.env, terminal.cwd);
    const done = await supervise<Migrated>({
      script: new URL('./migrate-task.ts', import.meta.url),
      input: contentDir,
      stage: 'chuyển nội dung',
      seconds: { file: 8, stage: 120, whole: 1800 },
    });
    terminal.print(describeMigrated(done));
  });
}

/** What was done, a line for each file. */
export function describeMigrated({ from, to, changed }: Migrated): string {
  if (from === to) return `Nội dung đã ở dạng ${to}, dạng mới nhất: không có gì phải đổi.`;
  return [
    ...changed.map(([file, abouts]) => `${showUntrusted(file)}: ${abouts.join('; ')}`),
    `Đã chuyển nội dung từ dạng ${from} sang dạng ${to}: đổi ${changed.length} tệp. Xem lại rồi lưu vào git.`,
  ].join('\n');
}
