/** What other pages say of the session that is composed; apart, since every page of an entry loads it. */
export const addStrings = {
  begin: 'Soạn buổi của mình',
  add: 'Thêm vào buổi',
  addNamed: (name: string) => `Thêm vào buổi: ${name}`,
  added: 'Đã thêm.',
  open: (count: number) => `Mở buổi đang soạn, ${count} mục`,
  notKept: 'Trình duyệt này không cho giữ lại.',
};
