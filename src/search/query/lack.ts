import type { Reading } from './candidates.ts';
import type { Match } from './lexicon.ts';
import type { Slot } from './slot.ts';

/** Words `[start, end)` of a query. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words that the library has not, or not side by side. */
export interface Lack extends Stretch {
  nearest: readonly string[];
  /** What it has in their place, by the lexicon. */
  instead?: readonly string[];
  /** It has every one of them, but nowhere all together. */
  isScattered?: boolean;
  /** What the typed abbreviation stands for, which is what the library has not. */
  wording?: string;
}

/** A query as it is understood; `expansions` by numbers of `slots`, of which some may stand nowhere. */
export interface Understood {
  readings: readonly Reading[];
  slots: readonly Slot[];
  expansions: readonly Match[];
}
