import assert from 'node:assert/strict';
import test from 'node:test';
import { findUncounted } from '../../../src/import/accounting.ts';
import { originalLines } from '../../../src/import/read/word/original.ts';
import { prepareWord } from '../../../src/import/read/word/prepare-word.ts';
import { openWord } from '../../../src/import/read/word/word-package.ts';
import { paragraph, run, W, wordFile, wordPart } from './word-file.ts';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const LEVELS = 60;
const numbering = wordPart(
  'word/numbering.xml',
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
);
const numbered = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('Một việc')}</w:p>`;

/** Bodies by their number of parts. */
const BODIES: Record<string, (parts: number) => string> = {
  'numbered paragraphs': (parts) => numbered.repeat(parts),
  'runs of one paragraph': (parts) => `<w:p>${run('chữ ').repeat(parts)}</w:p>`,
  'runs that are hidden or deleted': (parts) =>
    `<w:p>${`<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`.repeat(parts)}</w:p>`,
  'titles of contents': (parts) => paragraph('MỤC LỤC').repeat(parts),
  'fields that never end': (parts) =>
    `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'.repeat(parts)}</w:p>`,
  'choices within choices': (parts) =>
    `<w:p>${(`<mc:AlternateContent ${MC}><mc:Choice>`.repeat(LEVELS) + run('a') + '</mc:Choice></mc:AlternateContent>'.repeat(LEVELS)).repeat(parts / LEVELS)}</w:p>`,
};

async function seconds(body: string): Promise<number> {
  const bytes = wordFile(body, {}, [numbering]);
  const start = performance.now();
  const word = await openWord(bytes, 'mau.docx');
  prepareWord(word);
  const lines = originalLines(word);
  findUncounted(lines, lines.map((pieces) => pieces.join('')).reverse());
  return (performance.now() - start) / 1000;
}

test('a Word file takes time in line with its length', async (t) => {
  for (const [name, body] of Object.entries(BODIES))
    await t.test(name, async () => {
      const short = Math.max(0.1, await seconds(body(600)));
      let long = await seconds(body(4800));
      // The machine may have had other work.
      if (long > short * 30) long = await seconds(body(4800));
      assert.ok(long < short * 30, `${short.toFixed(2)} s, eight times as much ${long.toFixed(2)} s`);
    });
});
