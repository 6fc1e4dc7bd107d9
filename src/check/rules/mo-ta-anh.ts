import { posix } from 'node:path';
import { childrenOf, isTag, offsetOf, type Node } from '../../mdx/tree.ts';
import { valueAt } from '../../schemas/walk.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Rule } from '../engine/rule.ts';

/** What cameras, telephones and programs call their files. */
const BY_DEVICE =
  /^(?:IMG|DSC[FN]?|DCIM|PXL|VID|MVIMG|WP|GOPR|FB_IMG|Screenshot|Screen Shot|Photo|image|picture|Untitled|Capture|zalo|z\d{6,})[ _-]?[\d(][\w ()_-]*$|^z\d{6,}\w*$|^(?:image|picture|hình|ảnh)\s*\d*$/iu;
const FILE = /\.(?:jpe?g|png|webp|gif|avif|heic|bmp)$/iu;
const BY_WORD =
  /description automatically generated|mô tả được tạo tự động|AI-generated content|may be an image|image may contain|có thể là hình ảnh|không có mô tả ảnh|no (?:photo )?description/iu;
const GENERAL =
  /^(?:hình|ảnh|hình ảnh|bức ảnh|tấm ảnh|ảnh minh h[oọ]a|hình minh h[oọ]a|minh h[oọ]a|ảnh bìa|ảnh bài viết|logo|banner)\.?$/iu;
/** Words that hold English sentences together; names of English books have a few, descriptions begin with them. */
const ENGLISH =
  /^(?:an?|the|two|three|several|some|group|people|person|men|man|woman|women|close|view|screenshot|picture|photo|text|sign|table|graphical|diagram|chart|calendar)(?=\s+\S+\s+\S)/iu;

function faultOf(alt: string, src: string): { message: string } | null {
  const text = alt.trim();
  if (text === '') return null;
  const stem = posix.basename(src).replace(/\.\w+$/, '');
  if (FILE.test(text) || BY_DEVICE.test(text)) return { message: `Lời mô tả ảnh “${text.slice(0, 40)}” là tên tệp.` };
  // A name of one word may well say what is to be seen, and with its diacritics it is no name of a file.
  if (slugify(text) === slugify(stem) && /^[\p{ASCII}]+$/u.test(text))
    return { message: `Lời mô tả ảnh “${text.slice(0, 40)}” lặp lại tên tệp.` };
  if (BY_WORD.test(text)) return { message: 'Lời mô tả ảnh do máy tự viết.' };
  if (/^[\p{ASCII}’“”]+$/u.test(text) && ENGLISH.test(text)) return { message: `Lời mô tả ảnh “${text.slice(0, 40)}” là tiếng Anh.` };
  return GENERAL.test(text) ? { message: `Lời mô tả ảnh “${text}” không nói ảnh có gì.` } : null;
}

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
      const fault = faultOf(alt, src);
      if (fault) yield { start, ...fault, fix: 'Viết một câu ngắn: ai, đang làm gì, ở đâu; ví dụ: “Đại biểu biểu quyết tại hội trường”.' };
    }
  },
};
