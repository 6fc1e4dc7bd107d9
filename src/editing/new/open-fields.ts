import { optionInWords, type FieldDescription } from '../../schemas/describe.ts';
import { writeYaml } from '../cms/keep-source.ts';
import type { Values } from './fill-in.ts';
import { messages } from './messages.ts';

/** Fields that a new entry does not need: they come with its life. */
const LATER = new Set(['draft', 'withdrawn', 'redirects', 'allow', 'changes']);
const LONGEST_HINT = 110;

/**
 * The fields of a new entry as YAML: what is known, then what may be added, each a comment that becomes its field when the
 * mark before it goes, indented as it must be.
 * @param values in the order of the schema
 */
export function writeWithOpenFields(fields: readonly FieldDescription[], values: Values): string {
  const known = Object.entries(values).map(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    const inner = field?.kind === 'group' ? (field.fields ?? []).filter((one) => (value as Values)[one.name] === undefined) : [];
    return writeYaml({ [name]: value }) + inner.flatMap((one) => commentOf(one, '  ')).join('');
  });
  const open = fields.filter(({ name }) => values[name] === undefined && !LATER.has(name)).flatMap((field) => commentOf(field, ''));
  return [...known, ...(open.length > 0 ? [`# ${messages.openFields}\n`, ...open] : [])].join('');
}

/** Lines of one field, with `#` before each. */
function commentOf(field: FieldDescription, indent: string): string[] {
  return linesOf(field, indent, `${field.name}:`).map((line) => `#${line}\n`);
}

function linesOf(field: FieldDescription, indent: string, head: string): string[] {
  const { kind, fields = [], item } = field;
  const deeper = `${indent}  `;
  if (kind === 'group') return [`${indent}${head}${aside(field)}`, ...fields.flatMap((inner) => linesOf(inner, deeper, `${inner.name}:`))];
  if (kind === 'list' && item) {
    const [first, ...rest] = item.fields ?? [];
    if (!first) return [`${indent}${head}${aside(field)}`, `${deeper}- ${sampleOf(item)}`.trimEnd()];
    return [
      `${indent}${head}${aside(field)}`,
      ...linesOf(first, deeper, `- ${first.name}:`),
      ...rest.flatMap((inner) => linesOf(inner, `${deeper}  `, `${inner.name}:`)),
    ];
  }
  if (kind === 'record') return [`${indent}${head}${aside(field)}`];
  const sample = sampleOf(field);
  return [`${indent}${head}${sample ? ` ${sample}` : ''}${aside(field)}`];
}

/** A value where one is as good as another to begin with. */
function sampleOf({ kind, default: usual }: FieldDescription): string {
  if (kind === 'boolean') return String(usual ?? false);
  if (kind === 'choice') return String(usual ?? '');
  return '';
}

/** What a field is for, behind it. */
function aside({ label, hint, kind, options = [], references, item }: FieldDescription): string {
  const codes = (item?.options ?? options).map(optionInWords).join(', ');
  const collection = references ?? item?.references;
  const parts = [
    label,
    kind === 'choice' || item?.kind === 'choice' ? codes : hint.replace(/\.$/, ''),
    collection ? messages.codeIn(collection) : '',
  ];
  const text = parts.filter(Boolean).join('. ').replace(/\s+/g, ' ');
  return text === '' ? '' : `   # ${text.length > LONGEST_HINT ? `${text.slice(0, text.lastIndexOf(' ', LONGEST_HINT))} …` : text}`;
}
