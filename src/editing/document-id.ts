import type { ComputeField } from '@sveltia/cms';
import { documentIdName } from '../text/entry-id.ts';
import type { SourceFormat } from './source-format.ts';

/** The key under which the form computes what a document's id is made from. */
const ID_KEY = '@id';

/**
 * Sveltia (0.221, services/common/template) fills each tag of a slug by itself, with a random text where it is empty,
 * as the day of issue may be; a computed field is filled as a whole. The form does not show it.
 */
export const documentIdField: ComputeField = {
  name: ID_KEY,
  label: 'Mã',
  widget: 'compute',
  value: "{{fields.number}} {{fields.issued | date('YYYY')}}",
  required: false,
};
export const DOCUMENT_ID_TEMPLATE = `{{${ID_KEY}}}`;

/** The format with the computed value, which no file holds: a document that was only opened must not look edited. */
export function withDocumentId({ fromFile, toFile }: SourceFormat): SourceFormat {
  return {
    fromFile: (text) => {
      const values = fromFile(text);
      const { number, issued } = values;
      return { ...values, [ID_KEY]: documentIdName(String(number ?? ''), String(issued ?? '')) };
    },
    toFile: ({ [ID_KEY]: _, ...values }) => toFile(values),
  };
}
