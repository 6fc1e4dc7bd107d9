/** Where data about persons are found, and what is said of them. */
export const personalPlaces = {
  properties: 'thuộc tính hoặc phần khai báo của tệp',
  name: 'tên tệp',
  paragraph: (number: number) => `dòng ${number} của bài`,
  here: 'Một chỗ',
  at: (message: string, shown: string, where: string) => `${message} (${where}: “${shown}”)`,
  allowed: (found: readonly string[], reason: string) =>
    `Dữ liệu cá nhân: ${found.slice(0, 3).join('; ')}${found.length > 3 ? `; và ${found.length - 3} chỗ nữa` : ''}. ` +
    `Người nhập ghi lý do vẫn đăng: “${reason}”. Người duyệt xem lại.`,
  look: (found: string) => `Dữ liệu cá nhân: ${found}. Xem có được đăng không; không thì bỏ tên, hoặc bỏ chỗ ấy.`,
} as const;
