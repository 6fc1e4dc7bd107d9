import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { importDraft, importWord, temporaryFolder } from './support.ts';
import { paragraph, picture, run, table, wordFile } from './word-file.ts';

const bold = (text: string): string => paragraph(text, { bold: true });
const TEXT = [
  'Trong quý, chi bộ họp ba kỳ, mỗi kỳ một đảng viên kể lại một chương sách và nói việc mình đã làm theo chương ấy ở tổ dân phố.',
  'Tủ sách ở nhà văn hóa thêm bốn mươi quyển, do các gia đình trong khu góp; mỗi tối thứ Năm có người trực để cho mượn.',
  'Quý tới, chi bộ đọc chung một quyển, chia theo tổ, và mời học sinh lớp chín trong khu cùng kể lại những trang đã đọc.',
];
const BODY = TEXT.map((text) => paragraph(text)).join('');
const TWO_CELLS = table([
  ['ĐẢNG BỘ PHƯỜNG MẪU CHI BỘ KHU PHỐ 3 * Số 07-BC/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM Mẫu Sơn, ngày 05 tháng 4 năm 2025'],
]);
const PLAIN = ['ĐẢNG BỘ PHƯỜNG MẪU', 'CHI BỘ KHU PHỐ 3', 'Số 07-BC/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Mẫu Sơn, ngày 05 tháng 4 năm 2025']
  .map((line) => paragraph(line))
  .join('');
/** As typed without a form: neither number nor motto. */
const BARE = ['ĐẢNG BỘ PHƯỜNG MẪU', 'CHI BỘ KHU PHỐ 3', 'Mẫu Sơn, ngày 05 tháng 4 năm 2025'].map((line) => paragraph(line)).join('');

