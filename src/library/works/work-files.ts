import { join } from 'node:path';
import { problemOf, type Problem } from '../../problems/problem.ts';
import { blocksOf, comparedText, paragraphsOf, type ComparedText } from '../../works/compared-text.ts';
import { FINGERPRINT_ENDING, parseFingerprint, readFingerprint, type FingerprintFile } from '../../works/fingerprint.ts';
import { pageMarksIn, type PageMark } from '../../works/page-marks.ts';
import type { LibraryEntry } from '../entry.ts';
import { isThere } from '../read-file.ts';
import { readText } from '../read-text.ts';

/** What stands beside the facts of a work. */
export interface WorkFiles {
  /** The whole text, in paragraphs, in a library that holds one. */
  paragraphs: string[] | null;
  /** Printed pages that begin in each paragraph of it. */
  pages: PageMark[][];
  fingerprint: FingerprintFile | null;
  /** What keeps either from being read. */
  problems: Problem[];
}

type WorkEntry = Pick<LibraryEntry, 'id' | 'file'>;

/** Paths from the content folder of what may stand beside a work. */
export function filesOfWork({ file }: Pick<LibraryEntry, 'file'>): { text: string; fingerprint: string } {
  const stem = file.replace(/\.yaml$/, '');
  return { text: `${stem}.txt`, fingerprint: `${stem}${FINGERPRINT_ENDING}` };
}

/** Reads what stands beside a work, the library's own or one of a package; to that a library may add a text of its own. */
export function readWorkFiles(contentDir: string, { id, file }: WorkEntry): WorkFiles {
  const folder = file.slice(0, -`works/${id}.yaml`.length);
  const beside = filesOfWork({ file: `works/${id}.yaml` });
  const problems: Problem[] = [];
  const read = (path: string, from = folder): string | null => {
    const found = readText(join(contentDir, from), path, from + path);
    if (found && 'problem' in found) problems.push({ ...found.problem, file: from + path });
    return found && 'text' in found ? found.text : null;
  };
  const isOwnText = folder !== '' && isThere(contentDir, beside.text);
  const [text, source] = [read(beside.text, isOwnText ? '' : folder), read(beside.fingerprint)];
  const fingerprint = source === null ? null : parseFingerprint(source);
  if (source !== null && !fingerprint)
    problems.push(
      problemOf(folder + beside.fingerprint, {
        rule: 'dau-vet-hong',
        message: 'Tệp dấu vết này không đọc được: bị sửa tay, bị cắt, hoặc của phiên bản khác.',
        fix: `Làm lại từ tệp chữ: thu-vien fingerprint TỆP.txt --as ${id}; hoặc xóa tệp này.`,
      }),
    );
  const pages = text === null ? [] : blocksOf(text).map(pageMarksIn);
  return { paragraphs: text === null ? null : paragraphsOf(text), pages, fingerprint, problems };
}

/**
 * What is wrong with files beside works.
 * @param judged problems by the file of the work, kept between runs: a work is looked at once, until it is taken out
 */
export function checkWorkFiles(contentDir: string, entries: readonly LibraryEntry[], judged: Map<string, Problem[]>): Problem[] {
  return entries.flatMap((entry) => {
    if (entry.collection !== 'works') return [];
    const problems = judged.get(entry.file) ?? readWorkFiles(contentDir, entry).problems;
    judged.set(entry.file, problems);
    return problems;
  });
}

/** The file of the work that a file may stand beside. */
export function workBeside(file: string): string {
  return `${file.replace(FINGERPRINT_ENDING, '').replace(/\.(?:txt|yaml)$/, '')}.yaml`;
}

/** What passages are compared with: the text where it is held, else the fingerprint; null where there is neither. */
export function comparedWork({ paragraphs, fingerprint }: WorkFiles): ComparedText | null {
  return paragraphs ? comparedText(paragraphs) : readFingerprint(fingerprint);
}
