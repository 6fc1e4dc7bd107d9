import type { Part } from '../../library/part.ts';

/** What a build has to do with parts. Plain JSON, since it is handed to the processes that build. */
export interface Share {
  /** It makes this part alone; null where it makes a site. */
  part: Part | null;
  /** Folders of all parts that others made, of which it makes the site; none where it makes everything itself. */
  parts: readonly string[];
}

/** A build that is shared with nobody. */
export const WHOLE: Share = { part: null, parts: [] };

/** Files of a part beside its list: what the join finds there as a build finds what the one before it kept. */
export const PART_FILES = { pages: ['pages.json', 'pages.bin'], index: 'index.bin', derived: 'derived' } as const;
