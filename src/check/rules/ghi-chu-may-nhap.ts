import { isDraft } from '../../library/read-entry.ts';
import { IMPORT_NOTE, MISSING_PICTURE } from '../../text/left-for-editor.ts';
import type { Passage } from '../engine/passage.ts';
import type { Rule } from '../engine/rule.ts';

const REVIEW_NOTES = new RegExp(`^${IMPORT_NOTE.reviewNotes}$`, 'm');

export const importNote: Rule = {
  code: 'ghi-chu-may-nhap',
  severity: 'lỗi',
  about:
    'Bản nháp do npm run import viết mở đầu bằng một khối ghi chú kê những điều máy chưa chắc. Bài đã đăng mà khối ấy còn là ' +
    'chưa ai xem hết. Còn là bản nháp thì máy chỉ nhắc.',
  wrong:
    '{/*\nBẢN NHÁP máy nhập ngày 22/11/2026 từ tệp “bao-cao.docx”.\n\nCẦN XEM LẠI\n- Quyền đăng (source.rights): điền own, ' +
    'agreed hoặc summary.\n*/}\n\nChi bộ họp.',
  right: 'Chi bộ họp.',
  reads: 'all',
  *passage(passage, { data, file }) {
    const said = describe(passage, file.endsWith('.yaml'));
    if (said) yield { at: 0, ...said, ...(isDraft(data) && { severity: 'nhắc' }) };
  },
};

function describe({ text, traits: { kind } }: Passage, isYaml: boolean): { message: string; fix: string } | null {
  const isComment = kind === 'comment';
  const where = isYaml ? ', các dòng # ở đầu tệp' : isComment ? ', từ {/* đến */}' : '';
  if (text.includes(IMPORT_NOTE.opening) || (isComment && REVIEW_NOTES.test(text))) {
    return {
      message: 'Khối ghi chú của máy nhập còn ở đây.',
      fix: `Xem từng điều dưới chữ ${IMPORT_NOTE.reviewNotes}, sửa xong thì xóa cả khối${where}.`,
    };
  }
  if (isComment && text.includes(MISSING_PICTURE))
    return { message: 'Ảnh của chú thích này chưa có.', fix: 'Thêm ảnh bằng <Figure>, hoặc xóa dòng chú thích; rồi xóa ghi chú này.' };
  return null;
}
