/**
 * What to do with a draft, step by step.
 * @param draft path for the editor to open
 * @param address path of its page; null where the draft lies outside the library
 */
export function nextSteps(draft: string, address: string | null): string {
  const steps = [
    `Mở ${draft}.`,
    'Xem danh sách ở đầu tệp, sửa từng điều, rồi xóa cả khối ghi chú và tệp nhật ký (.nhat-ky.txt).',
    `Kiểm tra: npm run content:check -- ${draft}`,
    ...(address ? [`Xem thử: npm run dev, rồi mở http://127.0.0.1:4321${address}`] : []),
    'Khi đã đúng, bỏ dòng draft: true để đăng.',
  ];
  return ['Việc tiếp theo:', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n');
}
