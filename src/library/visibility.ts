import { Refusal } from '../commands/refusal.ts';
import type { EntryData } from './entry.ts';

/** What decides when readers see an entry. */
export type VisibilityFields = Pick<EntryData, 'draft' | 'withdrawn'> & { published?: string };

/** Later than any day there is: an entry that no day will publish. */
const NEVER = '9999-99-99';
/** Vietnam keeps UTC+7 all year. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/**
 * The day it is in Vietnam, as `YYYY-MM-DD`: by the clock of this machine, or by SOURCE_DATE_EPOCH (seconds;
 * reproducible-builds.org/specs/source-date-epoch), which stands in for it. Nothing in the content moves it: a commit
 * with a wrong date must not publish what is scheduled. What is odd about the clock, `check-clock.ts` says.
 * @throws Refusal for a SOURCE_DATE_EPOCH that is no number of seconds
 */
export function currentDay(env: NodeJS.ProcessEnv = process.env, clock = Date.now()): string {
  return new Date((secondsSet(env) ?? clock) + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** What SOURCE_DATE_EPOCH says, in milliseconds; null where it is not set. */
export function secondsSet({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): number | null {
  if (!epoch) return null;
  if (/^\d{1,11}$/.test(epoch)) return Number(epoch) * 1000;
  throw new Refusal('Biến SOURCE_DATE_EPOCH phải là số giây tính từ đầu năm 1970, ví dụ 1764288000. Sửa hoặc bỏ biến ấy rồi chạy lại.');
}

/** First day a reader can see the entry: empty for always, later than any day for a draft. */
export function visibleFrom({ draft, published = '' }: VisibilityFields): string {
  return draft ? NEVER : published;
}

/** Why readers do not see an entry on a day, or null when they do. A draft is a draft whatever else it says. */
export function hiddenBecause(data: VisibilityFields, today: string): 'draft' | 'withdrawn' | 'scheduled' | null {
  if (data.draft) return 'draft';
  if (data.withdrawn) return 'withdrawn';
  return visibleFrom(data) > today ? 'scheduled' : null;
}

/**
 * Whether this build shows, with a mark on every page, what readers do not see yet: a preview for those who review,
 * never the site itself. SHOW_DRAFTS alone says so (`astro dev` sets it); no mode of Astro, Vite or Node does.
 * @throws Refusal for a value that is neither yes nor no
 */
export function showsHidden({ SHOW_DRAFTS: shows = '' }: NodeJS.ProcessEnv = process.env): boolean {
  if (shows === '1') return true;
  if (shows === '' || shows === '0') return false;
  throw new Refusal('Biến SHOW_DRAFTS chỉ nhận 1 (hiện cả bản nháp, để xem thử) hoặc 0 (như người đọc thấy). Sửa hoặc bỏ biến ấy rồi chạy lại.');
}
