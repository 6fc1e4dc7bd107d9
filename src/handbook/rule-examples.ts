import type { CheckedProblem } from '../check/engine/checked-problem.ts';
import { openContext, openReader } from '../check/engine/context.ts';
import { fixFile } from '../check/engine/fix.ts';
import type { RuleNote } from '../check/engine/rule.ts';
import { checkContext, openFiles } from '../check/engine/run.ts';
import { exampleForm } from './example-forms.ts';
import type { ExampleForm, ExampleSide } from './example-forms.ts';
import { exampleLibrary } from './example-library.ts';
import { withFolder } from './with-folder.ts';

/** What the check says of one example. */
export interface TriedExample {
  /** The problem with the note's code; null when the example does not have it. */
  problem: CheckedProblem | null;
  /** `--fix` fixes it. */
  isFixed: boolean;
}

/** Both examples of a code; null for one that is told in words and cannot be tried. */
export type TriedNote = Record<ExampleSide, TriedExample | null>;

const SIDES = ['wrong', 'right'] as const;

/** Tries the examples of all notes at once, each in a file of its own of the example library. */
export async function tryExamples(notes: readonly RuleNote[]): Promise<Map<string, TriedNote>> {
  const files: Record<string, string> = { ...exampleLibrary };
  const placed = notes.map((note) => {
    const paths = SIDES.map((side) => {
      const written = writeExample(
        withUnseen(note[side]),
        exampleForm(note.code, side),
        `${note.code}-${side === 'wrong' ? 'sai' : 'dung'}`,
      );
      if (written) files[written.path] = written.source;
      return written?.path ?? null;
    });
    return { code: note.code, paths };
  });
  return withFolder(files, async (dir) => {
    const context = await openContext(openReader(dir));
    const problems = Map.groupBy(checkContext(context), ({ file, rule }) => `${file} ${rule}`);
    const fixed = new Set(
      [...openFiles(context)].flatMap((file) => fixFile(file, context).fixed.map(({ rule }) => `${file.file} ${rule}`)),
    );
    const judge = (path: string | null | undefined, code: string): TriedExample | null =>
      path ? { problem: problems.get(`${path} ${code}`)?.[0] ?? null, isFixed: fixed.has(`${path} ${code}`) } : null;
    return new Map(placed.map(({ code, paths: [wrong, right] }) => [code, { wrong: judge(wrong, code), right: judge(right, code) }]));
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
    default:
      return { path, source: article(example, '', name) };
  }
}

function article(body: string, fields: string, name: string): string {
  return file(
    [
      'title: Bài thử ' + name,
      'summary: Sapô của bài thử, đủ dài để được nhận.',
      'published: 2026-01-01',
      'category: huong-dan',
      'topics: [dan-van]',
    ],
    fields,
    body,
  );
}

function session(fields: string, name: string): string {
  return file(
    [
      'title: Buổi thử ' + name,
      'organisation: chi-bo-khoi-van-phong-so',
      'year: 2025',
      'status: held',
      'held: { date: 2025-04-10 }',
      'topics: [dan-van]',
    ],
    fields,
    'Nội dung.',
  );
}

/** A field of the example takes the place of the one that stands there by itself. */
function file(usual: readonly string[], fields: string, body: string): string {
  const given = fields.split('\n').map((line) => /^[^\s:]+:/.exec(line)?.[0]);
  const kept = usual.filter((line) => !given.includes(line.slice(0, line.indexOf(':') + 1)));
  return `---\n${[...kept, ...(fields ? [fields] : [])].join('\n')}\n---\n\n${body}\n`;
}
