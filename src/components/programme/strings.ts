import type { StepMark } from '../../data/programme.ts';

const NUMBERS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** What the programme of the year says by itself. */
export const strings = {
  /** In the last quarter the next year begins to be prepared. @param next number of the next quarter: `I/2027` */
  title: (year: number, next: string) => `Chương trình năm ${year}${next.endsWith(String(year)) ? '' : ` và quý ${next}`}`,
  year: (year: number) => `Năm ${year}`,
  years: 'Các năm',
  print: 'In chương trình',
  calendarOf: (unit: string) => `Lịch của ${unit}`,
  missing: (count: number) => `Còn thiếu ${NUMBERS[count] ?? count} việc:`,
  nothingMissing: 'Tính đến hôm nay không thiếu việc nào.',
  noneYet: (year: number) => `Thư viện chưa có buổi nào đăng ký cho năm ${year}.`,
  prepare: (number: string) => `Chuẩn bị quý ${number}`,
  quarters: 'Bốn quý, kể từ quý này',
  quarter: (number: string) => `Quý ${number}`,
  none: 'chưa có buổi nào đăng ký',
  lengths: (lengths: string) => `Mỗi tài liệu dưới đây có sẵn kế hoạch cho buổi ${lengths}.`,
  untaught: (count: number) => `${count} tài liệu về chủ đề thư viện chưa có buổi nào`,
  taught: (count: number) => `${count} tài liệu về chủ đề thư viện đã có buổi, kèm năm gần nhất`,
  today: 'hôm nay',
  table: (year: number, unit: string) => `Chương trình năm ${year} của ${unit}`,
  tableOf: 'Bảng',
  when: 'Quý',
  session: 'Chuyên đề',
  unregistered: 'Chưa đăng ký chuyên đề',
  topics: (year: number) => `Chủ đề đã học và chưa học năm ${year}`,
  covered: (count: number, year: number) => `${count} chủ đề có trong chương trình năm ${year}`,
  uncovered: (count: number, year: number) => `${count} chủ đề chưa có trong chương trình năm ${year}`,
  before: 'Những năm trước, theo nguồn',
  byYear: 'Xem đủ từng năm',
  otherUnits: (count: number) => `${count} đơn vị nữa trong năm`,
  all: 'Tất cả buổi',
  records: 'Hồ sơ các buổi',
  sessions: (count: number) => (count === 1 ? '1 chuyên đề' : `${count} chuyên đề`),
  marks: {
    done: 'đã có',
    waiting: 'đang chờ việc này',
    ahead: 'chưa tới',
    missing: 'đến hạn mà thiếu',
    unknown: 'chưa có thông tin',
  } satisfies Record<StepMark, string>,
  /** Where sources tell of the year, what they tell. */
  told: 'nguồn có nói',
};
