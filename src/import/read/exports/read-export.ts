import { basename, dirname } from 'node:path';
import type { RootContent } from 'mdast';
import { Refusal } from '../../../problems/refusal.ts';
import { escapeHtml } from '../../../text/markup.ts';
import { decodeBytes } from '../../encodings.ts';
import { shownName } from '../../messages.ts';
import type { SourceText } from '../../source.ts';
import { lineOf } from '../../structure/lines.ts';
import { isPublishingLine } from '../../structure/publishing-line.ts';
import type { PassedOver } from './article-fields.ts';
import { readExportedArticles, type ReadExport } from './articles.ts';
import { NoExport } from './export-xml.ts';
import { readGuarded } from '../guarded-file.ts';
import type { FileParts } from '../parts.ts';
import { picturesBeside } from '../picture-files.ts';
import { paragraph } from '../plain-blocks.ts';
import { readPage } from '../read-html.ts';

const ENCODING = /^<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w-]{1,40})["']/i;

/** How an export can fail. */
const failures = {
  noExport: (name: string) =>
    `“${name}” là tệp .xml nhưng không phải bài xuất ra từ WordPress (WXR), Joomla (J2XML), Blogger hay tin RSS, Atom. Trang NukeViet, ` +
    'SharePoint và trang khác không có tệp xuất chung: mở từng bài trong trình duyệt, chọn Lưu trang thành…, rồi nhập cả thư mục đã lưu.',
  brokenExport: (name: string) => `Tệp “${name}” hỏng hoặc thiếu đoạn cuối, không đọc được XML: xuất lại từ trang nguồn rồi nhập lại.`,
  emptyExport: (name: string) => `Trong “${name}” không có bài nào nhập được: kiểm tra lúc xuất đã chọn “Bài viết” hay chưa.`,
} as const;

/** What is said of articles that are passed over, by why. */
const PASSED_OVER: Readonly<Record<PassedOver, string>> = {
  private: 'riêng tư hoặc có mật khẩu',
  trash: 'trong thùng rác',
  other: 'không phải bài (tệp đính kèm, menu, bình luận…)',
  empty: 'không có chữ',
};
/** Why words of an item are not in the draft. */
const OTHER_FIELD = 'phần khác của bài trong tệp xuất (bình luận, trường riêng)';
const SHORTCODE = 'mã ngắn của trang nguồn, chỉ trang ấy hiểu';
const missingNote = (mark: string): string =>
  `Mã “${mark.slice(0, 80)}” của trang nguồn: tệp xuất không kèm thứ mà mã này hiện ra (dãy ảnh, bảng, biểu mẫu…) nên đã bỏ. Mở bài ở ` +
  'trang nguồn xem có gì, cần thì thêm lại.';
const STATES = {
  published: null,
  draft: 'Bài này ở trang nguồn còn là bản nháp, chưa đăng: hỏi người viết trước khi đăng.',
  teaser: 'Tệp RSS chỉ có đoạn giới thiệu của bài này: mở địa chỉ của bài, lưu trang rồi nhập trang ấy để có toàn văn.',
} as const;

/** The articles of an export, each as a path that names it. @throws Refusal where there is none */
export async function listExport(path: string): Promise<FileParts> {
  const { bytes } = await readGuarded(path);
  const name = shownName(path);
  const { articles, passedOver } = openExport(bytes, name);
  if (articles.length === 0) throw new Refusal(failures.emptyExport(name));
  const counts = [...passedOver].map(([why, count]) => `${count} mục ${PASSED_OVER[why]}`);
  return {
    paths: articles.map((_, index) => `${path}#${index + 1}`),
    said: [`“${name}” có ${articles.length} bài.${counts.length > 0 ? ` Bỏ qua ${counts.join(', ')}.` : ''}`],
  };
}

/**
 * Reads one article of an export: an RSS or Atom feed, WordPress (WXR), Joomla (J2XML), Blogger.
 * @param part which of its articles, from 1
 * @throws Refusal
 */
export async function readExport(bytes: Buffer, path: string, part: number): Promise<SourceText> {
  const name = shownName(path);
  const article = openExport(bytes, name).articles[part - 1];
  if (!article) throw new Refusal(failures.emptyExport(name));
  const { title, html, lead, hints, state, others, missing = [] } = article;
  const page = `<html><head><title>${escapeHtml(title)}</title></head><body>${html}</body></html>`;
  const source = await readPage(page, name, picturesBeside(dirname(path), basename(path)), { isWhole: true });
  const heading = { type: 'heading' as const, depth: 1 as const, children: [{ type: 'text' as const, value: title }] };
  const text = partRepeatedHead(source.blocks, title);
  source.blocks = [...(title ? [heading] : []), ...(lead ? [{ ...paragraph(lead), data: { isLead: true } }] : []), ...text];
  source.hints = { ...hints, title: title || undefined };
  source.dropped.push(...others.map((text) => ({ text, reason: OTHER_FIELD })));
  for (const mark of missing) {
    source.dropped.push({ text: mark, reason: SHORTCODE });
    source.reviewNotes.push(missingNote(mark));
  }
  const note = STATES[state];
  if (note) source.reviewNotes.unshift(note);
  return source;
}

/** What a feed says in one line above the text of an article: its title once more, who wrote it, when. The title is left out. */
function partRepeatedHead(blocks: readonly RootContent[], title: string): readonly RootContent[] {
  const [first, ...others] = blocks;
  const line = first?.type === 'paragraph' ? lineOf(first).normalize('NFC') : '';
  if (title === '' || !line.startsWith(title)) return blocks;
  const rest = line.slice(title.length).trim();
  return isPublishingLine(rest) ? [paragraph(rest), ...others] : blocks;
}

function openExport(bytes: Buffer, name: string): ReadExport {
  const declared = ENCODING.exec(bytes.toString('latin1', 0, 300))?.[1];
  const { text } = decodeBytes(bytes, name, declared);
  try {
    return readExportedArticles(text.replace(/^\uFEFF/, '').trimStart());
  } catch (error) {
    throw new Refusal(error instanceof NoExport ? failures.noExport(name) : failures.brokenExport(name));
  }
}
