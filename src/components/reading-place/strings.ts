export const strings = {
  title: 'Đọc tiếp',
  where: 'Ghi trên máy này, không gửi đi đâu',
  forget: 'Xóa',
  forgetNamed: (title: string) => `Xóa chỗ đang đọc: ${title}`,
};
