import { endOf, isBlank, offsetOf, plainText, visibleChildren, type Node } from '../../mdx/tree.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import { findMentions } from '../knowledge/persons.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const LONGEST = 120;
/** Smaller headings than this there are none: bold lines stand for them. */
const SMALLEST = 4;
const NUMBERED = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})+|[A-D]|(?:Phần|Mục|Chương)\s+(?:thứ\s+)?(?:\p{L}+|\d+))[.:)]\s*\p{Lu}/u;
const CAPITALS = /^(?=(?:[^\p{L}]*\p{L}){8})\P{Ll}+$/u;
const ENDS_SENTENCE = /[.!?;…,]["”’)]?$/u;
/** Lines that name what stands beside them, or who signs. */
const NO_HEADING = /^(?:lưu ý|chú ý|ghi chú|nguồn|ảnh|bảng|hình|biểu|nơi nhận|người|t\/m|tm\.|k\/t|kt\.|số:|kính gửi)/iu;

function isBold(node: Node): boolean {
  const parts = visibleChildren(node);
  const last = parts.at(-1);
  const words = last?.type === 'text' && /^\s*:\s*$/.test(last.value) ? parts.slice(0, -1) : parts;
  return (
    words.length > 0 &&
    words.every(
      (part) => part.type === 'strong' || (part.type === 'emphasis' && visibleChildren(part).every(({ type }) => type === 'strong')),
    )
  );
}

function isName(text: string): boolean {
  const [mention] = findMentions(text);
  return mention !== undefined && mention.at === 0 && mention.end === text.length;
}

function* headingsTyped(file: CheckedFile): Generator<Hit> {
  if (!file.body) return;
  const { tree, offset } = file.body;
  let depth = 0;
  const nodes = tree.children.filter((node) => !isBlank(node));
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') depth = node.depth;
    // Under the smallest heading, and where nothing follows, a bold line is none.
    if (node.type !== 'paragraph' || depth >= SMALLEST || index === nodes.length - 1) continue;
    if (endOf(node) - offsetOf(node) > 2 * LONGEST) continue;
    const text = plainText(node).trim();
    if (text.length > LONGEST || /\n/.test(text) || ENDS_SENTENCE.test(text) || NO_HEADING.test(text) || isName(text)) continue;
    if (!isBold(node) && !NUMBERED.test(text) && !CAPITALS.test(text)) continue;
    const words = text.replace(/\s*:$/u, '');
    yield {
      start: offset + offsetOf(node),
      message: `Dòng ${isBold(node) ? 'in đậm ' : ''}“${words.slice(0, 60)}” đứng như đề mục mà không phải đề mục.`,
      fix: `Viết “${'#'.repeat(Math.min(SMALLEST, Math.max(2, depth)))} ${words.slice(0, 60)}” để có trong mục lục.`,
    };
  }
}

export const typedHeading: Rule = {
  code: 'de-muc-go-tay',
  severity: 'nhắc',
  about:
    'Đề mục viết bằng ## và một dấu cách, không bằng chữ đậm hay chữ hoa: có vậy mới vào mục lục, mới dẫn tới được. Dưới đề mục cấp 4 ' +
    'thì dùng chữ đậm.',
  wrong: '**I. Kết quả đạt được**\n\nBa việc đã xong.',
  right: '## I. Kết quả đạt được\n\nBa việc đã xong.',
  file: headingsTyped,
};
