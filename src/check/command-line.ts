import { parseArgs } from 'node:util';
import { nearestName } from '../problems/nearest.ts';
import { UsageError } from './usage-error.ts';

export interface CommandLine {
  paths: string[];
  fix: boolean;
  json: boolean;
  changed: boolean;
  help: boolean;
}

const FLAGS = ['fix', 'json', 'changed', 'help'] as const;

export const USAGE = `Cách dùng: npm run content:check [-- --fix] [--json] [--changed] [TỆP HOẶC THƯ MỤC…]

  --fix      sửa những chỗ sửa được an toàn, rồi kiểm tra lại
  --json     in kết quả dạng JSON cho chương trình khác đọc
  --changed  chỉ xem các tệp đã đổi so với nhánh chính
  --help     in hướng dẫn này

Lệnh thoát với mã 1 khi có lỗi, 0 khi chỉ có lời nhắc, 2 khi không chạy được.
Thư mục nội dung là content, hoặc thư mục ghi ở biến CONTENT_DIR.`;

/** @throws UsageError for an option that is not known */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals, tokens } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = FLAGS.find((flag) => flag === token.name);
    if (name && token.value === undefined) continue;
    if (name) throw new UsageError(`--${name} không nhận giá trị.`);
    const meant = nearestName(token.name, FLAGS);
    throw new UsageError(
      `Không có tùy chọn ${token.rawName}.${meant ? ` Có phải --${meant}?` : ''} Các tùy chọn: ` +
        `${FLAGS.map((flag) => `--${flag}`).join(', ')}.`,
    );
  }
  const isSet = (flag: (typeof FLAGS)[number]): boolean => values[flag] === true;
  return { paths: positionals, fix: isSet('fix'), json: isSet('json'), changed: isSet('changed'), help: isSet('help') };
}
