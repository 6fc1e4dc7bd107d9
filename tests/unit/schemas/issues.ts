import type { ZodType } from 'zod';

/** What a schema says of a value, one line an issue: `path: message`. */
export function issues(schema: ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
