/** What is said once something was added to the session that is composed; comes with the first press. */
export const addedStrings = {
  /** @param title of the session, empty where it has none */
  added: (title: string) => (title ? `Đã thêm vào “${title}”.` : 'Đã thêm.'),
  present: (title: string) => (title ? `Đã có trong “${title}”.` : 'Đã có trong buổi.'),
  full: 'Buổi đang soạn đã đủ mục, không thêm được nữa.',
  open: (count: number, title: string) => (title ? `Mở, ${count} mục` : `Mở buổi đang soạn, ${count} mục`),
  tooLong: 'Đoạn dài quá, hãy chọn không quá khoảng 120 tiếng.',
  notKept: 'Trình duyệt này không cho giữ lại.',
};
