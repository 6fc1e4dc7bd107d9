import { isError, type CheckContext, type CheckedProblem } from '../../../src/check/engine/rule.ts';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { formatReport } from '../../../src/check/reports/report-text.ts';
import { checkContext } from '../../../src/check/engine/run.ts';
import { UsageError } from '../../../src/commands/command-line.ts';
import { OUTSIDE_TEXT } from '../case.ts';
import { harmInText, htmlOf } from '../harmless-html.ts';
import { faultsOfOutput } from './judge-output.ts';

/** What the content check said of a folder, in this process. */
export interface Checked {
  /** Files that stop a build. */
  refused: Set<string>;
  /** Files that something is said of. */
  named: Set<string>;
  /** Files that entries come of. */
  entries: Set<string>;
  found: string[];
}

/** Characters that no field or text of an accepted entry may hold, whichever way they were written. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u{e0000}-\u{e0fff}]/u;

/** Runs the whole content check on a folder, and judges what it said and what it let through. */
export async function checkContent(folder: string): Promise<Checked> {
  let context: CheckContext;
  try {
    context = await openContext(openReader(folder));
  } catch (error) {
    if (error instanceof UsageError)
      return { refused: new Set(['']), named: new Set(), entries: new Set(), found: faultsOfOutput(error.message) };
    throw error;
  }
  const problems = checkContext(context);
  const { texts, entries } = context.library;
  const sources = [...texts.values()].flatMap(({ source }) => source ?? []);
  const report = formatReport(problems, sources.length, true);
  const refused = new Set(problems.filter(isError).map(({ file }) => file));
  return {
    refused,
    named: new Set(problems.map(({ file }) => file)),
    entries: new Set(entries.map(({ file }) => file)),
    found: [...faultsOfOutput(report, sources.join('\n')), ...problems.flatMap(faultsOfProblem), ...faultsOfEntries(context, refused)],
  };
}

function faultsOfProblem({ file, line, column, rule, message }: CheckedProblem): string[] {
  const wrong =
    !file || line < 1 || column < 1 || !Number.isInteger(line + column) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule) || !message.trim();
  return wrong ? [`a problem that lacks a part: ${JSON.stringify({ file, line, column, rule, message }).slice(0, 200)}`] : [];
}

/** Entries are judged even where other files stop the build: the next build may lack those. */
function faultsOfEntries({ library }: CheckContext, refused: ReadonlySet<string>): string[] {
  return library.entries.flatMap(({ file, data, body }) => {
    const found = harmInText(htmlOf(body?.segments ?? [])).map((harm) => `${file}: ${harm}`);
    if (refused.has(file)) return found;
    const values = [...stringsOf(data), ...stringsOf(body)];
    const hidden = values.map((value) => FORBIDDEN.exec(value)?.[0]).find(Boolean);
    if (hidden) found.push(`${file}: U+${hidden.codePointAt(0)!.toString(16)} accepted`);
    if (values.some((value) => value.includes(OUTSIDE_TEXT))) found.push(`${file}: text from outside the content folder`);
    return found;
  });
}

function* stringsOf(value: unknown): Generator<string> {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') yield next;
    else if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) pending.push(part);
  }
}
