import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { inThisProcess } from '../../import-steps.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { FIXTURES, importDraft, temporaryFolder } from './support.ts';
import { paragraph, table, wordFile } from './word-file.ts';

process.env['CONTENT_DIR'] = 'tests/fixtures/library';

const TITLE = paragraph('Chi bộ đọc sách giữa giờ nghỉ', { style: 'Title' });
const TEXT = paragraph('Sáng thứ Bảy, mười hai đảng viên của chi bộ mang mỗi người một quyển sách đến phòng họp và kể lại một chương.');
const BOX = (words: string): string => `<w:p><w:r><w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict></w:r></w:p>`;
const properties = (tag: string, words: string) => ({
  name: 'docProps/core.xml',
  content: Buffer.from(`<?xml version="1.0"?><cp:coreProperties><${tag}>${words}</${tag}></cp:coreProperties>`),
});

/** The sample PDF with a subject: in UTF-16, as ISO 32000-1 has text strings. */
function pdfAbout(subject: string): Buffer {
  const hex = Buffer.from(subject, 'utf16le').swap16().toString('hex');
  const pdf = readFileSync(join(FIXTURES, 'tong-ket.pdf'), 'latin1');
  return Buffer.from(pdf.replace('/Info 1 0 R', `/Info << /Subject <feff${hex}> >>`), 'latin1');
}

