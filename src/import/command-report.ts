import type { ImportedDraft } from './import-file.ts';

/** What was made of one file, and what the editor has to look at. */
export function reportDraft(source: string, draft: string, { fields, reviewNotes, dropped, changed, pictures }: ImportedDraft): string {
  const { title, source: origin } = fields;
  const facts = [
    `  Tiêu đề: ${title ?? 'chưa có'}`,
    `  Nguồn: ${[origin.name, origin.author, origin.published].filter(Boolean).join(' · ') || 'chưa rõ'}`,
    `  Ảnh: ${pictures.length} · bỏ ${dropped} dòng · sửa ${changed} chỗ (kê trong tệp nhật ký cạnh bản nháp)`,
  ];
  return [
    `✓ ${source} → ${draft}`,
    ...facts,
    `  Cần xem lại ${reviewNotes.length} điều:`,
    ...reviewNotes.map((note) => `  - ${note}`),
    '',
  ].join('\n');
}

export function reportTotal(done: number, failed: number): string {
  return failed === 0 ? `Đã nhập ${done} tệp.` : `Đã nhập ${done} tệp, ${failed} tệp không nhập được (lý do ở trên).`;
}

/** What to do with the drafts, step by step. */
export function nextSteps(drafts: readonly string[]): string {
  return [
    'Việc tiếp theo:',
    `1. Mở ${drafts.length === 1 ? drafts[0] : `từng bản nháp (${drafts.join(', ')})`}.`,
    '2. Xem danh sách ở đầu bài, sửa từng điều, rồi xóa cả khối ghi chú và tệp nhật ký (.nhat-ky.txt).',
    '3. Chạy npm run content:check và sửa những chỗ nó báo.',
    '4. Khi bài đã đúng, bỏ dòng draft: true để đăng.',
  ].join('\n');
}
