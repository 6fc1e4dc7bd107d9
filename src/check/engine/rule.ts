import { besideReading } from '../../commands/announce.ts';
import type { Edit } from '../../problems/edit.ts';
import type { Finding, Problem, Severity } from '../../problems/problem.ts';
import type { Normalisation, NormalisationKind } from '../../vietnamese/normalise.ts';
import type { ToneStyle } from '../../vietnamese/syllable.ts';
import type { Library } from '../../library/read-library.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Passage } from './passage.ts';

/**
 * What an example is a piece of: the text of an article, lines of an article's, a session's or a quotation's front matter, a whole
 * file, a file's name; or only told in words, where it would be huge, unseen, or about several files.
 */
export type ExampleForm = 'body' | 'fields' | 'session' | 'quotation' | 'file' | 'name' | 'words';

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
  /** What the two are pieces of; the text of an article where nothing is said. */
  forms?: readonly [wrong: ExampleForm, right: ExampleForm];
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

/** What the rules about words and characters know beside the text. */
export interface WritingContext {
  toneStyle: ToneStyle;
  library: { entries: readonly { collection: CollectionName; data: unknown }[] };
}

/** What every rule may ask beyond the file before it. */
export interface CheckContext extends WritingContext {
  library: Library;
  /** ISO day the check runs on, in Vietnam. */
  today: string;
}

/** Words that stand in a text, and what should stand there. */
export interface Correction extends Pick<Finding, 'message' | 'fix'> {
  /** Index in the text. */
  at: number;
  /** As the text has it: one character at least. */
  written: string;
  /** Null where only the editor can tell. */
  should: string | null;
}

/** What a rule found in a passage: a correction, or what only the editor can put right. */
export interface PassageHit extends Omit<Hit, 'start'>, Pick<Correction, 'at'>, Partial<Pick<Correction, 'written' | 'should'>> {}

/** Characters that look right and are others. */
export interface CharacterRule {
  kinds: readonly NormalisationKind[];
  /** An editor may have put it there on purpose; in a text that no editor typed nobody has. */
  isMeant?(source: string, change: Normalisation): boolean;
  /** Of the first in a line: they are fixed together. */
  say(first: Normalisation, source: string): Pick<Finding, 'message' | 'fix'>;
}

/**
 * One rule of the house. `words` and `characters` hold for any text, also one that the importer brings in (see
 * `fix-text.ts`); what else a rule finds, it finds in files. It looks at the words and at the characters of
 * what an editor wrote, at each passage of its `reads`, at each file, at the whole library, or at several of these.
 */
export interface Rule extends RuleNote {
  /** No `allow:` excuses from it: the site could not be built, or would be wrong. */
  isAbsolute?: boolean;
  /** About persons and secrets: holds in drafts, too, in files beside entries, and in what pictures say of themselves. */
  mustNotGetIn?: boolean;
  /** Whose words `passage` is shown: the editor's own (default), or all. */
  reads?: 'own' | 'all';
  words?(text: string, context: WritingContext): Iterable<Correction>;
  characters?: CharacterRule;
  passage?(passage: Passage, file: CheckedFile, context: CheckContext): Iterable<PassageHit>;
  file?(file: CheckedFile, context: CheckContext): Iterable<Hit>;
  library?(context: CheckContext): Iterable<Omit<Problem, 'rule'> & { severity?: Severity }>;
}

/** A draft stops nobody; but what must not get in must not in a draft either. */
export function severityIn(draft: boolean, { severity, mustNotGetIn }: Rule, own: Severity = severity): Severity {
  return draft && !mustNotGetIn ? 'nhắc' : own;
}

/** A problem as the command reports it. */
export interface CheckedProblem extends Problem {
  severity: Severity;
  /** `--fix` fixes it. */
  isFixable?: boolean;
  /** It tells of an exception that an entry was given, with its reason: for whoever reviews that entry. */
  isException?: true;
}

export function isError(problem: CheckedProblem): boolean {
  return problem.severity === 'lỗi';
}

/** What rules know of the whole library: made at its first use, which takes its time while one file is being looked at. */
export function ofLibrary<K extends object, T>(make: (library: K) => T): (library: K) => T {
  return oncePer((library) => besideReading('đối chiếu các bài', () => make(library)));
}

/** A value computed once for each object that it is made from, at its first use. */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}
