/** Where `npm run dev` shows an entry. @param base path of the site below its host @param path of the entry, without the base */
export function previewAddress(base: string, path: string): string {
  return `http://127.0.0.1:4321${base.replace(/\/$/, '')}${path}`;
}

/**
 * What to do with a draft, step by step.
 * @param draft path for the editor to open
 * @param preview where it is shown; null where the draft lies outside the library
 */
export function nextSteps(draft: string, preview: string | null): string {
  const steps = [
    `Mở ${draft}.`,
    `Xem danh sách ở đầu tệp, sửa từng điều, rồi xóa cả khối ghi chú, ${draft.endsWith('.yaml') ? 'các dòng # ở đầu' : 'từ {/* đến */}'}.`,
    `Kiểm tra: npm run content:check -- --fix ${draft}`,
    ...(preview
      ? [`Xem thử: npm run dev, rồi mở ${preview}`, `Khi đã đúng thì đăng, nhật ký cũng được xóa: npm run content:publish -- ${draft}`]
      : ['Khi đã đúng, bỏ dòng draft: true để đăng.']),
  ];
  return ['Việc tiếp theo:', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n');
}
