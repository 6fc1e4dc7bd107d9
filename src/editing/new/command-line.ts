import { readCommandLine, type OptionForm } from '../../commands/command-line.ts';
import { collectionDefinitions } from '../../schemas/collections.ts';
import { ID_PATTERN } from '../../schemas/field.ts';
import { describeFields, type FieldDescription } from '../../schemas/describe.ts';
import { fieldsAlong } from '../../schemas/walk.ts';
import { LAST } from './like.ts';
import { KIND_NAMES, messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** What was typed after `thu-vien new`, not yet compared with the schema of its kind. */
export interface NewLine {
  kind: string | null;
  title: string;
  /** Field path → what was typed for it, in order. */
  answers: Map<string, string[]>;
  id: string | null;
  /** Id of the entry that the new one is to be like, or `last`; null for none. */
  like: string | null;
  yes: boolean;
}

const ANSWER: OptionForm = { value: 'GIÁ-TRỊ', isMany: true };
const answers = Object.values(collectionDefinitions).flatMap(({ schema }) => flagNames(describeFields(schema)));

/** Each field of each kind is an option. */
export const FORM = {
  name: 'thu-vien new',
  about: 'Tạo một mục mới cho thư viện, là bản nháp. Lệnh hỏi từng điều còn thiếu.',
  operands: `${KIND_NAMES.join('|')} "Tiêu đề"`,
  options: {
    ...Object.fromEntries(answers.map((name) => [name, ANSWER])),
    id: { value: 'TÊN', help: 'đặt tên tệp, cũng là địa chỉ của trang' },
    like: { value: 'MÃ', help: 'buổi sinh hoạt mới giống buổi trước: --like MÃ, hoặc chỉ --like là buổi gần nhất' },
    yes: { short: 'y', help: 'không hỏi: dùng giá trị có sẵn, thiếu gì thì báo' },
  },
  notes: `Muốn trả lời sẵn thì viết thêm tên trường của đầu tệp, ví dụ:
  --category tin-nganh --topics dan-van,neu-guong --summary "Một đoạn ngắn."
  --work "Sửa đổi lối làm việc" --date 1947-10`,
};

/**
 * @returns null where help is asked for
 * @throws UsageError for an option that no kind has, Refusal for an id that cannot be one
 */
export function readNewLine(words: readonly string[], env: NodeJS.ProcessEnv): NewLine | null {
  const line = readCommandLine(FORM, withLast(words), env);
  if (!line) return null;
  const { id = null, like = null, yes, ...typed } = line.values as Record<string, string[]> & { id?: string; like?: string; yes: boolean };
  if (id !== null && (!ID_PATTERN.test(id) || id.includes('/'))) throw new Refusal(messages.badId(id));
  // “--like "Tên mới"”: no id looks so; it is the title, and the last one is meant.
  const isTitle = like !== null && !ID_PATTERN.test(like);
  const [kind = null, ...title] = [...line.operands, ...(isTitle ? [like] : [])];
  const answered = Object.entries(typed).filter(([, values]) => values.length > 0);
  return { kind, title: title.join(' ').trim(), answers: new Map(answered), id, like: isTitle ? LAST : like, yes };
}

/** `--like` with nothing behind it is `--like last`. */
function withLast(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return word === '--like' && (next === undefined || next.startsWith('-')) ? [word, LAST] : [word];
  });
}

/** Paths that can be typed as flags: fields, and fields of groups as `group.field`. */
export function flagNames(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap(({ name, fields: inner, kind }) => [
    name,
    ...(kind === 'group' ? flagNames(inner ?? []).map((one) => `${name}.${one}`) : []),
  ]);
}

/** The field at a path such as `work.title`, which is one of them. */
export function fieldAt(fields: readonly FieldDescription[], path: string): FieldDescription {
  const names = path.split('.');
  const found = fieldsAlong({ kind: 'group', fields }, names)[names.length - 1];
  if (!found) throw new Error(`no field ${path}`);
  return found;
}
