import type { Edit } from '../problems/edit.ts';
import type { Finding } from '../problems/finding.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import type { CheckContext } from './context.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Passage } from './passage.ts';

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

/** What a rule found in a file; its code is the rule's own. */
export interface Hit extends Omit<Finding, 'rule'> {
  /** Offset in the file's source. */
  start: number;
  /** Where it is not the rule's own. */
  severity?: Severity;
  /** What `--fix` may do, where it is safe; together they fix the finding. */
  edits?: readonly Edit[];
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
  passage?(passage: Passage, file: CheckedFile, context: CheckContext): Iterable<Hit>;
  file?(file: CheckedFile, context: CheckContext): Iterable<Hit>;
  library?(context: CheckContext): Iterable<Omit<Problem, 'rule' | 'severity'>>;
}
