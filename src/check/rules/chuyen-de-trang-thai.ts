import type { SessionData } from '../../schemas/session.ts';
import { formatDate, quarterOf, yearOf } from '../../text/dates.ts';
import type { Rule } from '../engine/rule.ts';

interface Fault {
  path: (string | number)[];
  message: string;
  fix: string;
  /** Where it is not the rule's own. */
  severity?: 'nhắc';
}

const STAGES = ['planned', 'materials', 'held', 'concluded'];

/** Whether a day, or what is known of it, lies wholly behind another. */
function isAfter(partial: string, day: string): boolean {
  return partial > day.slice(0, partial.length);
}

/** Months in which the meeting of a quarter that is over may still be made up for. */
const MOST_MONTHS_LATE = 1;

/** How a meeting lies outside its quarter: before it in the same year, or too long after it. */
function besideQuarter(date: string, year: number, quarter: number): 'early' | 'late' | null {
  if (date.length < '2024-11'.length) return null;
  const month = (yearOf(date) - year) * 12 + Number(date.slice(5, 7));
  if (month > quarter * 3 + MOST_MONTHS_LATE) return 'late';
  return yearOf(date) === year && month <= quarter * 3 - 3 ? 'early' : null;
}

function* faultsOf(session: SessionData, today: string): Generator<Fault> {
  const { status, held, year, quarter, attendance, conclusions, tasks, contributions, attachments, materials } = session;
  const reached = STAGES.indexOf(status);
  const date = held?.date;
  if (reached >= STAGES.indexOf('held') && date && isAfter(date, today)) {
    yield {
      path: ['held', 'date'],
      message: `Buổi sinh hoạt ghi là đã tổ chức nhưng ${formatDate(date)} còn chưa tới.`,
      fix: 'Sửa ngày, hoặc đặt status: materials.',
    };
  }
  if (reached < STAGES.indexOf('held')) {
    const early = [
      attendance?.present !== undefined && 'attendance',
      contributions.length > 0 && 'contributions',
      conclusions.length > 0 && 'conclusions',
    ].filter((part) => part !== false);
    for (const part of early)
      yield {
        path: [part],
        message: `Chưa tổ chức (status: ${status}) mà đã có ${part}:.`,
        fix: 'Đặt status: held nếu đã họp, hoặc bỏ phần này.',
      };
    if (early.length === 0 && date?.length === today.length && date < today)
      yield {
        path: ['status'],
        message: `Ngày họp ${formatDate(date)} đã qua mà trạng thái vẫn là ${status}.`,
        fix: 'Đặt status: held, hoặc sửa held.date.',
      };
  }
  if (status === 'materials' && attachments.length === 0 && materials.length === 0) {
    yield {
      path: ['status'],
      message: 'Trạng thái “đã có tài liệu” mà hồ sơ chưa ghi tài liệu chuyên đề hay tệp kèm nào.',
      fix: 'Ghi mã tài liệu ở materials:, thêm attachments:, hoặc đặt status: planned.',
    };
  }
  if (date && Math.abs(Number(date.slice(0, 4)) - year) > 1)
    yield { path: ['held', 'date'], message: `Họp ${formatDate(date)} mà chuyên đề thuộc năm ${year}.`, fix: 'Sửa year: hoặc held.date.' };
  const beside = quarter && date ? besideQuarter(date, year, quarter) : null;
  if (date && beside) {
    yield {
      path: ['quarter'],
      ...(beside === 'late' && { severity: 'nhắc' }),
      message: `Họp ${formatDate(date)} mà ghi quý ${quarter} năm ${year}.`,
      fix: `Sửa thành quarter: ${quarterOf(date)}, hoặc sửa ngày.`,
    };
  }
  if (
    attendance?.present !== undefined &&
    attendance.excused !== undefined &&
    attendance.total !== undefined &&
    attendance.present + attendance.excused > attendance.total
  ) {
    yield {
      path: ['attendance', 'excused'],
      message: `Có mặt ${attendance.present} và vắng ${attendance.excused} cộng lại lớn hơn tổng số ${attendance.total}.`,
      fix: 'Sửa lại các số.',
    };
  }
  for (const [index, { due }] of tasks.entries()) {
    if (due && date && date.length === due.length && due < date)
      yield { path: ['tasks', index, 'due'], message: `Hạn ${formatDate(due)} trước cả ngày họp ${formatDate(date)}.`, fix: 'Sửa hạn.' };
  }
}

export const sessionStatus: Rule = {
  code: 'chuyen-de-trang-thai',
  severity: 'lỗi',
  about:
    'Trạng thái của chuyên đề phải khớp với các trường: chưa họp thì chưa có số người dự, tham luận, kết luận; đã họp thì ngày ' +
    'họp không ở tương lai; các số cộng lại phải khớp.',
  wrong: 'status: planned\nconclusions:\n  - Mỗi tháng kể một chương.',
  right: 'status: concluded\nheld: { date: 2025-04-10 }\nconclusions:\n  - Mỗi tháng kể một chương.',
  forms: ['session', 'session'],
  *file(file, { today }) {
    if (file.collection !== 'sessions' || !file.entry) return;
    for (const { path, ...fault } of faultsOf(file.entry.data as SessionData, today)) {
      yield { start: file.offsetOf(path), ...fault };
    }
  },
};
