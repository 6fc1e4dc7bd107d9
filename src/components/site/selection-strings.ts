/** What is said of words that are selected; apart, since it comes with the first selection. */
export const selectionStrings = {
  selection: 'Đoạn đang chọn',
  copyQuote: 'Sao chép kèm nguồn',
  linkToWords: 'Sao chép liên kết',
  /** Before a warning of words that were copied among others. */
  amongThem: 'Trong đoạn này có câu không nên dẫn.',
};
