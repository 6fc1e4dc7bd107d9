import { openFile, type CheckedFile } from '../../check/engine/checked-file.ts';
import { findInFile } from '../../check/engine/find-in-file.ts';
import { severityIn, type CheckContext } from '../../check/engine/rule.ts';
import { exceptionsOf } from '../../check/engine/written-exceptions.ts';
import { compileMdx } from '../../mdx/compile.ts';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../schemas/describe.ts';
import { inFormWords, labelOfPath } from './form-words.ts';
import { savingRules } from './saving-rules.ts';
import { refusal, type SourceFormat } from './source-format.ts';

/** What an editor is told of a file about to be saved: `faults` stop it, `reminders` do not. */
interface SavingReport {
  faults: string[];
  reminders: string[];
}

/** No more of either are told at once. */
const MOST_TOLD = 8;
const LONGEST_EXCERPT = 60;

/** The file as it stands, without a library around it: rules that look for other entries find none. */
const ALONE = { library: { entries: [], texts: new Map(), settings: null }, toneStyle: 'old', today: '' } as unknown as CheckContext;

/** Judges a file as the build and the check would, as far as it can be judged by itself. */
function reportOnSaving(text: string, collection: CollectionName): SavingReport {
  const file = openFile(text, { file: '', collection, id: '' }, null);
  const fields = describeFields(definitionOf(collection).schema);
  const syntax = definitionOf(collection).format === 'mdx' ? syntaxFaults(text, file) : [];
  const found = ruleFindings(file, fields);
  return {
    faults: firstOf([...syntax, ...found.filter(({ stops }) => stops).map(({ said }) => said)]),
    reminders: firstOf(found.filter(({ stops }) => !stops).map(({ said }) => said)),
  };
}

/** The format of a collection, refusing what the build or the rules about persons would refuse; `remind` shows the rest. */
export function checkedOnSaving(
  collection: CollectionName,
  { fromFile, toFile }: SourceFormat,
  remind: (reminders: readonly string[]) => void,
): SourceFormat {
  return {
    fromFile,
    toFile: (values) => {
      const text = toFile(values);
      const { faults, reminders } = reportOnSaving(text, collection);
      if (faults.length > 0) throw refusal(faults.join('\n'));
      remind(reminders);
      return text;
    },
  };
}

/** Where the text of the form begins in the file: behind the blank lines below the front matter. */
function startOfBody(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

function syntaxFaults(text: string, file: CheckedFile): string[] {
  const start = startOfBody(text, offsetOfBody(text));
  const { problems } = compileMdx(text.slice(start), { file: file.file });
  const lines = text.slice(start).split('\n');
  return problems.map(({ line, message, fix }) => `${placeInBody(line, lines[line - 1])}: ${message} ${fix}`.trim());
}

/** Just behind the front matter, which the editor has written itself. */
function offsetOfBody(text: string): number {
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = text.indexOf('\n') + 1;
  return (closing.exec(text)?.index ?? 0) + '---\n'.length;
}

/** A line of the text by its number and its first words, for the form shows no numbers. */
function placeInBody(line: number, words = ''): string {
  const excerpt = words.trim().slice(0, LONGEST_EXCERPT);
  return `“Nội dung”, dòng ${line}${excerpt ? ` (${excerpt}${excerpt.length < words.trim().length ? '…' : ''})` : ''}`;
}

function ruleFindings(file: CheckedFile, fields: readonly FieldDescription[]): { said: string; stops: boolean }[] {
  const excused = new Set(exceptionsOf(file.data).flatMap((exception) => exception?.rule ?? []));
  const isDraft = (file.data as { draft?: unknown } | null)?.draft === true;
  const seen = new Set<string>();
  const found: { said: string; stops: boolean }[] = [];
  for (const { rule, hit } of findInFile(file, ALONE, savingRules)) {
    if (excused.has(rule.code)) continue;
    const place = placeInForm(file, hit.start, fields);
    const code = /\ballow:/.test(hit.fix) ? ` (mã quy tắc: ${rule.code})` : '';
    const said = `${place}: ${inFormWords(`${hit.message} ${hit.fix}`, fields)}${code}`;
    if (!seen.has(said)) found.push({ said, stops: severityIn(isDraft, rule, hit.severity) === 'lỗi' });
    seen.add(said);
  }
  return found;
}

/** The field of the form that an offset of the file lies in, or the line of its text. */
function placeInForm(file: CheckedFile, start: number, fields: readonly FieldDescription[]): string {
  if (file.body && start >= file.body.offset) {
    const first = startOfBody(file.source, file.body.offset);
    const line = file.placeOf(start).line - file.placeOf(first).line + 1;
    return placeInBody(line, file.source.slice(first).split('\n')[line - 1]);
  }
  const inFields = file.passages
    .filter(({ traits }) => traits.path)
    .map((passage) => ({ at: passage.start(0), path: passage.traits.path! }));
  const path = inFields.filter(({ at }) => at <= start).sort((a, b) => b.at - a.at)[0]?.path;
  const written = path
    ?.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .slice(1);
  return `“${(written && labelOfPath(written, fields)) ?? 'Các trường khai báo'}”`;
}

function firstOf(told: readonly string[]): string[] {
  const rest = told.length - MOST_TOLD;
  return rest > 0 ? [...told.slice(0, MOST_TOLD), `Còn ${rest} chỗ khác; sửa các chỗ trên rồi lưu lại.`] : [...told];
}
