/** What a hostile person could put into a content folder, and what must come of it. */
export interface HostileCase {
  /** One of the names in `kinds.ts`. */
  kind: string;
  /** Unique within its kind; lower-case words joined by `-`. */
  name: string;
  /**
   * `refuse`: an error that names a file. `set-aside`: a broken draft, which stops nobody's build: its file is named, and no entry comes
   * of it. `either`: refused so, or accepted and harmless.
   */
  expect: 'refuse' | 'set-aside' | 'either';
  /** Files laid over the sound library, by path from the content folder. `@RAN@` becomes the path of a file that nothing may make. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** Links to make, by path; `@OUTSIDE@` becomes a folder beside the content folder. */
  links?: Readonly<Record<string, string>>;
  /** Named pipes to make. */
  pipes?: readonly string[];
  /** Files whose names are no UTF-8: the name's bytes in Latin-1, below a folder that `files` make. */
  rawNames?: readonly string[];
  /** Files of the sound library to leave out. */
  without?: readonly string[];
}

/** Makes all cases of one kind. They are the same in every run: chance belongs to the mutants. */
export type MakeCases = () => HostileCase[];

/** What one input did. */
export interface Verdict {
  /** What is wrong, in English; empty when the input holds. */
  found: string[];
  accepted: boolean;
  /** Milliseconds of processor time. */
  cpu: number;
}

/** Text that stands only in files outside the content folder. */
export const OUTSIDE_TEXT = 'BIMATNGOAI';
/** Text that stands only in drafts of the sound library. */
export const DRAFT_TEXT = 'BIMATNHAP';
