import { resolve } from 'node:path';
import { command } from '../commands/command-line.ts';
import { supervise } from '../commands/supervise.ts';
import { libraryEnvironment } from '../library/environment.ts';
import type { PaperReport } from './make-papers.ts';
import type { PackTask } from './pack-task.ts';

const MINUTE = 60;
const FOLDER = 'tap-in';

/** `thu-vien pack`: the papers of meetings without a site around them. */
export const runPack = command(
  {
    name: 'thu-vien pack',
    about: `Làm tập in của các tài liệu và hồ sơ mà không dựng trang: PDF khổ A4, tờ gấp, tệp Word, tệp HTML. Tập không
đổi thì lấy lại bản đã làm. Không ghi mã nào thì làm cho tất cả.`,
    operands: '[MÃ…]',
    options: { to: { value: 'THƯ-MỤC', help: `nơi ghi các tệp; không ghi thì là ${FOLDER}` } },
    notes: `Mã là tên tệp không có đuôi, như ton-trong-nhan-dan, hoặc địa chỉ, như tai-lieu/ton-trong-nhan-dan.
Biến môi trường: CHROME_PATH là trình duyệt làm PDF; WITHOUT_PDF=1 thì không làm PDF.`,
  },
  async ({ values, operands }, { env, cwd, print }) => {
    const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
    const folder = values.to ?? FOLDER;
    const begun = performance.now();
    const reports = await supervise<PaperReport[]>({
      script: new URL('./pack-task.ts', import.meta.url),
      input: { contentDir, cacheDir, folder: resolve(cwd, folder), asked: operands } satisfies PackTask,
      stage: 'làm tập in',
      env: { ...env, TZ: 'UTC' },
      seconds: { file: 5, stage: 30 * MINUTE, whole: 60 * MINUTE },
    });
    print(tableOf(reports, (performance.now() - begun) / 1000, folder));
  },
);

/** A line a file: where, how many sheets, how large, whether it was made now; and what it all took. */
export function tableOf(reports: readonly PaperReport[], seconds: number, folder: string): string {
  const lines = reports.map(({ path, pages, bytes, isMade }) => [
    path.slice(1),
    pages ? `${pages} trang` : '',
    `${Math.max(1, Math.round(bytes / 1024))} KB`,
    isMade ? 'mới làm' : 'đã có',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...lines.map((line) => line[column]!.length)));
  const set = lines.map(([path, pages, size, state]) =>
    [path!.padEnd(widths[0]!), pages!.padStart(widths[1]!), size!.padStart(widths[2]!), state].join('  '),
  );
  const made = reports.filter(({ isMade }) => isMade).length;
  const took = seconds.toLocaleString('vi', { maximumFractionDigits: 1 });
  return [...set, `${reports.length} tệp trong ${folder}, ${made} tệp mới làm, hết ${took} giây.`].join('\n');
}
