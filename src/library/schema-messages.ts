import type { z } from 'zod';
import { nearestName } from '../problems/nearest.ts';
import { found, moreProblems, type Finding, type Problem } from '../problems/problem.ts';
import { describeSchema, optionInWords } from '../schemas/describe.ts';
import { fieldsAlong, valueAt, type FieldPath } from '../schemas/walk.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { PositionOf } from './entry.ts';

/** Code of a required field that is not there. */
export const MISSING_FIELD = 'thieu-truong';

/** Words for a limit, by what it limits. */
const UNITS: Record<string, string> = { string: ' ký tự', array: ' dòng', number: '', int: '' };

/** What zod says where a schema gives no words of its own: a `$ZodErrorMap` for `safeParse`. */
export const inVietnamese: z.core.$ZodErrorMap = (issue) => {
  const unit = (origin: string): string => UNITS[origin] ?? '';
  if (issue.code === 'too_small')
    return unit(issue.origin) ? `Cần ít nhất ${issue.minimum}${unit(issue.origin)}.` : `Phải từ ${issue.minimum} trở lên.`;
  if (issue.code === 'too_big') return `Nhiều nhất là ${issue.maximum}${unit(issue.origin)}.`;
  return 'Viết chưa đúng dạng.';
};

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

/** A path as editors read it, counting from 1: `evidence[1].kind`. */
function written(path: FieldPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : key))
    .join('.')
    .replaceAll('.[', '[');
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
  file = '',
  positionOf: PositionOf = () => ({ line: 1, column: 1 }),
): Problem[] {
  const single = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const problems = single.slice(0, MOST_PROBLEMS).map((issue): Problem => {
    const path = issue.path as FieldPath;
    const place = issue.code === 'unrecognized_keys' ? positionOf([...path, issue.keys[0]!], 'key') : positionOf(path);
    return { file, ...place, ...explain(issue, path, schema, data) };
  });
  const last = problems.at(-1);
  return last && single.length > MOST_PROBLEMS ? [...problems, { ...last, ...moreProblems(single.length - MOST_PROBLEMS) }] : problems;
}

function explain(issue: z.core.$ZodIssue, path: FieldPath, schema: z.ZodType, data: unknown): Finding {
  const whole = describeSchema(schema);
  const along = fieldsAlong(whole, path);
  const field = path.length === 0 ? whole : along[path.length - 1];
  // Label and hint are the nearest ones above or at the field.
  const { label = '', hint = '' } = along.findLast((above) => above.label) ?? {};
  const keys = field?.kind === 'group' ? (field.fields ?? []).map(({ name }) => name) : [];
  const name = written(path);
  const named = path.length === 0 ? 'Phần khai báo' : label ? `“${name}” (${label.toLowerCase()})` : `“${name}”`;
  const value = valueAt(data, path);

  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const meant = nearestName(key, keys);
    const fix = meant ? `Có phải bạn muốn viết “${meant}”?` : `Bỏ dòng này, hoặc dùng một trong: ${keys.join(', ')}.`;
    return found('truong-la', `Không có trường “${shown(written([...path, key]))}”.`, fix);
  }
  if (issue.code === 'invalid_type' && value === undefined) return found(MISSING_FIELD, `Thiếu trường ${named}.`, hint);
  if (value === null) {
    const fix = keys.length > 0 ? 'Các dòng của nhóm này thụt vào hai dấu cách ở dưới nó; không cần thì xóa dòng này.' : hint;
    return found('sai-kieu', `${named} còn để trống.`, fix);
  }
  if (issue.code === 'invalid_type')
    return found('sai-kieu', `${named} phải là ${TYPE_NAMES[issue.expected] ?? issue.expected}, đang là ${kindOf(value)}.`, hint);
  if (issue.code === 'invalid_value') {
    const oneOf = `Viết một trong: ${(field?.options?.map(optionInWords) ?? issue.values).join(', ')}.`;
    if (value === undefined) return found(MISSING_FIELD, `Thiếu trường ${named}.`, oneOf);
    const meant =
      field?.options?.find((option) => option.label.toLowerCase() === String(value).trim().toLowerCase())?.value ??
      nearestName(String(value), issue.values.map(String));
    const fix = `${meant ? `Có phải “${meant}”? ` : ''}${oneOf}`;
    return found('gia-tri-la', `${named}: không nhận giá trị “${shown(String(value))}”.`, fix);
  }
  const id = field?.references && issue.code === 'invalid_format' ? slugify(String(value).slice(0, 200)) : '';
  return found('gia-tri-sai', `${named}: ${sentence(issue.message)}`, id ? `Có lẽ là ${id}.` : issue.code === 'custom' ? '' : hint);
}
