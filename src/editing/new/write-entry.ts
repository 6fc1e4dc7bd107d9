import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { prune, writeYaml } from '../cms/keep-source.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { orderValues } from '../../schemas/walk.ts';
import type { Values } from './gaps.ts';
import { messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** The file of a new entry: fields in the order of the schema, then its text. */
export function entryText(fields: readonly FieldDescription[], values: Values, format: 'mdx' | 'yaml', body: string): string {
  const yaml = writeYaml(orderValues(fields, prune(values) as Values));
  return format === 'mdx' ? `---\n${yaml}---\n${body}` : yaml;
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @param shown the folder's name, for messages
 * @throws Refusal where the folder cannot be written to
 */
export async function writeNewFile(path: string, text: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeCarefully(path, text, { isNew: true });
  } catch (error) {
    throw new Refusal(messages.cannotWrite(shown, (error as NodeJS.ErrnoException).code));
  }
}
