import { problemOf, type Problem } from '../problems/problem.ts';
import type { LibraryEntry } from './entry.ts';
import type { ContentHistory } from './git-history.ts';
import { currentDay, secondsSet, visibleFrom, type VisibilityFields } from './visibility.ts';

/** No engine like this one ran before: a clock that says less has lost its battery. */
const EARLIEST = '2025-01-01';
const DAY = 86_400_000;
/** Committers east of Vietnam write tomorrow's date. */
const DAYS_AHEAD = 1;
/** A clock that is this far past the newest commit may be wrong; see below. */
const DAYS_UNTOUCHED = 366;

const FIX =
  'Sửa đồng hồ của máy; nếu đồng hồ đúng, đặt biến SOURCE_DATE_EPOCH (số giây từ đầu năm 1970, lấy bằng lệnh date +%s) rồi chạy lại.';

/**
 * What is odd about the day: pages would vanish (a clock behind what was committed) or come out early (a clock years
 * ahead of it, with entries that were still to come then). Whoever sets SOURCE_DATE_EPOCH has decided.
 */
export function checkClock(
  history: ContentHistory,
  entries: readonly LibraryEntry[],
  env: NodeJS.ProcessEnv = process.env,
  clock = Date.now(),
): Problem[] {
  if (secondsSet(env) !== null) return [];
  const today = currentDay(env, clock);
  const problem = (file: string, message: string): Problem[] => [problemOf(file, { rule: 'dong-ho', message, fix: FIX })];
  if (today < EARLIEST) return problem('site.yaml', `Đồng hồ của máy đang chỉ ngày ${today}, chắc chắn là sai.`);
  const [newest] = [...history.lastChanged].sort(([a, dayA], [b, dayB]) => (dayA < dayB ? 1 : dayA > dayB ? -1 : a < b ? -1 : 1));
  if (!newest) return [];
  const [file, day] = newest;
  if (day > shift(today, DAYS_AHEAD))
    return problem(
      file,
      `Lần lưu (commit) mới nhất của tệp này ghi ngày ${day}, sau hôm nay theo đồng hồ của máy (${today}). Nếu đồng hồ chậm, bài ` +
        'đã đăng sẽ bị coi là chưa tới ngày.',
    );
  if (today <= shift(day, DAYS_UNTOUCHED)) return [];
  const early = entries.find(({ data }) => isBetween(visibleFrom(data as VisibilityFields), day, today));
  return early
    ? problem(
        early.file,
        `Mục này hẹn ngày ${visibleFrom(early.data as VisibilityFields)}. Đồng hồ của máy chỉ ${today}, hơn một năm sau lần lưu ` +
          `(commit) mới nhất (${day}), nên chưa chắc đã tới ngày ấy.`,
      )
    : [];
}

function isBetween(day: string, after: string, upTo: string): boolean {
  return day > after && day <= upTo;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
