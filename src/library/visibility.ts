import type { EntryData } from './entry.ts';
import { wrongVariable } from './environment.ts';

/** What decides when readers see an entry. */
export type VisibilityFields = Pick<EntryData, 'draft' | 'withdrawn'> & { published?: string };

/** Later than any day there is: an entry that no day will publish. */
const NEVER = '9999-99-99';
/** Vietnam keeps UTC+7 all year. */
const VIETNAM_OFFSET = 7 * 3_600_000;
/** The last second of the year 2999, in seconds of the clock of Unix. */
const LAST_SECOND = 32_503_679_999;

/**
 * The day it is in Vietnam, as `YYYY-MM-DD`: by the clock of this machine, or by SOURCE_DATE_EPOCH (seconds;
 * reproducible-builds.org/specs/source-date-epoch), which stands in for it. Nothing in the content moves it: a commit
 * with a wrong date must not publish what is scheduled. What is odd about the clock, `check-clock.ts` says.
 * @throws Refusal for a SOURCE_DATE_EPOCH that is no number of seconds
 */
export function currentDay(env: NodeJS.ProcessEnv = process.env, clock = Date.now()): string {
  return new Date((secondsSet(env) ?? clock) + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** What SOURCE_DATE_EPOCH says, in milliseconds; null where it is not set. @throws Refusal likewise */
export function secondsSet({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): number | null {
  if (!epoch) return null;
  if (/^\d{1,11}$/.test(epoch) && Number(epoch) <= LAST_SECOND) return Number(epoch) * 1000;
  throw wrongVariable('SOURCE_DATE_EPOCH', epoch, 'Cần số giây tính từ 1/1/1970, viết bằng chữ số, ví dụ 1735689600.');
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
  throw wrongVariable('SHOW_DRAFTS', shows, 'Chỉ nhận 1 (hiện cả bản nháp) hoặc 0.');
}
