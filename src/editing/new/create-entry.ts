import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { unknownOption, usagePage, type Terminal } from '../../commands/command-line.ts';
import { checkIdentity } from '../../library/check-identity.ts';
import type { ContentFile } from '../../library/content-files.ts';
import type { EntryData, LibraryEntry } from '../../library/entry.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { plainerName } from '../../library/file-names.ts';
import { idFault } from '../../library/id-fault.ts';
import { findObstacle, isThere } from '../../library/read-file.ts';
import { currentDay } from '../../library/visibility.ts';
import type { FilledEntry } from './filled-entries.ts';
import { entryPath, RESERVED_SEGMENTS } from '../../schemas/addresses.ts';
import { COLLECTIONS, definitionOf, namesOf, type CollectionName } from '../../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../schemas/describe.ts';
import { orderValues } from '../../schemas/walk.ts';
import { idFromName } from '../../text/entry-id.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { nearestName } from '../../problems/nearest.ts';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { idSource } from '../cms/id-source.ts';
import { prune } from '../cms/keep-source.ts';
import { visibleText } from '../../text/visible-text.ts';
import { normalise } from '../../vietnamese/normalise.ts';
import { fieldAt, flagNames, FORM, readNewLine } from './command-line.ts';
import { fillIn, withValue, type Ask, type Values } from './fill-in.ts';
import { chooseLike } from './choose-like.ts';
import { KIND_NAMES, messages } from './messages.ts';
import { writeWithOpenFields } from './open-fields.ts';
import { Refusal } from '../../problems/refusal.ts';
import { readAnswer, type Choices } from './read-answer.ts';

interface Steps {
  /** Reads what the library has; by itself or in another process. */
  readEntries: (contentDir: string, cacheDir: string) => Promise<FilledEntry[]>;
  /** Null where nobody can be asked. */
  ask: Ask | null;
}

/**
 * Makes a new draft from a command line.
 * @param words what follows `thu-vien new`
 * @returns what to tell the editor
 * @throws Refusal with one sentence; nothing has been written then
 */
export async function createEntry(words: readonly string[], { env, cwd }: Terminal, { readEntries, ask }: Steps): Promise<string> {
  const line = readNewLine(words, env);
  if (!line) return usagePage(FORM, env);
  const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
  if (!line.kind) throw new Refusal(messages.noKind);
  const collection = findKind(line.kind);
  const { schema, format, titleField, new: made } = definitionOf(collection);
  const fields = describeFields(schema);
  const flags = flagNames(fields);
  for (const flag of line.answers.keys()) if (!flags.includes(flag)) throw unknownOption(`--${flag}`, flags, FORM, env);
  if (!line.title && (!ask || line.yes)) throw new Refusal(messages.noTitle);
  if (!existsSync(contentDir)) throw new Refusal(messages.noContent(contentDir));

  const entries = await readEntries(contentDir, cacheDir);
  const choices = choicesOf(entries);
  const read = (path: string, answer: readonly string[]): unknown => readAnswer(fieldAt(fields, path), path, answer, choices);
  const like = await chooseLike(line, collection, entries, read, line.yes ? null : ask);
  let typed: Values = { draft: true, ...like?.values };
  if (line.title) typed[made?.fieldFor?.(line.title) ?? titleField] = normalise(visibleText(line.title)).trim();
  for (const [path, answer] of line.answers) typed = withValue(typed, path, read(path, answer));

  const values = await fillIn({ collection, schema, fields, choices, today: currentDay(env) }, typed, line.yes ? null : ask);
  const id = line.id ?? idFrom(collection, values);
  const file = `${collection}/${id}.${format}`;
  const shown = (path: string): string => relative(cwd, join(contentDir, path)) || path;
  const fault = idFault(collection, id);
  if (fault && !RESERVED_SEGMENTS.includes(id)) throw new Refusal(messages.badName(fault.message, plainerName(id)));
  const obstacle = findObstacle(contentDir, file);
  if (obstacle) throw new Refusal(`${shown(file)}: ${obstacle.message} ${obstacle.fix}`);
  refuseTaken(entries, { collection, id, file }, shown, isThere(contentDir, file));
  const entry = withoutPlaces({ collection, id, file, data: schema.parse(values) as EntryData });
  const [twin] = checkIdentity([...entries.map(withoutPlaces), entry]).filter((problem) => problem.file === file);
  if (twin) throw new Refusal(`${twin.message} ${twin.fix}`);
  await writeNewFile(join(contentDir, file), entryText(fields, values, format, made?.skeleton ?? ''), shown(collection));
  const done = messages.done(shown(file), entryPath(collection, id), Boolean(made?.skeleton));
  return like ? `${messages.like.taken(like.from.data.title, shown(like.from.file), like.taken)}\n\n${done}` : done;
}

