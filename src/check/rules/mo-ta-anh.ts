import { childrenOf, isTag, offsetOf, type Node } from '../../mdx/tree.ts';
import { valueAt } from '../../schemas/walk.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Rule } from '../engine/rule.ts';
import { faultOfDescription } from '../knowledge/picture-descriptions.ts';

function* picturesIn(node: Node): Generator<{ at: number; alt: string; src: string }> {
  if (node.type === 'image') yield { at: offsetOf(node), alt: node.alt ?? '', src: node.url };
  if (isTag(node) && node.name === 'Figure') {
    const value = (name: string): string => {
      const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
      return typeof found === 'string' ? found : '';
    };
    yield { at: offsetOf(node), alt: value('alt'), src: value('src') };
  }
  for (const child of childrenOf(node)) yield* picturesIn(child);
}

function* describedPictures(file: CheckedFile): Generator<{ start: number; alt: string; src: string }> {
  for (const { text, traits } of file.passages) {
    const { path } = traits;
    if (path?.at(-1) !== 'alt') continue;
    const src = valueAt(file.data as Record<string, unknown>, [...path.slice(0, -1), 'src'].map(String));
    yield { start: file.offsetOf(path), alt: text, src: typeof src === 'string' ? src : '' };
  }
  if (file.body) for (const { at, ...picture } of picturesIn(file.body.tree)) yield { start: file.body.offset + at, ...picture };
}

export const pictureDescription: Rule = {
  code: 'mo-ta-anh',
  severity: 'nhắc',
  about:
    'Lời mô tả (alt) nói cho người không nhìn thấy biết ảnh có gì, bằng tiếng Việt. Tên tệp, lời máy tự viết, “hình ảnh” thì không nói gì.',
  wrong: '![IMG_2034](./ke-sach.jpg)',
  right: '![Kệ sách có bốn ngăn](./ke-sach.jpg)',
  *file(file) {
    for (const { start, alt, src } of describedPictures(file)) {
      const fault = faultOfDescription(alt, src);
      if (fault)
        yield { start, message: fault, fix: 'Viết một câu ngắn: ai, đang làm gì, ở đâu; ví dụ: “Đại biểu biểu quyết tại hội trường”.' };
    }
  },
};
