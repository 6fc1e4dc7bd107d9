import type { Place } from '../mdx/line-index.ts';
import type { CheckContext } from './context.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Edit, Passage } from './passage.ts';

/** `lỗi` stops a build or a merge; `nhắc` is for the editor to weigh. */
export type Severity = 'lỗi' | 'nhắc';

/** What the handbook says of a code that the check can print. */
export interface RuleNote {
  /** Kebab-case; also the anchor in `content/README.md`. */
  code: string;
  severity: Severity;
  /** The rule and its reason, in a sentence or two. */
  about: string;
  /** The shortest text that breaks the rule, and the same text put right. */
  wrong: string;
  right: string;
}

/** Something a rule found; `message` says what is wrong, `fix` what to type. */
export interface Finding {
  /** Offset in the file's source. */
  start: number;
  message: string;
  fix: string;
  /** Where it is not the rule's own. */
  severity?: Severity;
  /** What `--fix` may do, where it is safe; together they mend the finding. */
  edits?: readonly Edit[];
}

/** The same, found between files. */
export interface PlacedFinding extends Place {
  /** Path from the content folder. */
  file: string;
  message: string;
  fix: string;
}

/**
 * One rule of the house. It looks at each passage of its `reads`, at each file, at the whole
 * library, or at several of these.
 */
export interface Rule extends RuleNote {
  /** No `allow:` excuses from it: the site could not be built, or would be wrong. */
  isAbsolute?: boolean;
  /** Whose words `passage` is shown: the editor's own (default), or all. */
  reads?: 'own' | 'all';
  passage?(passage: Passage, file: CheckedFile, context: CheckContext): Iterable<Finding>;
  file?(file: CheckedFile, context: CheckContext): Iterable<Finding>;
  library?(context: CheckContext): Iterable<PlacedFinding>;
}
