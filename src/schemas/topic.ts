import { z } from 'zod';
import { choice, common, field, line, reference } from './field.ts';

export const TOPIC_GROUPS = {
  'tu-tuong': 'Tư tưởng',
  'dao-duc': 'Đạo đức',
  'phong-cach': 'Phong cách',
  'to-chuc-thuc-hien': 'Tổ chức thực hiện',
} as const;

/** `topics` · chủ đề · YAML */
export const topicSchema = z.strictObject({
  /** Name of the topic. */
  name: field('Tên chủ đề', 'Ngắn, ví dụ: Nêu gương.', line(80)),
  /** Two or three sentences: what belongs here. */
  description: field('Mô tả', 'Hai ba câu: những gì thuộc chủ đề này.', z.string().trim().min(40).max(800)),
  /** Which of the four groups it belongs to. */
  group: field('Nhóm', 'Một trong bốn nhóm.', choice(TOPIC_GROUPS)),
  /** Wider topic. */
  parent: field('Chủ đề mẹ', 'Chủ đề rộng hơn.', reference('topics').optional()),
  /** Other names and abbreviations, which search knows. */
  aliases: field('Tên gọi khác', 'Tên khác, từ viết tắt; tìm kiếm sẽ hiểu.', z.array(line(80)).default([])),
  /** Place within its group, small first. */
  order: field('Thứ tự', 'Số nhỏ đứng trước.', z.int().min(0).max(999).default(100)),
  ...common,
});
