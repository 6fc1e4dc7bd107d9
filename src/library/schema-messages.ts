import type { z } from 'zod';
import { nearestName } from '../problems/nearest.ts';
import { moreProblems, type Problem } from '../problems/problem.ts';
import { describeSchema } from '../schemas/describe.ts';
import { fieldsAlong, valueAt, type FieldPath } from '../schemas/walk.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { PositionOf } from './entry.ts';

/** Code of a required field that is not there. */
export const MISSING_FIELD = 'thieu-truong';

/** What is told of the field a path leads to: label and hint are the nearest ones above or at it. */
function describePath(schema: z.ZodType, path: FieldPath) {
  const whole = describeSchema(schema);
  const along = fieldsAlong(whole, path);
  const { label = '', hint = '' } = along.findLast((field) => field.label) ?? {};
  const field = path.length === 0 ? whole : along[path.length - 1];
  return {
    label,
    hint,
    isReference: field?.references !== undefined,
    options: field?.options ?? [],
    keys: field?.kind === 'group' ? (field.fields ?? []).map(({ name }) => name) : [],
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
    const { label, hint, isReference, options, keys } = describePath(schema, path);
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
        options.find(({ label: words }) => words.toLowerCase() === String(value).trim().toLowerCase())?.value ??
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
