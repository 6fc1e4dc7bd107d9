import { moreProblems } from '../../problems/problem.ts';
import { nearestNames } from '../../problems/nearest.ts';
import { linkTarget } from '../knowledge/site-addresses.ts';
import type { Rule } from '../engine/rule.ts';

/** Broken links of one text that are listed: each is compared with every address of the library. */
const MOST_BROKEN = 100;

export const brokenLink: Rule = {
  code: 'lien-ket-hong',
  severity: 'lỗi',
  about:
    'Liên kết trong thư viện phải dẫn tới trang có thật, và phần sau dấu # phải là một đề mục của trang ấy. Viết đường dẫn từ ' +
    'gốc, bắt đầu bằng /.',
  wrong: '[phần Việc đề nghị](/chuyen-de/ton-trong-nhan-dan/#viec-de-ngi)',
  right: '[phần Việc đề nghị](/chuyen-de/ton-trong-nhan-dan/#viec-de-nghi)',
  *library(context) {
    for (const entry of context.library.entries) {
      let broken = 0;
      for (const { href, line, column } of entry.body?.links ?? []) {
        const target = linkTarget(href, context);
        if (target === 'elsewhere' || target === 'found') continue;
        if (++broken > MOST_BROKEN) {
          yield { file: entry.file, line, column, ...moreProblems() };
          break;
        }
        const { message, known } = target;
        const likely = nearestNames(href, known, 3);
        yield {
          file: entry.file,
          line,
          column,
          message,
          fix: likely.length > 0 ? `Gần nhất: ${likely.join(', ')}` : 'Sửa địa chỉ, hoặc bỏ liên kết.',
        };
      }
    }
  },
};
