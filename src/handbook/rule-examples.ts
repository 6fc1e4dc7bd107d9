import type { CheckedProblem, ExampleForm, RuleNote } from '../check/engine/rule.ts';
import { openContext, openReader } from '../check/engine/context.ts';
import { fixFile } from '../check/engine/fix.ts';
import { checkContext, openFiles } from '../check/engine/run.ts';
import { exampleLibrary } from './example-library.ts';
import { withFolder } from './with-folder.ts';

/** What the check says of one example. */
export interface TriedExample {
  /** The problem with the note's code; null when the example does not have it. */
  problem: CheckedProblem | null;
  /** `--fix` fixes it. */
  isFixed: boolean;
}

/** The examples of a code, the wrong one first; null for one that is told in words and cannot be tried. */
export type TriedNote = (TriedExample | null)[];

/** Tries the examples of all notes at once, each in a file of its own of the example library. */
export async function tryExamples(notes: readonly RuleNote[]): Promise<Map<string, TriedNote>> {
  const files: Record<string, string> = { ...exampleLibrary };
  const place = (example: string, form: ExampleForm, name: string): string | null => {
    const written = writeExample(withUnseen(example), form, name);
    if (written) files[written.path] = written.source;
    return written?.path ?? null;
  };
  const placed = notes.map(({ code, wrong, right, forms: [wrongForm, rightForm] = ['body', 'body'] }) => ({
    code,
    paths: [place(wrong, wrongForm, `${code}-sai`), place(right, rightForm, `${code}-dung`)],
  }));
  return withFolder(files, async (dir) => {
    const context = await openContext(openReader(dir));
    const problems = Map.groupBy(checkContext(context), ({ file, rule }) => `${file} ${rule}`);
    const fixed = new Set(
      [...openFiles(context)].flatMap((file) => fixFile(file, context).fixed.map(({ rule }) => `${file.file} ${rule}`)),
    );
    const judge = (path: string | null, code: string): TriedExample | null =>
      path === null ? null : { problem: problems.get(`${path} ${code}`)?.[0] ?? null, isFixed: fixed.has(`${path} ${code}`) };
    return new Map(placed.map(({ code, paths }) => [code, paths.map((path) => judge(path, code))]));
  });
}

/** Characters that an example names by their code, `[U+200B]`, because nobody would see them. */
function withUnseen(example: string): string {
  return example.replace(/\[U\+([0-9A-F]{4,5})\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The file an example makes, or null when it is only told. */
function writeExample(example: string, form: ExampleForm, name: string): { path: string; source: string } | null {
  const path = `articles/${name}.mdx`;
  switch (form) {
    case 'words':
      return null;
    case 'file':
      return { path, source: `${example}\n` };
    case 'name':
      return { path: example, source: article('Nội dung.', '', name) };
    case 'fields':
      return { path, source: article('Nội dung.', example, name) };
    case 'session':
      return { path: `sessions/${name}.mdx`, source: session(example, name) };
    case 'quotation':
      return { path: `quotes/cau-de-thu-vi-du-cua-quy-tac-${name}.mdx`, source: quotation(example) };
    default:
      return { path, source: article(example, '', name) };
  }
}

function article(body: string, fields: string, name: string): string {
  const usual = `title: Bài thử ${name}
summary: Tóm tắt của bài thử, đủ dài để được nhận.
published: 2026-01-01
category: huong-dan
topics: [dan-van]`;
  return file(usual, fields, body);
}

function session(fields: string, name: string): string {
  const usual = `title: Buổi thử ${name}
organisation: chi-bo-khoi-van-phong-so
year: 2025
status: held
held: { date: 2025-04-10 }
topics: [dan-van]`;
  return file(usual, fields, 'Nội dung.');
}

function quotation(fields: string): string {
  const usual = `date: { value: 1969, confirmed: false }
verification: unverified
topics: [dan-van]`;
  return file(usual, fields, 'Lời bình.');
}

/** A field of the example takes the place of the one that stands there by itself. */
function file(usual: string, fields: string, body: string): string {
  const given = fields.split('\n').map((line) => /^[^\s:]+:/.exec(line)?.[0]);
  const kept = usual.split('\n').filter((line) => !given.includes(line.slice(0, line.indexOf(':') + 1)));
  return `---\n${[...kept, ...(fields ? [fields] : [])].join('\n')}\n---\n\n${body}\n`;
}
