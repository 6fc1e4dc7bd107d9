import type { z } from 'zod';
import { moreProblems } from '../problems/finding.ts';
import { nearestName } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { FieldPath, PositionOf } from './entry.ts';

/** Code of a required field that is not there. */
export const MISSING_FIELD = 'thieu-truong';

type Schema = z.ZodType & {
  def: { type: string; innerType?: Schema; element?: Schema; in?: Schema; out?: Schema };
  shape?: Record<string, Schema>;
};

/** The schema below wrappers such as optional, default and preprocess. */
function unwrap(schema: Schema | undefined): Schema | undefined {
  let current = schema;
  while (current) {
    const { type, innerType, in: input, out } = current.def;
    if (innerType) current = innerType;
    else if (type === 'pipe') current = input?.def.type === 'transform' ? out : input;
    else return current;
  }
  return current;
}

/** Finds the field a path leads to, with the label and hint that stand nearest to it. */
function describePath(schema: Schema, path: FieldPath) {
  let current: Schema | undefined = schema;
  let label = '';
  let hint = '';
  for (const key of path) {
    const inner: Schema | undefined = unwrap(current);
    const { shape } = inner ?? {};
    current = typeof key === 'number' ? inner?.def.element : shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
    const meta = current?.meta();
    if (meta?.label) ({ label, hint = '' } = meta);
  }
  const field = unwrap(current);
  return {
    label,
    hint,
    isReference: field?.meta()?.references !== undefined,
    options: Object.entries(field?.meta()?.options ?? {}),
    keys: Object.keys(field?.shape ?? {}),
  };
}

const TYPE_NAMES: Record<string, string> = {
  string: 'chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true (bật) hoặc false (tắt)',
  array: 'một danh sách (mỗi dòng bắt đầu bằng dấu gạch ngang và một dấu cách)',
  object: 'một nhóm trường thụt vào dưới tên trường',
  record: 'các dòng “từ viết tắt: nghĩa đầy đủ”',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách';
  const names: Record<string, string> = { string: 'chữ', number: 'con số', boolean: 'true/false', object: 'một nhóm trường' };
  return names[typeof value] ?? typeof value;
}

function sentence(text: string): string {
  return /[.…!?]$/.test(text) ? text : `${text}.`;
}

/** What the editor wrote, short enough to quote. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** Problems listed for the data of one file; the rest are counted in one line. */
const MOST_PROBLEMS = 100;

/**
 * Turns what zod found into problems in plain Vietnamese, one per field.
 * @param data the value as written, before the schema
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  data: unknown,
  file: string,
  positionOf: PositionOf,
): Problem[] {
  const single = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const problems = explainIssues(single.slice(0, MOST_PROBLEMS), schema, data, file, positionOf);
  const last = problems.at(-1);
  return last && single.length > MOST_PROBLEMS ? [...problems, { ...last, ...moreProblems(single.length - MOST_PROBLEMS) }] : problems;
}

function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  data: unknown,
  file: string,
  positionOf: PositionOf,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path as (string | number)[];
    const name = path
      .map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key)))
      .join('.')
      .replaceAll('.[', '[');
    const { label, hint, isReference, options, keys } = describePath(schema as Schema, path);
    const problem = (rule: string, message: string, fix: string): Problem => ({ file, ...positionOf(path), rule, message, fix });
    const named = path.length === 0 ? 'Phần khai báo' : label ? `“${name}” (${label.toLowerCase()})` : `“${name}”`;
    const value = valueAt(data, path);

    if (issue.code === 'unrecognized_keys') {
      const [key = ''] = issue.keys;
      const meant = nearestName(key, keys);
      const fix = meant ? `Có phải bạn muốn viết “${meant}”?` : `Bỏ dòng này, hoặc dùng một trong: ${keys.join(', ')}.`;
      return [
        { ...problem('truong-la', `Không có trường “${shown([...path, key].join('.'))}”.`, fix), ...positionOf([...path, key], 'key') },
      ];
    }
    if (issue.code === 'invalid_type' && value === undefined) return [problem(MISSING_FIELD, `Thiếu trường ${named}.`, hint)];
    if (value === null)
      return [
        problem(
          'sai-kieu',
          `${named} còn để trống.`,
          keys.length > 0 ? 'Các dòng của nhóm này thụt vào hai dấu cách ở dưới nó; không cần thì xóa dòng này.' : hint,
        ),
      ];
    if (issue.code === 'invalid_type') {
      return [problem('sai-kieu', `${named} phải là ${TYPE_NAMES[issue.expected] ?? issue.expected}, đang là ${kindOf(value)}.`, hint)];
    }
    if (issue.code === 'invalid_value') {
      if (value === undefined) return [problem(MISSING_FIELD, `Thiếu trường ${named}.`, `Viết một trong: ${issue.values.join(', ')}.`)];
      const meant =
        options.find(([, words]) => words.toLowerCase() === String(value).trim().toLowerCase())?.[0] ??
        nearestName(String(value), issue.values.map(String));
      return [
        problem(
          'gia-tri-la',
          `${named}: không nhận giá trị “${shown(String(value))}”.`,
          `${meant ? `Có phải “${meant}”? ` : ''}Viết một trong: ${issue.values.join(', ')}.`,
        ),
      ];
    }
    const id = isReference && issue.code === 'invalid_format' ? slugify(String(value).slice(0, 200)) : '';
    if (id) return [problem('gia-tri-sai', `${named}: ${sentence(issue.message)}`, `Có lẽ là ${id}.`)];
    return [problem('gia-tri-sai', `${named}: ${sentence(issue.message)}`, issue.code === 'custom' ? '' : hint)];
  });
}
