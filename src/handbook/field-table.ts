import { stringify } from 'yaml';
import type { FieldDescription } from '../schemas/describe.ts';
import { tableCell } from './markdown.ts';

/** Fields told in a table of their own, because several collections have them. */
export const SHARED_FIELDS = ['draft', 'withdrawn', 'redirects', 'allow'];
/** Told in a table of its own as well, where a collection has it. */
export const EVIDENCE = 'evidence';

/** A longer value of the sample is not repeated in the table. */
const LONGEST_EXAMPLE = 70;

interface Row {
  field: FieldDescription;
  /** Key as it is said: `source.name`, `figures[].unit`. */
  path: string;
  /** The nearest optional field it stands in. */
  within: string | null;
  example: unknown;
}

/**
 * A table of fields, those of groups and lists below the field that holds them.
 * @param sample data of a file shown beside the table; its short values become the examples
 */
export function writeFieldTable(fields: readonly FieldDescription[], sample: unknown): string {
  const rows = fields.flatMap((field) => rowsOf(field, field.name, null, valueOf(sample, field.name)));
  return ['| Trường | Tên | Bắt buộc | Viết gì | Ví dụ |', '| --- | --- | --- | --- | --- |', ...rows.map(writeRow)].join('\n');
}

function rowsOf(field: FieldDescription, path: string, within: string | null, example: unknown): Row[] {
  const row = { field, path, within, example };
  if (field.name === EVIDENCE) return [row];
  const isList = field.kind === 'list';
  const inner = field.fields ?? field.item?.fields ?? [];
  const holder = field.required ? within : path;
  return [
    row,
    ...inner.flatMap((child) => rowsOf(child, `${path}${isList ? '[]' : ''}.${child.name}`, holder, valueOf(example, child.name))),
  ];
}

/** A field's value; in a list that of the first item that has it. */
function valueOf(data: unknown, key: string): unknown {
  if (Array.isArray(data)) return data.map((item) => valueOf(item, key)).find((value) => value !== undefined);
  return (data as Record<string, unknown> | null | undefined)?.[key];
}

function writeRow({ field, path, within, example }: Row): string {
  const required = !field.required ? '' : within ? `nếu có \`${within}\`` : '**có**';
  return (
    `| \`${path}\` | ${tableCell(field.label)} | ${required} | ${tableCell(describe(field))} | ` +
    `${tableCell(showExample(field, example))} |`
  );
}

/** The hint, the kind of value, the choices and what stands in, as far as the hint leaves them out. */
function describe(field: FieldDescription): string {
  const { default: standIn } = field;
  const told = [hintOf(field), kindOf(field), choicesOf(field)];
  if (field.name === EVIDENCE) told.push('Xem [bảng căn cứ](#căn-cứ).');
  if (typeof standIn === 'string' || typeof standIn === 'number') told.push(`Bỏ trống thì là \`${standIn}\`.`);
  return told.filter(Boolean).join(' ');
}

/** The hint as a sentence, the values it names set apart. */
function hintOf({ hint, options = [] }: FieldDescription): string {
  const sentence = hint.replace(/[^.…]$/u, '$&.');
  if (!options.every(({ value }) => hint.includes(value))) return sentence;
  return options.reduce((text, { value }) => text.replace(new RegExp(`(?<![\\p{L}-])${value}(?![\\p{L}-])`, 'u'), '`$&`'), sentence);
}

function kindOf({ kind, references, item, hint }: FieldDescription): string {
  const target = references ?? item?.references;
  if (target) return kind === 'list' ? `Danh sách mã trong \`${target}/\`.` : `Một mã trong \`${target}/\`.`;
  switch (kind) {
    case 'day':
      return 'Viết năm-tháng-ngày.';
    case 'date':
      return /\d{4}/.test(hint) ? '' : 'Biết tới đâu viết tới đó: `2019-11-27`, `2019-11`, `2019`.';
    case 'boolean':
      return '`true` là bật, `false` là tắt.';
    case 'address':
      return 'Bắt đầu bằng `https://` hoặc `http://`.';
    case 'list':
      return 'Viết thành danh sách.';
    case 'group':
      return 'Gồm các dòng dưới đây.';
    default:
      return '';
  }
}

function choicesOf({ options, item, hint }: FieldDescription): string {
  const choices = options ?? item?.options ?? [];
  if (choices.length === 0 || choices.every(({ value }) => hint.includes(value))) return '';
  const words = choices.map(({ value, label }) => (value === label ? `\`${value}\`` : `\`${value}\` (${label})`));
  return `Một trong: ${words.join(', ')}.`;
}

function showExample({ kind, item, name }: FieldDescription, value: unknown): string {
  if (value === undefined || name === EVIDENCE || kind === 'group' || item?.fields) return '';
  const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trim();
  return written.length > LONGEST_EXAMPLE || written.includes('\n') ? '' : `\`${written}\``;
}
