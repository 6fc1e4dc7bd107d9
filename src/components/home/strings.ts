/** What the home page says by itself. */
export const strings = {
  today: 'Câu hôm nay',
  /** Where the page was not built anew for so long that its days are over. */
  quoteOf: (day: string) => `Câu ngày ${day}`,
  yesterday: 'Hôm qua',
  dayBefore: 'Hôm trước',
  yesterdayQuote: 'Câu hôm qua',
  openQuote: 'Căn cứ, chú thích',
  share: 'Chia sẻ',
  thisDay: 'Ngày này năm xưa',
  pastOf: (day: string) => `Ngày ${day}, những năm trước`,
  thisWeek: 'Trong tuần, năm xưa',
  around: 'Trong tuần',
  alsoAround: 'Cũng trong tuần',
  comes: 'Buổi tới',
  overdue: 'Buổi chưa họp',
  last: 'Buổi gần đây nhất',
  toRead: (quarter: string) => `Cho quý ${quarter}, nên đọc`,
  newsByDay: 'Tin, xếp theo ngày việc xảy ra',
  allNews: (count: number) => `Tất cả ${count} tin`,
  topics: 'Chủ đề',
  counts: 'Trong thư viện',
};
