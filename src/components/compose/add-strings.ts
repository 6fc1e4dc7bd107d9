/** What other pages say of the session that is composed; apart, since every page of an entry loads it. */
export const addStrings = {
  begin: 'Soạn buổi của mình',
  add: 'Thêm vào buổi',
  addIntroduction: 'Thêm đề dẫn vào buổi',
  addNamed: (name: string) => `Thêm vào buổi: ${name}`,
  /** @param title of the session, empty where it has none */
  added: (title: string) => (title ? `Đã thêm vào “${title}”.` : 'Đã thêm.'),
  present: (title: string) => (title ? `Đã có trong “${title}”.` : 'Đã có trong buổi.'),
  full: 'Buổi đang soạn đã đủ mục, không thêm được nữa.',
  open: (count: number, title: string) => (title ? `Mở, ${count} mục` : `Mở buổi đang soạn, ${count} mục`),
  tooLong: 'Đoạn dài quá, hãy chọn không quá khoảng 120 tiếng.',
  notKept: 'Trình duyệt này không cho giữ lại.',
};
