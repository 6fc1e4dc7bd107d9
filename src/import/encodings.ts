import type { RootContent } from 'mdast';
import { plainText } from '../mdx/tree.ts';
import { Refusal } from '../problems/refusal.ts';
import { readEncoded } from '../text/encodings/read-encoded.ts';
import { planRecovery } from '../text/encodings/recovery.ts';
import { failures } from './messages.ts';
import type { SourceText } from './source.ts';

/**
 * The text of a file's bytes, and what to say of it to the editor.
 * @param declared charset the file names itself, tried where the bytes are no Unicode
 * @throws Refusal when no reading is text
 */
export function decodeBytes(bytes: Uint8Array, name: string, declared?: string): { text: string; reviewNotes: string[] } {
  const reading = readEncoded(bytes, declared);
  if (reading === 'binary') throw new Refusal(failures.binary(name));
  if (reading === 'unknown') throw new Refusal(failures.unreadableEncoding(name));
  // Other encodings of bytes are found, and said, when blocks are converted.
  return { text: reading.text, reviewNotes: reading.charset === 'windows-1258' ? [noteEncoding(reading.charset)] : [] };
}

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
  for (const hint of ['title', 'summary', 'author', 'site'] as const) {
    const text = source.hints[hint];
    if (text) source.hints[hint] = recover(text);
  }
  source.original = source.original.map((pieces) => pieces.map(recover));
  if (!source.reviewNotes.includes(noteEncoding(encoding))) source.reviewNotes.push(noteEncoding(encoding));
}
