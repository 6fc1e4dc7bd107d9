/** What a PDF has besides its text is none of the draft, and the editor is told: remarks, stamps, fields, files within. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPdf } from '../../../src/import/read/read-pdf.ts';
import { linesOf } from '../../../src/import/source.ts';
import { joinObjects } from './pdf-file.ts';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const stream = (content: string, entries = ''): string => `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const drawn = (text: string): string => `BT /F0 12 Tf 1 0 0 1 4 4 Tm (${text}) Tj ET`;
const form = (text: string): string =>
  stream(drawn(text), '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F0 7 0 R >> >>');

function fileWith(annotations: readonly string[], more: { catalogue?: string; objects?: readonly string[] } = {}): Buffer {
  return joinObjects([
    `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 7 0 R >> >> /Contents 4 0 R /Annots [${annotations.join(' ')}] >>`,
    stream('BT /F0 12 Tf 1 0 0 1 72 700 Tm (Cong viec cua to mau trong thang nay la doc chung mot quyen sach mong.) Tj ET'),
    form('CONG VAN DEN 05'),
    form('Nguoi giu so'),
    FONT,
    ...(more.objects ?? []),
  ]);
}

test('remarks and stamps are listed, and stand in no line of the text', async () => {
  const remark = '<< /Type /Annot /Subtype /Text /Rect [10 700 30 720] /Contents (Xem lai cau nay) >>';
  const stamp = '<< /Type /Annot /Subtype /Stamp /Rect [300 695 500 715] /AP << /N 5 0 R >> >>';
  const source = await readPdf(fileWith([remark, stamp]), 'giay.pdf', []);
  const lines = linesOf(source.blocks).join('\n');
  assert.match(lines, /doc chung mot quyen sach mong\./);
  assert.doesNotMatch(lines, /CONG VAN DEN|Xem lai/);
  assert.match(source.dropped.map(({ text }) => text).join('\n'), /CONG ?VAN ?DEN ?05/);
  assert.match(source.reviewNotes.join('\n'), /con dấu gắn thêm.*“Xem lai cau nay”/);
});

test('the value of a field stands where it is seen; one that is not seen is told', async () => {
  const seen = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Nguoi giu so) /Rect [72 600 272 620] /AP << /N 6 0 R >> >>';
  const unseen = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /F 2 /V (Thu ky cua to) /Rect [72 560 272 580] >>';
  const source = await readPdf(
    fileWith(['8 0 R', '9 0 R'], { catalogue: '/AcroForm << /Fields [8 0 R 9 0 R] >>', objects: [seen, unseen] }),
    'don.pdf',
    [],
  );
  assert.match(linesOf(source.blocks).join('\n'), /Nguoi giu so/);
  assert.match(source.reviewNotes.join('\n'), /ô điền.*“Thu ky cua to”/);
});

test('files within a PDF are named', async () => {
  const file = '<< /Type /Filespec /F (bai-viet.docx) /UF (bai-viet.docx) /EF << /F 9 0 R >> >>';
  const catalogue = '/Names << /EmbeddedFiles << /Names [(bai-viet.docx) 8 0 R] >> >>';
  const source = await readPdf(fileWith([], { catalogue, objects: [file, stream('abc', '/Type /EmbeddedFile')] }), 'tap.pdf', []);
  assert.match(source.reviewNotes.join('\n'), /Tệp nhúng trong tệp PDF: “bai-viet\.docx”/);
});
