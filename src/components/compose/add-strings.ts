/** What other pages say of the session that is composed; apart, since every page of an entry loads it. */
export const addStrings = {
  begin: 'Soạn buổi của mình',
  add: 'Thêm vào buổi',
  addNamed: (name: string) => `Thêm vào buổi: ${name}`,
  added: 'Đã thêm.',
  present: 'Đã có trong buổi.',
  full: 'Buổi đang soạn đã đủ mục, không thêm được nữa.',
  open: (count: number) => `Mở buổi đang soạn, ${count} mục`,
  tooLong: 'Đoạn dài quá, hãy chọn không quá khoảng 120 tiếng.',
  notKept: 'Trình duyệt này không cho giữ lại.',
};
