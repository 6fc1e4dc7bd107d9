import { commandName, ownTerminal, unknownWord, type Terminal } from '../commands/command-line.ts';
import { runCommand } from '../commands/run-command.ts';

type Run = (args: readonly string[], terminal: Terminal) => Promise<number | void>;

interface Command {
  /** In one line of `thu-vien --help`. */
  about: string;
  load: () => Promise<Run>;
}

/** Every command by its name. Nothing of a command is loaded before it is called. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  dev: { about: 'xem thử trong lúc viết: lưu tệp là trang đổi theo', load: async () => (await import('../integration/serve.ts')).runDev },
  build: {
    about: 'kiểm tra nội dung và dựng trang vào dist/',
    load: async () => (await import('../integration/build-library.ts')).runBuild,
  },
  join: {
    about: 'ghép các phần của build --shard, dựng ở nhiều máy, thành một trang',
    load: async () => (await import('../integration/shards/join-command.ts')).runJoin,
  },
  preview: { about: 'mở bản dựng gần nhất trên máy này', load: async () => (await import('../integration/serve.ts')).runPreview },
  pack: {
    about: 'làm tập in của tài liệu, hồ sơ: PDF, tờ gấp, Word, HTML',
    load: async () => (await import('../papers/pack-command.ts')).runPack,
  },
  new: { about: 'tạo một mục mới, là bản nháp', load: async () => (await import('../editing/new/command.ts')).runNew },
  import: {
    about: 'nhập trang web đã lưu, tệp Word, PDF, chữ thành bản nháp',
    load: async () => (await import('../import/command.ts')).runImport,
  },
  check: {
    about: 'kiểm tra nội dung; --fix sửa giúp những chỗ chắc chắn',
    load: async () => (await import('../check/supervised.ts')).superviseContentCheck,
  },
  publish: {
    about: 'đăng những bản nháp không còn lỗi: bỏ dòng draft: true giúp',
    load: async () => (await import('../check/supervised.ts')).supervisePublish,
  },
  images: {
    about: 'tìm ảnh quá lớn hoặc mang nơi chụp, tên người; --fix thu nhỏ và xóa giúp',
    load: async () => (await import('../check/images-command.ts')).runImages,
  },
  fingerprint: {
    about: 'ghi dấu vết của một tác phẩm, để kiểm câu trích',
    load: async () => (await import('../library/works/fingerprint-command.ts')).runFingerprint,
  },
  synonyms: {
    about: 'đề xuất từ đồng nghĩa, kèm câu trong thư viện để người soạn xem',
    load: async () => (await import('../synonyms/command.ts')).runSynonyms,
  },
  handbook: {
    about: 'viết lại các bảng của sổ tay content/README.md',
    load: async () => (await import('../handbook/command.ts')).runHandbook,
  },
  migrate: {
    about: 'chuyển nội dung sang dạng của phiên bản này',
    load: async () => (await import('../migrations/command.ts')).runMigrate,
  },
  init: { about: 'tạo kho của một thư viện mới', load: async () => (await import('./init.ts')).runInit },
  verify: { about: 'so một trang đã dựng với bản kê của nó', load: async () => (await import('../release/command.ts')).runVerify },
  headers: {
    about: 'in cấu hình máy chủ có đủ các header bảo mật',
    load: async () => (await import('../integration/headers/command.ts')).runHeaders,
  },
  'review-comment': {
    about: 'soạn nhận xét cho một yêu cầu hợp nhất (dùng trong CI)',
    load: async () => (await import('../check/reports/review-comment-command.ts')).runReviewComment,
  },
  'preview-address': {
    about: 'nói bản xem trước được mở ở địa chỉ nào (dùng trong CI)',
    load: async () => (await import('../release/preview-address.ts')).runPreviewAddress,
  },
  'file-preview': {
    about: 'sửa một bản dựng để xem được từ tệp lưu của CI',
    load: async () => (await import('../release/file-preview.ts')).runFilePreview,
  },
};

const FORM = { name: 'thu-vien', about: '' };

function listCommands(env: NodeJS.ProcessEnv): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return [
    `Cách dùng: ${commandName(FORM, env)} LỆNH [TÙY CHỌN…]`,
    Object.entries(COMMANDS)
      .map(([name, { about }]) => `  ${name.padEnd(width)}${about}`)
      .join('\n'),
    `Cách dùng của từng lệnh: ${commandName(FORM, env)} LỆNH --help`,
  ].join('\n\n');
}

/**
 * The one command of the library.
 * @param words what follows `thu-vien`
 * @returns the exit status
 * @throws UsageError for a command that there is not
 */
export async function runThuVien([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.print(listCommands(terminal.env));
    return 0;
  }
  if (name === undefined) {
    terminal.complain(listCommands(terminal.env));
    return 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw unknownWord('lệnh', name, Object.keys(COMMANDS));
  const run = await command.load();
  return (await run(args, terminal)) ?? 0;
}

/** `thu-vien` in this process. */
export function main(): Promise<void> {
  return runCommand(() => runThuVien(process.argv.slice(2), ownTerminal()));
}
