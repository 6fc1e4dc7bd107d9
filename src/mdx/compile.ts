import { findBadCharacters, replaceBadCharacters } from './characters.ts';
import { checkTree } from './check.ts';
import { writeFootnotes } from './footnotes.ts';
import { parseMdx, type ParsedText } from './parse.ts';
import { countWords, readableText } from './plain-text.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/problem.ts';
import { startSurvey } from './survey.ts';
import { createReport } from '../problems/report.ts';
import type { CompiledBody } from './segment.ts';
import { writeBlocks } from './write-blocks.ts';
import { Writer } from './writer.ts';
import type { TextContext, Writing } from './writer.ts';

/** Part of every cached body's digest: raise it whenever the same text would compile to something else. */
export const COMPILER_VERSION = '3';

export interface CompileOptions {
  /** Path shown in problems. */
  file: string;
  /** The file's line on which `source` begins; 1 unless front matter was cut off. */
  startLine?: number;
  /** Put before the ids of footnotes, for pages that show several texts. */
  idPrefix?: string;
  /** Applied to running text as it is written, never to code or attributes. */
  transformText?: (text: string, context: TextContext) => string;
}

export interface Compiled {
  /** Null exactly where there are problems. */
  body: CompiledBody | null;
  problems: Problem[];
  /** The text as parsed, for whoever goes on from there; null where it is beyond the parser. */
  parsed: ParsedText | null;
}

/**
 * Turns an editor's text (MDX without front matter) into data. Nothing of it is
 * evaluated; whatever the allow-list does not name is a problem. Lists all
 * problems of the text and does not throw, whatever the text holds.
 */
export function compileMdx(source: string, options: CompileOptions): Compiled {
  const text = source.replace(/^\uFEFF/, '');
  const report = createReport(text, options.file, options.startLine ?? 1);
  for (const { offset, finding } of findBadCharacters(text)) report.add(offset, finding);

  const clean = replaceBadCharacters(text);
  const parsed = parseMdx(clean, report);
  if (!parsed) return { body: null, problems: sortProblems(report.problems), parsed };
  const survey = startSurvey(clean, parsed.masked, report);
  checkTree(parsed.tree, survey);
  if (report.problems.length > 0) return { body: null, problems: sortProblems(report.problems), parsed };

  const writing: Writing = {
    idPrefix: options.idPrefix ?? '',
    transformText: options.transformText ?? ((words) => words),
    headingIds: survey.headingIds,
    definitions: survey.definitions,
    footnotes: survey.footnotes,
    calls: new Map(),
    tables: 0,
  };
  const writer = new Writer();
  writeBlocks(parsed.tree.children, writer, writing, 'text');
  writeFootnotes(writer, writing);
  const { headings, references, links, images } = survey;
  const plain = readableText(parsed.tree);
  const body = { segments: writer.finish(), headings, text: plain, words: countWords(plain), references, links, images };
  return { body, problems: [], parsed };
}
