import { posix } from 'node:path';
import { slugify } from '../../vietnamese/slug.ts';

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

/** What is wrong with a description of a picture, as a sentence; null for one that may say what is to be seen. */
export function faultOfDescription(alt: string, src: string): string | null {
  const text = alt.trim();
  if (text === '') return null;
  const stem = posix.basename(src).replace(/\.\w+$/, '');
  if (FILE.test(text) || BY_DEVICE.test(text)) return `Lời mô tả ảnh “${text.slice(0, 40)}” là tên tệp.`;
  // A name of one word may well say what is to be seen, and with its diacritics it is no name of a file.
  if (slugify(text) === slugify(stem) && /^[\p{ASCII}]+$/u.test(text)) return `Lời mô tả ảnh “${text.slice(0, 40)}” lặp lại tên tệp.`;
  if (BY_WORD.test(text)) return 'Lời mô tả ảnh do máy tự viết.';
  if (/^[\p{ASCII}’“”]+$/u.test(text) && ENGLISH.test(text)) return `Lời mô tả ảnh “${text.slice(0, 40)}” là tiếng Anh.`;
  return GENERAL.test(text) ? `Lời mô tả ảnh “${text}” không nói ảnh có gì.` : null;
}
