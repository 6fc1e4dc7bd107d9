import { frontMatterMessages as say } from './front-matter-messages.ts';
import { problemOf, type Finding, type Problem } from '../problems/problem.ts';

export interface SplitSource {
  /** Text between the two `---` lines, and the file's line it starts on. */
  yaml: string;
  yamlStartLine: number;
  /** All that follows, never parsed here, and the file's line it starts on. */
  body: string;
  bodyStartLine: number;
}

/**
 * Cuts a content file in two. The first line must be `---` alone: anything
 * behind it (`---js` runs code in other tools) is refused.
 */
export function splitFrontMatter(source: string, file: string): SplitSource | { problem: Problem } {
  const text = source.replace(/^\uFEFF/, '');
  const refuse = (finding: Finding) => ({ problem: problemOf(file, finding) });
  const opening = /^---([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text);
  if (!opening) return refuse(explainOpening(text));
  if (opening[1]?.trim()) return refuse(say.language);

  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = yamlStart;
  const end = closing.exec(text);
  if (!end) return refuse(say.unclosed);

  const yaml = text.slice(yamlStart, end.index);
  const bodyStart = end.index + end[0].length;
  return { yaml, yamlStartLine: 2, body: text.slice(bodyStart), bodyStartLine: 1 + countLineEnds(text.slice(0, bodyStart)) };
}

/** Why the first line opens no head. */
function explainOpening(text: string): Finding {
  if (/^\s+---/.test(text)) return say.late;
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? [];
  return /^[-\u2010-\u2015_*=\s]+$/.test(first) ? say.dashes(first) : say.missing;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
