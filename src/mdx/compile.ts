import { sortProblems, type Problem } from '../problems/problem.ts';
import { createReport } from '../problems/report.ts';
import { findBadCharacters, replaceBadCharacters } from './characters.ts';
import { checkTree } from './check.ts';
import { parseMdx, type ParsedText } from './parse.ts';
import { countWords, readableText } from './plain-text.ts';
import type { CompiledBody } from './segment.ts';
import { startSurvey } from './survey.ts';
import { writeBody } from './write.ts';

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
 * @param file path shown in problems
 * @param startLine the file's line on which `source` begins, where front matter was cut off
 */
export function compileMdx(source: string, { file, startLine = 1 }: { file: string; startLine?: number }): Compiled {
  const text = source.replace(/^\uFEFF/, '');
  const report = createReport(text, file, startLine);
  for (const { offset, finding } of findBadCharacters(text)) report.add(offset, finding);

  const clean = replaceBadCharacters(text);
  const parsed = parseMdx(clean, report);
  const survey = parsed && startSurvey(clean, parsed.masked, report);
  if (survey) checkTree(parsed.tree, survey);
  if (!survey || report.problems.length > 0) return { body: null, problems: sortProblems(report.problems), parsed };

  const { headings, references, links, images } = survey;
  const plain = readableText(parsed.tree);
  const segments = writeBody(parsed.tree, survey);
  return { body: { segments, headings, text: plain, words: countWords(plain), references, links, images }, problems: [], parsed };
}
