export const strings = {
  /** What to do besides where a file of the site does not come. */
  copyAgain: 'nếu đang đọc bản chép trên USB thì chép lại cho đủ tệp',
};
