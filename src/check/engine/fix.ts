import type { CheckContext } from './rule.ts';
import { join } from 'node:path';
import { Refusal } from '../../problems/refusal.ts';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { codePoint } from '../../problems/show-untrusted.ts';
import { Claims } from './fix-text.ts';
import { replaceBadCharacters } from '../../mdx/characters.ts';
import { parseMdx } from '../../mdx/parse.ts';
import { childrenOf, isTag, type Node } from '../../mdx/tree.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { createReport } from '../../problems/report.ts';
import { cutInTwo, openFile, type CheckedFile } from './checked-file.ts';
import { findInFile } from './find-in-file.ts';
import { applyEdits, type Edit } from '../../problems/edit.ts';
import { openFiles } from './run.ts';
import { exceptionsOf } from './written-exceptions.ts';
import { rules } from '../rules.ts';
import type { Selection } from '../selection.ts';
import { UsageError } from '../../commands/command-line.ts';

/** One thing that was fixed. */
export interface AppliedFix {
  /** Path from the content folder. */
  file: string;
  line: number;
  column: number;
  rule: string;
  from: string;
  to: string;
}

/** A text fixed once may show what was hidden before; more rounds than this never happen. */
const MOST_ROUNDS = 10;

/** Fixes what is safe in every selected file of the folder, on disk and in the context. */
export async function fixFolder(context: CheckContext, isSelected: Selection): Promise<AppliedFix[]> {
  const done: AppliedFix[] = [];
  for (const file of openFiles(context)) {
    if (!isSelected(file.file)) continue;
    const { source, fixed } = fixFile(file, context);
    if (fixed.length === 0) continue;
    await write(context.library.tree.dir, file.file, source);
    done.push(...fixed);
  }
  return done;
}

/** @throws UsageError where the file cannot be written; it is then as it was */
async function write(dir: string, file: string, text: string): Promise<void> {
  await writeCarefully(join(dir, file), text).catch((error: unknown) => {
    throw error instanceof Refusal
      ? error
      : new UsageError(`Không ghi được tệp ${file}: tệp giữ nguyên như cũ. Kiểm tra quyền ghi và dung lượng đĩa.`);
  });
}

/**
 * Applies the edits of the rules until none is left. Only the ranges of the edits change; an edit
 * that would change the structure of the file (a new list, another field) is left to the editor.
 */
export function fixFile(file: CheckedFile, context: CheckContext): { source: string; fixed: AppliedFix[] } {
  const fixed: AppliedFix[] = [];
  let current = file;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = fixOnce(current, context, fixed);
    if (next === current.source) break;
    current = openFile(next, file, null);
  }
  return { source: current.source, fixed };
}

interface EditGroup {
  rule: string;
  edits: readonly Edit[];
}

function fixOnce(file: CheckedFile, context: CheckContext, fixed: AppliedFix[]): string {
  const groups = gatherEdits(file, context);
  if (groups.length === 0) return file.source;
  const outline = outlineOf(file.source, file);
  const isSafe = (some: readonly EditGroup[]): boolean => outlineOf(applyEdits(file.source, editsOf(some)), file) === outline;
  const safe = keepSafe(groups, isSafe);
  for (const { rule, edits } of safe) fixed.push(describe(file, rule, edits));
  return applyEdits(file.source, editsOf(safe));
}

function editsOf(groups: readonly EditGroup[]): Edit[] {
  return groups.flatMap(({ edits }) => edits);
}

/** The edits of every rule the file is not excused from; where two touch the same character the earlier rule goes first. */
function gatherEdits(file: CheckedFile, context: CheckContext): EditGroup[] {
  const excused = new Set(exceptionsOf(file.data).flatMap((exception) => exception?.rule ?? []));
  const claims = new Claims();
  const groups: EditGroup[] = [];
  for (const { rule, hit } of findInFile(file, context, rules)) {
    const edits = hit.edits ?? [];
    if (edits.length > 0 && !excused.has(rule.code) && claims.take(edits)) groups.push({ rule: rule.code, edits });
  }
  return groups;
}

/** The groups that leave the outline alone, found by halving: most often that is all of them. */
function keepSafe(groups: readonly EditGroup[], isSafe: (groups: readonly EditGroup[]) => boolean): readonly EditGroup[] {
  if (isSafe(groups)) return groups;
  if (groups.length === 1) return [];
  const middle = groups.length >> 1;
  const first = keepSafe(groups.slice(0, middle), isSafe);
  const both = [...first, ...keepSafe(groups.slice(middle), isSafe)];
  return isSafe(both) ? both : first;
}

function describe(file: CheckedFile, rule: string, edits: readonly Edit[]): AppliedFix {
  const [{ start, end, text } = { start: 0, end: 0, text: '' }] = edits;
  const before = /[^\r\n]{0,12}$/.exec(file.source.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const after = /^[^\r\n]{0,12}/.exec(file.source.slice(end, end + 12))?.[0] ?? '';
  const removed = file.source.slice(start, end);
  const from = before + showUnseen(text === '' ? removed.replaceAll(' ', '·') : removed) + after;
  return { file: file.file, ...file.placeOf(start), rule, from, to: before + text + after };
}

/** Characters nobody can see, by their code points. */
function showUnseen(text: string): string {
  return text.replace(/[\p{Cf}\p{M}]|[^\S ]/gu, (character) => `[${codePoint(character)}]`);
}

/**
 * The structure of a file without its words: fields and kinds of values, blocks, addresses, tags and
 * their attributes, the number of faults. Two sources with one outline differ in their words alone.
 */
function outlineOf(source: string, where: CheckedFile): string {
  const parts = cutInTwo(source, where);
  const yaml = parseYaml(parts.yaml, { file: where.file });
  const fields = JSON.stringify(yaml.data, (_key, value: unknown) => (typeof value === 'string' ? '' : value));
  return `${fields} ${yaml.problems.length} ${parts.body === null ? '' : bodyOutline(parts.body)}`;
}

function bodyOutline(body: string): string {
  const text = replaceBadCharacters(body);
  const report = createReport(text, '', 1);
  const parsed = parseMdx(text, report);
  return `${parsed ? nodeOutline(parsed.tree) : ''} ${report.problems.length}`;
}

function nodeOutline(node: Node): string {
  const traits = ['depth', 'ordered', 'start', 'url', 'identifier', 'align', 'name']
    .map((trait) => (trait in node ? JSON.stringify(node[trait as keyof Node]) : ''))
    .join();
  const attributes = isTag(node) ? node.attributes.map((attribute) => ('name' in attribute ? attribute.name : '…')).join() : '';
  return `${node.type}(${traits}${attributes}:${childrenOf(node).map(nodeOutline).join('')})`;
}
