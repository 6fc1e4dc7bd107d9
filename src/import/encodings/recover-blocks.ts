import type { RootContent } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { planRecovery } from '../../text/encodings/recovery.ts';
import type { SourceText } from '../source.ts';

/** Says to the editor that a text was converted. */
export function noteEncoding(encoding: string): string {
  return `Tệp dùng bảng mã cũ (${encoding}), đã chuyển sang Unicode: đọc lướt xem có chữ nào sai, nhất là chữ hoa.`;
}

/** Converts the text of blocks set in an old font, and what was left out with them, to Unicode. */
export function recoverSource(source: SourceText): void {
  const { encoding, recover } = planRecovery([...source.blocks.map(plainText), ...source.dropped.map(({ text }) => text)].join('\n'));
  if (!encoding) return;
  const walk = (node: RootContent): void => {
    if (node.type === 'text') node.value = recover(node.value);
    if (node.type === 'image' && node.alt) node.alt = recover(node.alt);
    if ('children' in node) (node.children as RootContent[]).forEach(walk);
  };
  source.blocks.forEach(walk);
  source.dropped = source.dropped.map((dropped) => ({ ...dropped, text: recover(dropped.text) }));
  const { title, summary, author, site } = source.hints;
  source.hints = {
    ...source.hints,
    title: title && recover(title),
    summary: summary && recover(summary),
    author: author && recover(author),
    site: site && recover(site),
  };
  source.notes.push(noteEncoding(encoding));
}
