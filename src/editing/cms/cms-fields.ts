import type { Field, SelectField } from '@sveltia/cms';
import { namesOf, type CollectionName } from '../../schemas/collections.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { escapeHtml } from '../../text/markup.ts';
import { INNER_LIST } from './source-format.ts';

/** A line longer than this is written in a box that wraps. */
const WRAPPED_FROM = 200;
/** A single line in a box that would take more. */
const SINGLE_LINE: [RegExp, string] = [/^[^\n\r]*$/, 'Viết trên một dòng, không xuống dòng.'];

const DATE_FORMS = 'Viết 2019-11-27; chỉ biết tháng thì 2019-11, chỉ biết năm thì 2019.';

export function relation(collection: CollectionName) {
  return {
    widget: 'relation' as const,
    collection,
    value_field: '{{slug}}',
    display_fields: namesOf(collection),
    search_fields: [...namesOf(collection), '{{slug}}'],
  };
}

function patternOf({ pattern }: FieldDescription): { pattern?: [RegExp, string] } {
  return pattern ? { pattern: [pattern.source, pattern.message] } : {};
}

function listField({ item, min, max }: FieldDescription): Partial<Field> {
  const size = { ...(min ? { min } : {}), ...(max ? { max } : {}) };
  if (item?.references) return { ...relation(item.references), multiple: true, ...size };
  if (item?.options) return { widget: 'select', multiple: true, options: item.options, ...size };
  if (item?.fields) return { widget: 'list', collapsed: 'auto', fields: item.fields.map(cmsField), ...size };
  if (item?.kind === 'list')
    return {
      widget: 'list',
      label_singular: item.label,
      collapsed: true,
      summary: `{{fields.${INNER_LIST}}}`,
      fields: [cmsField({ ...item, name: INNER_LIST })],
      ...size,
    };
  if (item?.kind === 'line') return { widget: 'list', ...(item.label ? { label_singular: item.label } : {}), ...size, ...patternOf(item) };
  if (item?.kind === 'integer') return { widget: 'list', field: cmsField({ ...item, name: INNER_LIST }), ...size };
  throw new Error(`No form field for a list of ${item?.kind ?? 'nothing'}.`);
}

function textField(field: FieldDescription): Partial<Field> {
  const { kind, min = 0, max, pattern, required } = field;
  // Sveltia counts the letters of an optional field even where there are none.
  const length = { ...(required && min > 1 ? { minlength: min } : {}), ...(max ? { maxlength: max } : {}) };
  if (kind === 'text') return { widget: 'text', ...length };
  if (!pattern && (max ?? 0) > WRAPPED_FROM) return { widget: 'text', ...length, pattern: SINGLE_LINE };
  return { widget: 'string', ...length, ...patternOf(field) };
}

function widgetOf(field: FieldDescription): Partial<Field> {
  const { kind, min, max, options, references, fields = [], required } = field;
  switch (kind) {
    case 'number':
    case 'integer':
      return {
        widget: 'number',
        value_type: kind === 'integer' ? 'int' : 'float',
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    case 'boolean':
      return { widget: 'boolean' };
    case 'choice':
      return { widget: 'select', options: options ?? [] } satisfies Partial<SelectField>;
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', ...(required ? { default: '{{now}}' } : {}) };
    case 'date':
      return { widget: 'string', ...patternOf(field) };
    case 'address':
      return { widget: 'string', type: 'url' };
    case 'image':
      return { widget: 'image', choose_url: false };
    case 'file':
      return { widget: 'file', choose_url: false };
    case 'reference':
      return references ? relation(references) : {};
    case 'list':
      return listField(field);
    case 'group':
      return { widget: 'object', collapsed: 'auto', fields: fields.map(cmsField) };
    case 'record':
      return { widget: 'list', fields: fields.map(cmsField), summary: '{{fields.key}}: {{fields.value}}' };
    default:
      return textField(field);
  }
}

/** The hint, with the form of a date where it does not show one; the form takes it for HTML. */
function hintOf({ hint, kind }: FieldDescription): string {
  const shown = kind === 'date' && !/\d{4}/.test(hint) ? `${hint} ${DATE_FORMS}` : hint;
  return escapeHtml(shown);
}

/** One field of the web editor's form (Sveltia CMS, `Field`). */
export function cmsField(field: FieldDescription): Field {
  const { name, label, required } = field;
  const standIn = field.default === undefined || Array.isArray(field.default) ? {} : { default: field.default };
  return { name, label, hint: hintOf(field), required, ...widgetOf(field), ...standIn } as Field;
}
