import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';
import { extractText } from 'unpdf';
import { meetingWord } from '../../../src/pack/word/meeting-word.ts';
import { makeBooklet } from './make-booklet.ts';

const run = promisify(execFile);
const hasOffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);

it('LibreOffice opens the Word file of a meeting', { skip: hasOffice ? false : 'LibreOffice is not installed' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'word-'));
  try {
    await writeFile(join(folder, 'buoi.docx'), meetingWord(makeBooklet()));
    // A profile of its own: another office that is open would answer instead.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (to: string) =>
      run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'buoi.docx')]);
    await convert('pdf');
    const { totalPages } = await extractText(new Uint8Array(await readFile(join(folder, 'buoi.pdf'))));
    // Cover, plan of an hour, the other plan, what is read, introduction, text, questions with what follows, minutes.
    assert.equal(totalPages, 8);
    await convert('txt:Text (encoded):UTF8');
    const text = (await readFile(join(folder, 'buoi.txt'), 'utf8')).replace(/\s+/g, ' ');
    assert.match(text, /Đọc sách & ghi chép.*Ngày, giờ:.*Trong tập này.*Chương trình buổi họp.*0:00 5 Mở đầu\. Nêu lý do Bí thư/);
    // The second call of a note has the number of the first.
    assert.match(text, /Câu trích đọc tại buổi 1\. Đọc sách mỗi ngày1 .*Xem bài3\. Đọc sách mỗi ngày1 Lời không của Bác2/);
    assert.match(text, /Không phải lời Bác: Câu của người khác\./);
    assert.match(text, /Biên bản Chuyên đề: Lúc …… giờ.*Thư ký Chủ trì/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
