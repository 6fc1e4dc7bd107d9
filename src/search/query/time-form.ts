import type { Period } from './dates.ts';

/** What stands around a time. */
interface Surroundings {
  before: string;
  after: string;
  /** What stands alone in a query is more likely a time than in a text. */
  isQuery: boolean;
  /** Nothing else is asked. */
  isAlone: boolean;
}

/** A way to write a time. */
export interface TimeForm {
  pattern: RegExp;
  /**
   * The times that the groups of a match say, none where it says no time; two readings are one list in a list.
   * `no such`: it is written as a time that no calendar has.
   */
  read: (groups: readonly (string | undefined)[], around: Surroundings) => readonly (Period | readonly Period[])[] | 'no such';
}

/** Behind a time no word, number or number of a document goes on: `19/2018/NĐ-CP`, `05-CT/TW`. */
const NOT_INSIDE = '(?![\\p{L}\\p{N}]|[/.][\\p{L}\\p{N}]|[–-]\\p{L})';

export const form = (pattern: string, read: TimeForm['read']): TimeForm => ({ pattern: new RegExp(pattern + NOT_INSIDE, 'giu'), read });

export const HAS_LETTER = /\p{L}/u;
