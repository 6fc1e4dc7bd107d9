import { z } from 'zod';
import { common, field, line } from './field.ts';

/** `pages` · trang · MDX */
export const pageSchema = z.strictObject({
  /** Title of the page. */
  title: field('Tiêu đề', 'Tên trang.', line(200, 4)),
  /** One sentence for lists and search engines. */
  summary: field('Tóm tắt', 'Một câu.', line(300, 20)),
  ...common,
});