/**
 * The collection of the kind an editor named: in English as in the command, or as the address or the folder has it.
 * @throws Refusal with the nearest kind
 */
function findKind(typed: string): CollectionName {
  const folded = slugify(typed);
  const found = COLLECTIONS.find((collection) => {
    const { new: made, address } = definitionOf(collection);
    return made && [made.word, collection, address].includes(folded);
  });
  if (!found) throw new Refusal(messages.unknownKind(typed, nearestName(folded, KIND_NAMES)));
  return found;
}

/**
 * The id an entry gets from its name.
 * @throws Refusal for a name without letters, or one that archives use
 */
function idFrom(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  const id = idFromName(idSource(collection, values));
  if (!id) throw new Refusal(messages.noLetters);
  if (RESERVED_SEGMENTS.includes(id)) throw new Refusal(messages.reserved(id));
  return id;
}

function withoutPlaces(entry: FilledEntry): LibraryEntry {
  return { ...entry, body: null, positionOf: () => ({ line: 1, column: 1 }) };
}

function refuseTaken(
  entries: readonly FilledEntry[],
  { collection, id, file }: ContentFile,
  shown: (path: string) => string,
  exists: boolean,
): void {
  if (RESERVED_SEGMENTS.includes(id)) throw new Refusal(messages.reserved(id));
  const inCollection = entries.filter((entry) => entry.collection === collection);
  const taken = new Set(inCollection.flatMap((entry) => [entry.id, ...entry.data.redirects]));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  const twin = inCollection.find((entry) => entry.id === id);
  if (twin?.origin) throw new Refusal(messages.inPackage(twin.origin.name, shown(twin.file), shown(file), `${id}-${number}`));
  if (exists || twin) throw new Refusal(messages.exists(shown(file), `${id}-${number}`));
  const owner = inCollection.find(({ data }) => data.redirects.includes(id));
  if (owner) throw new Refusal(messages.usedBefore(owner.file, `${id}-${number}`));
}

/** Names of entries as an editor knows them. */
function choicesOf(entries: readonly FilledEntry[]): Choices {
  return (collection) =>
    entries
      .filter((entry) => entry.collection === collection)
      .map(({ id, data }) => ({
        id,
        title: namesOf(collection)
          .map((name) => (data as Record<string, unknown>)[name] ?? '')
          .join(' ')
          .trim(),
      }));
}

/** The file of a new entry: fields in the order of the schema, then its text. */
function entryText(fields: readonly FieldDescription[], values: Values, format: 'mdx' | 'yaml', body: string): string {
  const yaml = writeWithOpenFields(fields, orderValues(fields, prune(values) as Values));
  return format === 'mdx' ? `---\n${yaml}---\n${body}` : yaml;
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @param shown the folder's name, for messages
 * @throws Refusal where the folder cannot be written to
 */
async function writeNewFile(path: string, text: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeCarefully(path, text, { isNew: true });
  } catch (error) {
    throw new Refusal(messages.cannotWrite(shown, (error as NodeJS.ErrnoException).code));
  }
}
