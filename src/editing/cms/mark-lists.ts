import type { Field } from '@sveltia/cms';

type Values = Record<string, unknown>;

/**
 * Marks every list of texts the way Sveltia does when it draws one, so that an entry that was only opened does not
 * look edited: Sveltia 0.221 keeps an entry flat (`aliases.0`), and its list of texts adds an empty `aliases` to that
 * (list-editor-simple.svelte, `setSubtree`).
 * @param fields the form's, in whose list widgets without fields the texts stand
 */
export function markLists(fields: readonly Field[], values: Values): Values {
  const marked: Values = { ...values };
  for (const field of fields) {
    const { name, widget, fields: inner } = field as { name: string; widget?: string; fields?: Field[] };
    const value = values[name];
    if (inner && Array.isArray(value)) marked[name] = value.map((one) => markLists(inner, one as Values));
    else if (inner && typeof value === 'object' && value !== null) marked[name] = markLists(inner, value as Values);
    else if (widget === 'list' && Array.isArray(value))
      Object.assign(marked, { [name]: [] }, ...value.map((one, index) => ({ [`${name}.${index}`]: one as unknown })));
  }
  return marked;
}