describe('a paper of an office', () => {
  for (const kind of ['NGHỊ QUYẾT', 'QUYẾT ĐỊNH', 'KẾT LUẬN', 'BIÊN BẢN', 'CHƯƠNG TRÌNH', 'HƯỚNG DẪN', 'TỜ TRÌNH', 'CHỈ THỊ'])
    for (const [form, head] of Object.entries({
      'a letterhead in cells': TWO_CELLS,
      'a letterhead in lines': PLAIN,
      'no number, no motto': BARE,
    }))
      it(`has its kind and the line below as title, and the day of its letterhead: ${kind}, ${form}`, async (t) => {
        const { data, body } = await importWord(
          t,
          head + bold(kind) + bold('Về việc đọc sách trong quý II năm 2025') + paragraph('-----') + BODY,
        );
        assert.equal(data['title'], `${kind.charAt(0)}${kind.slice(1).toLowerCase()} về việc đọc sách trong quý II năm 2025`);
        assert.equal(data.source['published'], '2025-04-05');
        assert.doesNotMatch(body, /-----|^#/m);
        for (const text of TEXT) assert.ok(`${data['summary'] as string}\n${body}`.includes(text));
      });

  it('has one title where it goes on in a second line of capitals; a part in capitals below is none of it', async (t) => {
    const { data, body } = await importWord(
      t,
      TWO_CELLS +
        bold('BÁO CÁO') +
        bold('KẾT QUẢ ĐỌC SÁCH QUÝ I NĂM 2025') +
        bold('CỦA CHI BỘ KHU PHỐ 3') +
        bold('I. TÌNH HÌNH CHUNG') +
        BODY,
    );
    assert.equal(data['title'], 'Báo cáo: KẾT QUẢ ĐỌC SÁCH QUÝ I NĂM 2025 CỦA CHI BỘ KHU PHỐ 3');
    assert.match(body, /^## I\. Tình hình chung$/m);
    assert.equal(data.source['author'], undefined);
  });

  it('is about what stands behind “V/v”, beside the number or below; whom it is for is no lead', async (t) => {
    for (const head of [
      TWO_CELLS + paragraph('V/v đọc sách trong quý II năm 2025'),
      table([
        ['ĐẢNG BỘ PHƯỜNG MẪU Số 07-CV/CB V/v đọc sách trong quý II năm 2025', 'ĐẢNG CỘNG SẢN VIỆT NAM Mẫu Sơn, ngày 05 tháng 4 năm 2025'],
      ]),
    ]) {
      const { data, left } = await importWord(t, head + paragraph('Kính gửi: Các tổ đảng trong khu phố') + BODY);
      assert.equal(data['title'], 'Về việc đọc sách trong quý II năm 2025');
      assert.doesNotMatch(data['summary'] as string, /Kính gửi/);
      assert.ok(left.some(({ text, reason }) => /^Kính gửi/.test(text) && /nơi nhận/.test(reason)));
    }
  });

  it('has its subject and the name of its office over as many lines as they need', async (t) => {
    const lines = (...of: string[]): string => of.map((line) => paragraph(line)).join('');
    const head = lines(
      'ĐẢNG ỦY BỆNH VIỆN',
      'ĐA KHOA KHU VỰC MẪU',
      'SƠN',
      'BAN TUYÊN GIÁO',
      '*',
      'Số 07-CV/BTG',
      'V/v đọc sách trong quý II',
    );
    const { data, body } = await importWord(
      t,
      lines('ĐẢNG CỘNG SẢN VIỆT NAM') + head + lines('của các chi bộ', 'năm 2025', 'Mẫu Sơn, ngày 05 tháng 4 năm 2025') + BODY,
    );
    assert.equal(data['title'], 'Về việc đọc sách trong quý II của các chi bộ năm 2025');
    assert.equal(data.source['name'], 'Ban Tuyên giáo Đảng ủy Bệnh viện đa khoa khu vực Mẫu Sơn');
    assert.equal(data.source['published'], '2025-04-05');
    assert.doesNotMatch(body, /của các chi bộ$|năm 2025$/mu);
  });

  it('keeps its parts: what heads the text, in bold, in capitals, by number, is neither lead nor author', async (t) => {
    for (const heading of ['I. ĐẶC ĐIỂM', 'MỤC TIÊU CHUNG', 'Kết quả chung', '1. Về nền nếp']) {
      const { data, body } = await importWord(
        t,
        TWO_CELLS + bold('BÁO CÁO') + bold('Đọc sách trong quý I năm 2025') + bold(heading) + BODY,
      );
      assert.equal(data.source['author'], undefined, heading);
      assert.match(body, new RegExp(`${heading.replaceAll('.', '\\.')}\\n+Trong quý, chi bộ họp ba kỳ`, 'i'), heading);
    }
  });

  it('is about the same however its subject is written, and its title begins with a capital', async (t) => {
    for (const subject of ['V/v đọc sách', 'v/v: đọc sách', 'Về việc đọc sách', 'về việc đọc sách']) {
      const line = bold(`${subject} trong quý II năm 2025`);
      assert.equal(
        (await importWord(t, TWO_CELLS + bold('BÁO CÁO') + line + BODY)).data['title'],
        'Báo cáo về việc đọc sách trong quý II năm 2025',
      );
      assert.equal((await importWord(t, PLAIN + line + BODY)).data['title'], 'Về việc đọc sách trong quý II năm 2025');
    }
    const plain = paragraph('tổng kết phong trào đọc sách trong quý II', { style: 'Title' });
    assert.equal((await importWord(t, plain + BODY)).data['title'], 'Tổng kết phong trào đọc sách trong quý II');
  });

  it('has no summary that only announces what follows, or opens minutes; that stays in the text', async (t) => {
    for (const opening of [
      'Thực hiện Kế hoạch số 14-KH/ĐU ngày 29/01/2025, Chi bộ khu phố 3 báo cáo kết quả như sau:',
      'Chi bộ khu phố 3 báo cáo kết quả đọc sách trong quý với những việc dưới đây.',
      'Hôm nay, vào hồi 14 giờ 00 ngày 05 tháng 3 năm 2025, tại Hội trường khu phố, chi bộ họp thường kỳ.',
    ]) {
      const { data, body } = await importWord(
        t,
        TWO_CELLS + bold('BÁO CÁO') + bold('Đọc sách trong quý I năm 2025') + paragraph(opening) + BODY,
      );
      assert.notEqual(data['summary'], opening);
      assert.ok(body.startsWith(opening), body);
    }
  });

  it('stands with its lead in one place, also where the lead is bold and little or much', async (t) => {
    const sentence = 'Chi bộ đọc chung một quyển sách trong mỗi quý, rồi từng tổ kể lại những chương mình đã đọc cho các tổ khác nghe.';
    for (const lead of [
      sentence,
      `${sentence} ${sentence.replace('quý', 'năm')} ${sentence.replace('mỗi', 'từng')} ${sentence.replace('chung', 'cùng')}`,
    ]) {
      const { data, body } = await importWord(t, paragraph('Khu phố đọc sách', { style: 'Title' }) + bold(lead) + paragraph(TEXT[0]!));
      const summary = data['summary'] as string;
      assert.ok(lead.startsWith(summary) && summary.length > 60, summary);
      assert.ok(!body.includes(summary), body);
      assert.ok(`${summary} ${body.replaceAll('**', '')}`.startsWith(lead));
    }
  });

  it('that is minutes is of the day it opens with, and keeps its lines of time and place', async (t) => {
    for (const opening of [
      ['Hôm nay, vào hồi 14 giờ 00 ngày 05 tháng 3 năm 2025, tại Hội trường khu phố, chi bộ họp thường kỳ.'],
      ['Thời gian: 14 giờ 00, ngày 05/3/2025', 'Địa điểm: Hội trường khu phố'],
    ]) {
      const { data, body } = await importWord(
        t,
        bold('BIÊN BẢN') + bold('Họp chi bộ tháng 3') + opening.map((line) => paragraph(line)).join('') + BODY,
      );
      assert.equal(data.source['published'], '2025-03-05');
      for (const line of opening) assert.match(body, new RegExp(`^${line.replaceAll('.', '\\.')}$`, 'm'));
    }
  });

  it('keeps what is issued with it below the signature: an annex under its heading, whatever begins a new page', async (t) => {
    const head = TWO_CELLS + bold('BÁO CÁO') + bold('Đọc sách trong quý I năm 2025') + BODY;
    const signature = ['Nơi nhận:', '- Đảng ủy phường;', 'T/M CHI BỘ', 'BÍ THƯ', 'Lê Văn Mẫu'].map((line) => paragraph(line)).join('');
    const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const before = (xml: string): string => xml.replace('<w:p>', '<w:p><w:pPr><w:pageBreakBefore/></w:pPr>');
    const list = paragraph('Mười quyển truyện thiếu nhi.') + paragraph('Năm quyển về trồng trọt.');
    for (const [below, heading] of [
      [paragraph('Phụ lục 1') + list, 'Phụ lục 1'],
      [bold('PHỤ LỤC') + bold('Danh mục sách mua thêm') + list, 'Phụ lục'],
      [newPage + bold('Sách mua thêm') + list, 'Sách mua thêm'],
      [before(bold('Sách mua thêm')) + list, 'Sách mua thêm'],
    ] as const) {
      const { body } = await importWord(t, head + signature + below);
      assert.match(body, new RegExp(`^## ${heading}$`, 'm'));
      assert.match(body, /Mười quyển truyện thiếu nhi\.\n\nNăm quyển về trồng trọt\.$/);
      assert.equal(body.includes('Danh mục sách mua thêm'), below.includes('Danh mục'));
      assert.doesNotMatch(body, /Mẫu\b|Nơi nhận|Đảng ủy phường|T\/M/);
    }
    const { body } = await importWord(t, head + signature.replace(paragraph('T/M CHI BỘ'), newPage + paragraph('T/M CHI BỘ')));
    assert.doesNotMatch(body, /T\/M|Lê Văn Mẫu/);
  });

  it('is signed below: office, “Đã ký” and name are no text, and the signer is not the author', async (t) => {
    for (const signature of [
      ['T/M CHI BỘ', 'BÍ THƯ', '(Đã ký)', 'Trần Thị Mẫu'],
      ['TM. BAN CHI ỦY', 'PHÓ BÍ THƯ', 'Lê Văn Mẫu'],
      ['THƯ KÝ', 'CHỦ TRÌ', 'Trần Thị Mẫu'],
      ['Nơi nhận:', '- Đảng ủy phường;', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Mẫu'],
      // As scans have it.
      ['Nơinhận: T/M CHI BỘ', '- Đảng ủy phường (báo cáo), BÍ THƯ', '- Lưu Chi bộ.', 'Trần Văn Mẫu'],
      ['Noi nhân: T/M CHI BỘ', '- Lưu Chi bộ.', 'Trần Văn Mẫu'],
    ]) {
      const end = paragraph('Trên đây là báo cáo của chi bộ./.') + signature.map((line) => bold(line)).join('');
      const { data, body, left } = await importWord(t, TWO_CELLS + bold('BÁO CÁO') + bold('Đọc sách trong quý I năm 2025') + BODY + end);
      assert.equal(data.source['author'], undefined);
      assert.match(body, /Trên đây là báo cáo của chi bộ\.$/);
      assert.ok(signature.every((line) => left.some(({ text }) => text.includes(line.replace(/^- /, '')))));
    }
  });

  it('asks for a description of a picture where Word has written one by itself', async (t) => {
    const image = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer();
    const described = (words: string): string =>
      picture.replace('<wp:inline>', `<wp:inline><wp:docPr id="1" name="Ảnh" descr="${words}"/>`);
    const file = join(await temporaryFolder(t), 'anh.docx');
    for (const [words, isTaken] of [
      ['A group of people sitting around a table Description automatically generated', false],
      ['AI-generated content may be incorrect.', false],
      ['Đảng viên ngồi quanh bàn đọc sách', true],
    ] as const) {
      await writeFile(file, wordFile(bold('Đọc sách trong quý I năm 2025') + BODY + described(words), { image }));
      const { body, list } = await importDraft(file);
      assert.equal(body.includes(words), isTaken, words);
      assert.equal(/chưa có lời mô tả/.test(list), !isTaken, words);
    }
  });

  it('has no codes of characters in its draft where emphasis ends with a space or a sign', async (t) => {
    const mixed = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
    const { body } = await importWord(
      t,
      bold('Đọc sách trong quý I năm 2025') +
        BODY +
        mixed(run('Thời gian: ', true), run('từ tháng tư')) +
        mixed(run('Chú ý:', true), run('ghi sổ hằng tuần')) +
        mixed(run('Người trực'), run(' là tổ trưởng ', true), run('của khu.')),
    );
    assert.doesNotMatch(body, /&#/);
    assert.match(body, /^\*\*Thời gian:\*\* từ tháng tư$/m);
    assert.match(body, /^\*\*Chú ý\*\*:ghi sổ hằng tuần$/m);
    assert.match(body, /^Người trực \*\*là tổ trưởng\*\* của khu\.$/m);
  });
});
