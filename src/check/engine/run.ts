import { posix } from 'node:path';
import { isDraft } from '../../library/read-entry.ts';
import { SETTINGS } from '../../library/settings-files.ts';
import { moreProblems } from '../../problems/problem.ts';
import { openFile, type CheckedFile, type Whereabouts } from './checked-file.ts';
import { announceFile, announceStage } from '../../commands/announce.ts';
import { placesOf } from '../knowledge/file-users.ts';
import { openAttached } from './attached-file.ts';
import { applyExceptions } from './exceptions.ts';
import { findInFile } from './find-in-file.ts';
import { severityIn, type CheckContext, type CheckedProblem, type Rule } from './rule.ts';
import { severityOf } from '../catalogue.ts';
import { rules } from '../rules.ts';

/**
 * Every problem of a content folder: the library's own, and what the rules find.
 * @param isWanted files, by their paths from the content folder, of which all is told; of others only what they have with these
 */
export function checkContext(context: CheckContext, isWanted: (file: string) => boolean = () => true): CheckedProblem[] {
  const { library } = context;
  announceStage('đối chiếu các bài');
  const between = Map.groupBy([...findBetweenFiles(context), ...findInAttached(context, isWanted)], ({ file }) => file);
  const reminders = [...library.unfinished, ...library.warnings].map((problem): CheckedProblem => ({ ...problem, severity: 'nhắc' }));
  const found: CheckedProblem[] = [
    ...library.problems.map((problem) => ({ ...problem, severity: severityOf(problem.rule) })),
    ...reminders,
  ];
  for (const file of openFiles(context, isWanted)) {
    found.push(...applyExceptions(file, [...checkFile(file, context), ...(between.get(file.file) ?? [])]));
    between.delete(file.file);
  }
  return withoutEchoes([...found, ...[...between.values()].flat()]);
}

function findBetweenFiles(context: CheckContext): CheckedProblem[] {
  const isOfDraft = (file: string): boolean => isDraft(context.library.texts.get(file)?.yaml?.data);
  return rules.flatMap((rule) =>
    [...(rule.library?.(context) ?? [])].map((placed) => {
      const severity = severityIn(isOfDraft(placed.file), rule, placed.severity);
      return { ...placed, severity, rule: rule.code };
    }),
  );
}

/** What the rules about persons find in attachments and in what pictures say of themselves, told where entries name these. */
function findInAttached(context: CheckContext, isWanted: (file: string) => boolean): CheckedProblem[] {
  const { library } = context;
  const said = [...library.pictures].flatMap(([path, { owners, words }]) =>
    words.length > 0 ? [[path, [...owners, ...words]] as const] : [],
  );
  const about = rules.filter(({ mustNotGetIn }) => mustNotGetIn);
  return [...library.attachments, ...said].flatMap(([path, blocks]) => {
    const places = placesOf(path, library).filter(({ file }) => isWanted(file));
    if (places.length === 0) return [];
    const attached = openAttached(path, blocks, 'sessions');
    return checkFile(attached, context, about).flatMap(({ message, ...problem }) =>
      places.map((place) => ({ ...problem, ...place, message: `Trong tệp ${posix.basename(path)}: ${message}` })),
    );
  });
}

/** Opens the settings and every entry's file, one after the other; or those of them that are wanted. */
export function* openFiles(
  { library: { files, texts } }: CheckContext,
  isWanted: (file: string) => boolean = () => true,
): Generator<CheckedFile> {
  const settings = SETTINGS.map((file): Whereabouts => ({ file, collection: null, id: '' }));
  const wanted = [...settings, ...files].filter(({ file }) => isWanted(file));
  announceStage('kiểm tra nội dung', wanted.length);
  for (const where of wanted) {
    const read = texts.get(where.file);
    if (typeof read?.source === 'string' && !announceFile(where.file)) yield openFile(read.source, where, read);
  }
}

/** Findings of one rule in one file beyond these are announced in one line. */
const MOST_FINDINGS = 100;

function checkFile(file: CheckedFile, context: CheckContext, of: readonly Rule[] = rules): CheckedProblem[] {
  const counts = new Map<string, number>();
  const problems: CheckedProblem[] = [];
  for (const {
    rule,
    hit: { start, message, fix, edits = [], severity },
  } of findInFile(file, context, of)) {
    const count = (counts.get(rule.code) ?? 0) + 1;
    counts.set(rule.code, count);
    const place = { file: file.file, ...file.placeOf(start), severity: severityIn(isDraft(file.data), rule, severity) };
    if (count <= MOST_FINDINGS) problems.push({ ...place, rule: rule.code, message, fix, ...(edits.length > 0 && { isFixable: true }) });
    else if (count === MOST_FINDINGS + 1) problems.push({ ...place, ...moreProblems() });
  }
  return problems;
}

/** The same thing at the same place is said once; fields that are missing share the place where they should stand. */
function withoutEchoes(problems: readonly CheckedProblem[]): CheckedProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${problem.message}`, problem]),
    ).values(),
  ];
}