const MARKED: Record<string, { name?: string; bytes: Buffer; where: RegExp }> = {
  'a stamp in the text': { bytes: wordFile(paragraph('MẬT') + TITLE + TEXT), where: /“MẬT” \(trong bài\)/ },
  'a stamp with spaced letters': { bytes: wordFile(paragraph('T Ố I M Ậ T') + TITLE + TEXT), where: /“T Ố I M Ậ T”/ },
  'a cell of the letterhead': {
    bytes: wordFile(table([['ĐẢNG BỘ SỞ MẪU', 'LƯU HÀNH NỘI BỘ']]) + TITLE + TEXT),
    where: /“LƯU HÀNH NỘI BỘ” \(trong bài\)/,
  },
  'the header of the pages': {
    bytes: wordFile(TITLE + TEXT, { header: 'Lưu hành nội bộ' }),
    where: /“Lưu hành nội bộ” \(đầu trang, chân trang/,
  },
  'a sentence in the header of the pages': {
    bytes: wordFile(TITLE + TEXT, { header: 'Ban Tuyên giáo xã ban hành tài liệu lưu hành nội bộ cho các chi bộ' }),
    where: /\(đầu trang, chân trang/,
  },
  'a short line': {
    bytes: wordFile(paragraph('Bản tin tháng 3, lưu hành nội bộ') + TITLE + TEXT),
    where: /“lưu hành nội bộ” \(trong bài\)/,
  },
  'capitals within a line': {
    bytes: wordFile(TITLE + paragraph('Ban Tuyên giáo xã Mẫu phát hành tháng 3, TÀI LIỆU LƯU HÀNH NỘI BỘ của đảng bộ') + TEXT),
    where: /“TÀI LIỆU LƯU HÀNH NỘI BỘ”/,
  },
  'a paper that speaks of itself': {
    bytes: wordFile(TITLE + paragraph('Tài liệu này thuộc loại tài liệu lưu hành nội bộ, các chi bộ không sao chụp.') + TEXT),
    where: /“tài liệu lưu hành nội bộ”/,
  },
  'what a paper says it is': {
    bytes: wordFile(TITLE + paragraph('Đề cương gồm ba phần do Ban Tuyên giáo soạn, tài liệu lưu hành nội bộ.') + TEXT),
    where: /“tài liệu lưu hành nội bộ”/,
  },
  'a level named in the letterhead': {
    bytes: wordFile(table([['BAN MẪU Số: 02/KH-BM Độ mật: Mật', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]) + TITLE + TEXT),
    where: /“Độ mật: Mật”/,
  },
  'a level named behind other words': {
    bytes: wordFile(TITLE + paragraph('Số bản: 02; mức độ mật: Tối mật') + TEXT),
    where: /“mức độ mật: Tối mật”/,
  },
  'a text box': { bytes: wordFile(BOX('TUYỆT MẬT') + TITLE + TEXT), where: /“TUYỆT MẬT”/ },
  'a comment': { bytes: wordFile(TITLE + TEXT, { comment: 'Tài liệu nội bộ, không phổ biến' }), where: /\(lời nhận xét/ },
  'the properties of the file': {
    bytes: wordFile(TITLE + TEXT, {}, [properties('dc:subject', 'Tối mật')]),
    where: /“Tối mật” \(thuộc tính của tệp\)/,
  },
  'the properties of a PDF': { name: 'bai.pdf', bytes: pdfAbout('Tài liệu mật'), where: /“Tài liệu mật” \(thuộc tính của tệp\)/ },
  'a meta tag of a page': {
    name: 'bai.html',
    bytes: Buffer.from(
      '<!doctype html><html><head><meta name="description" content="Lưu hành nội bộ"><title>Chi bộ đọc sách giữa giờ nghỉ</title></head>' +
        '<body><h1>Chi bộ đọc sách giữa giờ nghỉ</h1><p>Mười hai đảng viên kể lại một chương sách.</p></body></html>',
    ),
    where: /“Lưu hành nội bộ” \(thuộc tính của tệp\)/,
  },
  'decomposed letters': { bytes: wordFile(paragraph('MẬT'.normalize('NFD')) + TITLE + TEXT), where: /“MẬT”/ },
  'the name of the file': { name: 'bao-cao-luu-hanh-noi-bo.docx', bytes: wordFile(TITLE + TEXT), where: /\(tên tệp\)/ },
  'a stamp in the name of the file': { name: 'Báo cáo quý I (MẬT).docx', bytes: wordFile(TITLE + TEXT), where: /\(tên tệp\)/ },
};

describe('a paper that is not for the public', () => {
  for (const [kind, { name = 'bai.docx', bytes, where }] of Object.entries(MARKED))
    it(`makes no draft, and the editor hears where its mark is: ${kind}`, async (t) => {
      const file = join(await temporaryFolder(t), name);
      await writeFile(file, bytes);
      await assert.rejects(importDraft(file), (error: Error) => {
        assert.match(error.message, where);
        assert.match(error.message, /Chưa ghi gì.*--secrecy/s);
        return true;
      });
    });

  for (const [kind, words, name] of [
    ['a competition about secrets', 'CUỘC THI TÌM HIỂU LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC', 'thi.docx'],
    ['the levels there are', 'Luật nêu ba độ mật: mật, tối mật và tuyệt mật.', 'ba-do.docx'],
    ['what a form asks', 'Cột 3 ghi độ mật: mật ong loại một hay loại hai.', 'cot.docx'],
    ['honey', 'Hội viên nuôi ong lấy mật, mỗi vụ được ba mươi lít.', 'nuoi-ong-lay-mat.docx'],
    ['faces', 'Gặp mặt cán bộ hưu trí đầu xuân.', 'gap-mat-dau-xuan.docx'],
    ['a sentence that speaks of such papers', 'Ban Tuyên giáo xã ban hành tài liệu lưu hành nội bộ về công tác tư tưởng.', 'ban-hanh.docx'],
    ['what must not be shared', 'Đảng viên không chia sẻ tài liệu mật, tài liệu lưu hành nội bộ lên mạng xã hội.', 'mang-xa-hoi.docx'],
    ['a headline', 'Chi bộ thôn Mẫu quán triệt quy định về văn bản lưu hành nội bộ', 'quan-triet.docx'],
    ['words in quotation marks', 'Văn bản ghi “lưu hành nội bộ” thì văn thư vào sổ riêng, không gửi qua thư điện tử.', 'vao-so.docx'],
    ['levels in quotation marks', 'Văn thư đóng dấu “MẬT”, “TỐI MẬT” hoặc “TUYỆT MẬT” theo quyết định của người ký.', 'dong-dau.docx'],
    ['unity within the cell', 'Giữ gìn đoàn kết nội bộ là việc của từng đảng viên.', 'doan-ket-noi-bo.docx'],
  ] as const)
    it(`is none for words that only look like a mark: ${kind}`, async (t) => {
      const file = join(await temporaryFolder(t), name);
      await writeFile(file, wordFile(TITLE + paragraph(words) + TEXT));
      assert.doesNotMatch((await importDraft(file)).list, /Dấu hạn chế/);
    });

  it('is none where a table tells which levels there are; one that gives a paper its level is', async (t) => {
    const file = join(await temporaryFolder(t), 'bai.docx');
    const rows = [
      ['Độ', 'Ai quyết định'],
      ['Tuyệt mật', 'Người đứng đầu tỉnh'],
      ['Tối mật', 'Người đứng đầu sở'],
      ['Mật', 'Cấp phó'],
    ];
    await writeFile(file, wordFile(TITLE + TEXT + table(rows) + TEXT));
    assert.doesNotMatch((await importDraft(file)).list, /Dấu hạn chế/);
    await writeFile(file, wordFile(TITLE + TEXT + table(rows.slice(0, 2)) + TEXT));
    await assert.rejects(importDraft(file), /“Tuyệt mật” \(trong bài\)/);
  });

  it('comes in with a reason, which the draft and the log begin with', async (t) => {
    const file = join(await temporaryFolder(t), 'bai.docx');
    await writeFile(file, wordFile(TITLE + TEXT, { header: 'LƯU HÀNH NỘI BỘ' }));
    const { list, log } = await importDraft(file, { secrecyReason: 'đã giải mật theo công văn 12-CV/VPTU' });
    for (const text of [list, log]) assert.match(text, /“LƯU HÀNH NỘI BỘ” \(đầu trang.*“đã giải mật theo công văn 12-CV\/VPTU”/);
  });

  it('is not written by the command, whose others come in; a reason is for one file, and says something', async (t) => {
    const [from, out] = [await temporaryFolder(t), await temporaryFolder(t)];
    await writeFile(join(from, 'mot.docx'), wordFile(paragraph('MẬT') + TITLE + TEXT));
    await writeFile(join(from, 'hai.docx'), wordFile(TITLE + TEXT));
    const errors: string[] = [];
    const terminal = quietTerminal({ complain: (text) => errors.push(text) });
    const run = (...args: string[]): Promise<number> => runImport([...args, '--out', out, '--yes'], terminal, inThisProcess);
    assert.equal(await run(from), 1);
    assert.deepEqual(
      (await readdir(out)).filter((name) => name.endsWith('.mdx')),
      ['chi-bo-doc-sach-giua-gio-nghi.mdx'],
    );
    assert.equal(await run(from, '--secrecy', 'đã được phép công khai'), 1);
    assert.equal(await run(join(from, 'mot.docx'), '--secrecy', 'ok'), 2);
    assert.equal(await run(join(from, 'mot.docx'), '--secrecy', 'đã được phép công khai', '--id', 'mot'), 0);
    assert.equal(errors.length, 3);
    assert.match(errors[0]!, /“mot\.docx” có dấu hạn chế phổ biến/);
    assert.match(errors[1]!, /chỉ dùng khi nhập một tệp/);
    assert.match(errors[2]!, /ngắn quá/);
  });
});
