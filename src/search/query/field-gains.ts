import type { Parameters } from './parameters.ts';
import type { FieldGains } from './term.ts';

/** What an occurrence in a metadata field counts, by the field's name; see the HTML contract in README.md. */
export function fieldGains(fields: readonly string[], { gains, otherField, naming, emphasis }: Parameters): FieldGains {
  return { fields: fields.map((name) => gains[name] ?? otherField), naming: fields.map((name) => naming[name] ?? 0), emphasis };
}
