import type { FieldDescription } from '../../schemas/describe.ts';

/** How a switch stands. */
const SWITCHED: Readonly<Record<string, string>> = { true: 'bật', false: 'tắt' };

/** Fields by key, at every depth; where several share a key, the one that stands highest. */
function fieldsByKey(fields: readonly FieldDescription[]): Map<string, FieldDescription> {
  const found = new Map<string, FieldDescription>();
  for (let level = fields; level.length > 0; level = level.flatMap(({ fields: inner, item }) => inner ?? item?.fields ?? [])) {
    for (const field of level) if (!found.has(field.name)) found.set(field.name, field);
  }
  return found;
}

function optionsOf({ options, item }: FieldDescription): { value: string; label: string }[] {
  return options ?? item?.options ?? [];
}

/** `evidence[1].url` → `Căn cứ 1 › Địa chỉ`. */
export function labelOfPath(path: string, fields: readonly FieldDescription[]): string | undefined {
  let level = fields;
  const labels = path.split('.').map((part) => {
    const [, key = '', place = ''] = /^(\w+)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const field = level.find(({ name }) => name === key);
    level = field?.fields ?? field?.item?.fields ?? [];
    return field && `${field.label} ${place}`.trim();
  });
  return labels.includes(undefined) ? undefined : labels.join(' › ');
}

/**
 * Says a problem of the check in the words the form shows: labels for keys, words for the values of closed lists.
 * @param text as the check has it: `“verification” (…): Chỉ ghi “verified” khi evidence: …`
 */
export function inFormWords(text: string, fields: readonly FieldDescription[]): string {
  const byKey = fieldsByKey(fields);
  // The first of two equal values is that of the higher field.
  const words = new Map(
    [...byKey.values()]
      .flatMap(optionsOf)
      .reverse()
      .map(({ value, label }) => [value, label]),
  );
  const isCode = (one: string): boolean => words.has(one) || byKey.has(one);
  return (
    text
      .replace(/“([\w.[\]]+)” \([^)]*\)/g, (_, path: string) => `“${labelOfPath(path, fields) ?? path}”`)
      .replace(/(?<![\p{L}\d_.-])([a-z]\w*): ?(\[?[\w-]+\]?(?!\p{L}))?/giu, (whole, key: string, value = '') => {
        const field = byKey.get(key);
        if (!field) return whole;
        const code = String(value).replace(/[[\]]/g, '');
        const word = optionsOf(field).find((option) => option.value === code)?.label ?? SWITCHED[code];
        return word ? `“${field.label}” là “${word}”` : `“${field.label}”${value ? `: ${String(value)}` : whole.endsWith(' ') ? ' ' : ''}`;
      })
      .replace(/“([\w-]+)”/g, (whole, code: string) => (words.has(code) ? `“${words.get(code)}”` : whole))
      // Codes beside their words: `nguyên văn (wording)`, `url (địa chỉ)`.
      .replace(/ ?\(([\w-]+(?:, [\w-]+)*)\)/g, (whole, codes: string) => (codes.split(', ').every(isCode) ? '' : whole))
      .replace(/(?<![\p{L}“])([a-z]+) \(([^()]+)\)/giu, (whole, key: string, label: string) =>
        byKey.has(key) ? `“${label.charAt(0).toUpperCase()}${label.slice(1)}”` : whole,
      )
      .replace(/“([^”]+)” \(([^()]+)\)/g, (whole, label: string, again: string) => (label.toLowerCase() === again ? `“${label}”` : whole))
  );
}
