import { footnotesId } from './heading-ids.ts';
import { loneImage } from './tree.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeInline } from './write-inline.ts';
import type { Writer, Writing } from './writer.ts';

/** Writes the raised number that calls a footnote. Numbers follow the order of first calls. */
export function writeFootnoteCall(identifier: string, writer: Writer, writing: Writing): void {
  const known = writing.calls.get(identifier);
  const number = known?.number ?? writing.calls.size + 1;
  const count = (known?.count ?? 0) + 1;
  writing.calls.set(identifier, { number, count });
  writer.open('sup');
  writer.open('a', {
    href: `#${noteId(number, writing)}`,
    id: callId(number, count, writing),
    class: 'footnote-call',
    'aria-label': `Chú thích ${number}`,
  });
  writer.text(String(number));
  writer.close('a');
  writer.close('sup');
}

/** Writes the footnotes that were called, with their ways back. One may call another, so the list may grow meanwhile. */
export function writeFootnotes(writer: Writer, writing: Writing): void {
  if (writing.calls.size === 0) return;
  const titleId = `${writing.idPrefix}${footnotesId}`;
  writer.open('section', { class: 'footnotes', 'aria-labelledby': titleId });
  writer.open('h2', { id: titleId });
  writer.text('Chú thích');
  writer.close('h2');
  writer.open('ol');
  let number = 0;
  for (const identifier of writing.calls.keys()) {
    number++;
    writer.open('li', { id: noteId(number, writing) });
    const blocks = writing.footnotes.get(identifier)?.children ?? [];
    const last = blocks.at(-1);
    // A picture on a line of its own is a figure, in a note as anywhere.
    const words = last?.type === 'paragraph' && loneImage(last) === null ? last.children : null;
    writeBlocks(words ? blocks.slice(0, -1) : blocks, writer, writing, 'text');
    writer.open('p');
    if (words) {
      writeInline(words, writer, writing, 'text');
      writer.text(' ');
    }
    writeWaysBack(identifier, number, writer, writing);
    writer.close('p');
    writer.close('li');
  }
  writer.close('ol');
  writer.close('section');
}

function writeWaysBack(identifier: string, number: number, writer: Writer, writing: Writing): void {
  const calls = writing.calls.get(identifier)?.count ?? 1;
  for (let count = 1; count <= calls; count++) {
    const label = calls > 1 ? `Về chỗ gọi chú thích ${number}, lần ${count}` : `Về chỗ gọi chú thích ${number}`;
    if (count > 1) writer.text(' ');
    writer.open('a', { href: `#${callId(number, count, writing)}`, class: 'footnote-back', 'aria-label': label });
    writer.text('↩');
    writer.close('a');
  }
}

function noteId(number: number, { idPrefix }: Writing): string {
  return `${idPrefix}${footnotesId}-${number}`;
}

function callId(number: number, count: number, { idPrefix }: Writing): string {
  return `${idPrefix}${footnotesId}-${number}-goi${count > 1 ? `-${count}` : ''}`;
}
