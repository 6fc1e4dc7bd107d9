import { isBlank, offsetOf, plainText } from '../../mdx/tree.ts';
import type { Hit, Rule } from '../engine/rule.ts';

export const emptySection: Rule = {
  code: 'muc-trong',
  severity: 'nhắc',
  about: 'Dưới mỗi đề mục phải có gì để đọc. Đề mục đứng ngay trước đề mục cùng cấp, hay ở cuối bài, là mục quên viết.',
  wrong: '## Kết quả\n\n## Việc làm tiếp\n\nHai việc.',
  right: '## Kết quả\n\nBa việc đã xong.\n\n## Việc làm tiếp\n\nHai việc.',
  *file({ body }): Generator<Hit> {
    if (!body) return;
    const nodes = body.tree.children.filter((node) => !isBlank(node) && node.type !== 'thematicBreak' && node.type !== 'definition');
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      if (node.type !== 'heading' || (next && (next.type !== 'heading' || next.depth > node.depth))) continue;
      yield {
        start: body.offset + offsetOf(node),
        message: `Mục “${plainText(node).trim().slice(0, 60)}” chưa có nội dung: dưới đề mục không có chữ nào.`,
        fix: 'Viết phần này, hoặc xóa đề mục.',
      };
    }
  },
};
