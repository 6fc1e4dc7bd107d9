import { formatDate } from '../../text/dates.ts';
import { findWrittenWeekdays, nameOfWeekday, weekdayAlone, weekdayOf } from '../../text/weekdays.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Hit, Rule } from '../engine/rule.ts';
import { rowsOf } from '../engine/tables.ts';

export const wrongWeekday: Rule = {
  code: 'thu-ngay',
  severity: 'nhắc',
  about: 'Thứ trong tuần không khớp với ngày: một trong hai đã gõ nhầm.',
  wrong: 'Sáng thứ hai, ngày 27/11/2019, chi bộ họp.',
  right: 'Sáng thứ tư, ngày 27/11/2019, chi bộ họp.',
  *passage({ text }) {
    for (const { at, written, iso, weekday } of findWrittenWeekdays(text))
      if (weekdayOf(iso) !== weekday) yield { at, ...tell(iso, written) };
  },
  *file(file) {
    yield* wrongRows(file);
  },
};

/** Rows of a table with one weekday in a cell and one day in another. */
function* wrongRows(file: CheckedFile): Generator<Hit> {
  for (const cells of rowsOf(file)) {
    const weekdays = cells.filter(({ text }) => weekdayAlone(text) !== null);
    const days = cells.flatMap(({ text }) => findWrittenDays(text));
    const [said, day] = [weekdays[0], days[0]];
    if (!said || !day || weekdays.length > 1 || days.length > 1 || weekdayAlone(said.text) === weekdayOf(day.iso)) continue;
    yield { start: said.start(0), ...tell(day.iso, said.text.trim()) };
  }
}

function tell(iso: string, written: string): Pick<Hit, 'message' | 'fix'> {
  const right = nameOfWeekday(weekdayOf(iso));
  return { message: `${formatDate(iso)} là ${right}, bài ghi “${written}”.`, fix: `Sửa thành ${right}, hoặc sửa lại ngày.` };
}
