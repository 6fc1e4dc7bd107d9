import { nearestName } from '../../problems/nearest.ts';
import { ID_PATTERN } from '../../schemas/field.ts';
import type { FieldDescription } from '../schema-fields.ts';
import { InputError, messages } from './messages.ts';

/** What was typed after `npm run new --`, not yet compared with any schema. */
export interface CommandLine {
  kind: string | null;
  title: string;
  /** Field path → what was typed for it, in order. */
  answers: Map<string, string[]>;
  id: string | null;
  yes: boolean;
  help: boolean;
}

const SWITCHES: Readonly<Record<string, 'yes' | 'help'>> = { '--yes': 'yes', '-y': 'yes', '--help': 'help', '-h': 'help' };

/**
 * Reads the words of the command line: `--name value`, `--name=value`, and everything else in order.
 * @throws InputError where a value is missing
 */
export function readCommandLine(words: readonly string[]): CommandLine {
  const plain: string[] = [];
  const line: CommandLine = { kind: null, title: '', answers: new Map(), id: null, yes: false, help: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const switched = Object.hasOwn(SWITCHES, word) ? SWITCHES[word] : undefined;
    const [, flag, after] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (switched) line[switched] = true;
    else if (!flag) plain.push(word);
    else {
      const value = after ?? words[++index];
      if (value === undefined || (after === undefined && value.startsWith('--'))) throw new InputError(messages.noValue(flag));
      line.answers.set(flag, [...(line.answers.get(flag) ?? []), value]);
    }
  }
  [line.kind = null] = plain;
  line.title = plain.slice(1).join(' ').trim();
  const ids = line.answers.get('id') ?? [];
  line.answers.delete('id');
  if (ids.length > 1) throw new InputError(messages.once('id'));
  line.id = ids[0] ?? null;
  if (line.id !== null && (!ID_PATTERN.test(line.id) || line.id.includes('/'))) throw new InputError(messages.badId(line.id));
  return line;
}

/** Paths that can be typed as flags: fields, and fields of groups as `group.field`. */
function flagNames(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap(({ name, fields: inner, kind }) => [
    name,
    ...(kind === 'group' ? flagNames(inner ?? []).map((one) => `${name}.${one}`) : []),
  ]);
}

/**
 * The field at a path such as `work.title`.
 * @throws InputError with the nearest flag
 */
export function fieldAt(fields: readonly FieldDescription[], path: string): FieldDescription {
  let inside: readonly FieldDescription[] = fields;
  let found: FieldDescription | undefined;
  for (const name of path.split('.')) {
    found = inside.find((field) => field.name === name);
    inside = found?.fields ?? [];
    if (!found) throw new InputError(messages.unknownFlag(path, nearestName(path, [...flagNames(fields), 'id', 'yes', 'help'])));
  }
  return found!;
}
