import { posix } from 'node:path';
import { isDraft } from '../../library/read-entry.ts';
import { SETTINGS } from '../../library/settings.ts';
import { moreProblems, type Severity } from '../../problems/problem.ts';
import { openFile, type CheckedFile, type Whereabouts } from './checked-file.ts';
import { announceFile, announceStage } from '../../commands/announce.ts';
import { placesOf } from '../knowledge/file-users.ts';
import { openAttached } from './attached-file.ts';
import { applyExceptions } from './exceptions.ts';
import { findCharacters } from './find-characters.ts';
import type { Passage } from './passage.ts';
import type { CheckContext, CheckedProblem, Hit, PassageHit, Rule } from './rule.ts';
import { severityOf } from '../catalogue.ts';
import { rules } from '../rules.ts';

/** Every problem of a content folder: the library's own, and what the rules find. */
export function checkContext(context: CheckContext): CheckedProblem[] {
  const { library } = context;
  announceStage('đối chiếu các bài');
  const between = Map.groupBy([...findBetweenFiles(context), ...findInAttached(context)], ({ file }) => file);
  const reminders = [...library.unfinished, ...library.warnings].map((problem): CheckedProblem => ({ ...problem, severity: 'nhắc' }));
  const found: CheckedProblem[] = [
    ...library.problems.map((problem) => ({ ...problem, severity: severityOf(problem.rule) })),
    ...reminders,
  ];
  for (const file of openFiles(context)) {
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

/** A draft stops nobody; but what must not get in must not in a draft either. */
function severityIn(draft: boolean, { severity, mustNotGetIn }: Rule, own: Severity = severity): Severity {
  return draft && !mustNotGetIn ? 'nhắc' : own;
}

/** What the rules about persons find in attachments and in what pictures say of themselves, told where entries name these. */
function findInAttached(context: CheckContext): CheckedProblem[] {
  const { library } = context;
  const said = [...library.pictures].flatMap(([path, { owners, words }]) =>
    words.length > 0 ? [[path, [...owners, ...words]] as const] : [],
  );
  const about = rules.filter(({ mustNotGetIn }) => mustNotGetIn);
  return [...library.attachments, ...said].flatMap(([path, blocks]) => {
    const attached = openAttached(path, blocks, 'sessions');
    return checkFile(attached, context, about).flatMap(({ message, ...problem }) =>
      placesOf(path, library).map((place) => ({ ...problem, ...place, message: `Trong tệp ${posix.basename(path)}: ${message}` })),
    );
  });
}

/** Opens the settings and every entry's file, one after the other. */
export function* openFiles({ library: { files, texts } }: CheckContext): Generator<CheckedFile> {
  const settings = SETTINGS.map((file): Whereabouts => ({ file, collection: null, id: '' }));
  for (const where of [...settings, ...files]) {
    const read = texts.get(where.file);
    if (typeof read?.source === 'string' && !announceFile(where.file)) yield openFile(read.source, where, read);
  }
}

/** What the rules find in one file by itself, with what `--fix` may do about it. */
export function* findInFile(file: CheckedFile, context: CheckContext, of: readonly Rule[] = rules): Generator<{ rule: Rule; hit: Hit }> {
  for (const rule of of) {
    for (const hit of rule.file?.(file, context) ?? []) yield { rule, hit };
    for (const hit of rule.characters ? findCharacters(file, rule.characters) : []) yield { rule, hit };
    if (!rule.passage && !rule.words) continue;
    for (const passage of file.passages) {
      const isOwn = passage.traits.origin === 'own';
      for (const found of (isOwn && rule.words?.(passage.text, context)) || []) yield { rule, hit: hitOf(found, passage) };
      for (const found of ((isOwn || rule.reads === 'all') && rule.passage?.(passage, file, context)) || [])
        yield { rule, hit: hitOf(found, passage) };
    }
  }
}

function hitOf({ at, written = '', should = null, ...said }: PassageHit, passage: Passage): Hit {
  const edit = should === null ? undefined : passage.edit(at, at + written.length, should);
  return { start: passage.start(at), ...said, ...(edit && { edits: [edit] }) };
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
