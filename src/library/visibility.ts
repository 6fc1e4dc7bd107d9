import type { EntryData } from './entry.ts';

/** What decides when readers see an entry. */
export type VisibilityFields = Pick<EntryData, 'draft' | 'withdrawn'> & { published?: string };

/** Later than any day there is: an entry that no day will publish. */
const NEVER = '9999-99-99';
/** Vietnam keeps UTC+7 all year. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/**
 * The day it is in Vietnam, as `YYYY-MM-DD`.
 * SOURCE_DATE_EPOCH (seconds; reproducible-builds.org/specs/source-date-epoch) stands in for the clock.
 * @param commits days of commits: a clock that is behind the newest of them is wrong, and would hide what is out already
 */
export function currentDay(commits: Iterable<string | null> = [], env: NodeJS.ProcessEnv = process.env, clock = Date.now()): string {
  const dayOf = (time: number): string => new Date(time + VIETNAM_OFFSET).toISOString().slice(0, 10);
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch && /^\d{1,11}$/.test(epoch)) return dayOf(Number(epoch) * 1000);
  let latest = dayOf(clock);
  for (const day of commits) if (day && day > latest) latest = day;
  return latest;
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

/** Whether this build shows, with a mark, what readers do not see yet: a preview for those who review, never the site itself. */
export function showsHidden(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.SHOW_DRAFTS === '1';
}
