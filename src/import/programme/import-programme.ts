import { join, relative } from 'node:path';
import { UsageError, type CommandLine, type Terminal } from '../../commands/command-line.ts';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { supervise } from '../../commands/supervise.ts';
import { libraryEnvironment } from '../../library/environment.ts';
import { currentDay } from '../../library/visibility.ts';
import { Refusal } from '../../problems/refusal.ts';
import type { FORM } from '../command.ts';
import { ImportCancelled, shownName, shownPath } from '../messages.ts';
import type { ImportSteps } from '../steps.ts';
import type { KnownEntry } from '../known-library.ts';
import { checkOutFolder, writeNew } from '../write-files.ts';
import { entriesOf } from '../proposals/proposal.ts';
import { missingEntries, type MissingEntry } from './missing-entries.ts';
import { commandOf } from './new-entry.ts';
import { newFiles, offerEntries } from './offer-entries.ts';
import type { ProgrammePerson } from './people.ts';
import type { SessionDraft } from './make-sessions.ts';
import { programmeMessages } from './programme-messages.ts';
import type { ProgrammeReasons, ReadProgramme } from './read-programme.ts';
import { findRemaining } from './remaining.ts';
import { reportProgramme } from './report.ts';
import { findPublishedWanting, findWanting, makeDrafts, replaceableOf } from './standing-drafts.ts';
import { writeSession } from './write-session.ts';

type ReadStep = (path: string, reasons: ProgrammeReasons) => Promise<ReadProgramme>;

const inOtherProcess: ReadStep = (path, reasons) =>
  supervise({
    script: new URL('./read-task.ts', import.meta.url),
    input: { path, reasons },
    stage: `đọc “${shownName(path)}”`,
    seconds: { file: 20, stage: 20, whole: 120 },
  });

/** Makes an entry out of what follows `npm run new --`. */
type MakeStep = (words: readonly string[]) => Promise<unknown>;

const makeWith =
  (terminal: Terminal): MakeStep =>
  async (words) =>
    (await import('../../editing/new/command.ts')).makeNew(words, terminal);

/** Asks a yes-or-no question; null where nobody is there. */
export type Confirm = ((question: string, isYes: boolean) => Promise<boolean>) | null;

/**
 * `thu-vien import --as programme`: the sessions of a year out of a spreadsheet, a draft each. What was understood is shown first;
 * nothing is written before somebody says yes, at the terminal or by `--yes`.
 * @returns the exit status
 */
export async function importProgramme(
  { values, operands }: CommandLine<typeof FORM>,
  terminal: Terminal,
  steps: Pick<ImportSteps, 'readLibrary'>,
  { read = inOtherProcess, confirm, create = makeWith(terminal) }: { read?: ReadStep; confirm?: Confirm; create?: MakeStep } = {},
): Promise<number> {
  const { out, rights, id, secrecy, personal, organisation = null, yes, force } = values;
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) throw new UsageError(programmeMessages.oneFile);
  if (rights !== undefined || id !== undefined) throw new UsageError(programmeMessages.notForProgrammes);
  const { contentDir } = libraryEnvironment(terminal.env, terminal.cwd);
  const folder = await checkOutFolder(out ?? join(contentDir, 'sessions'), contentDir);
  const name = shownName(path);
  const fromRoot = (inside: string): string => shownPath(relative(terminal.cwd, inside) || inside);
  const programme = await read(path, { secrecyReason: secrecy?.trim() ?? null, personalReason: personal?.trim() ?? null });
  let library = await steps.readLibrary(contentDir);
  const units = entriesOf(library.entries, 'organisations').map((unit) => unit.id);
  if (organisation !== null && !units.includes(organisation))
    throw new UsageError(programmeMessages.unknownOrganisation(shownName(organisation), units.join(', ')));
  const today = currentDay(terminal.env);
  const ask = confirm !== undefined ? confirm : terminal.isInteractive && !yes ? (await import('./ask-programme.ts')).askYesOrNo : null;

  const named = namesIn(programme);
  const isAsked = named.length > 0 && ask !== null && !yes;
  const withNames = isAsked && (await ask(programmeMessages.askNames(named.join(', ')), false));
  const made = (): Promise<SessionDraft[]> => makeDrafts(programme, { entries: library.entries, today, withNames, organisation }, folder);
  let drafts = await made();
  // Bodies, then the plans that they issue.
  for (const kind of ['organisations', 'documents'] as const) {
    if (ask === null || yes || out !== undefined) break;
    const missing = missingEntries(drafts, library.entries).filter(({ collection }) => collection === kind);
    if (!(await offerEntries(missing, { ask, create, print: terminal.print }))) continue;
    const before = library;
    library = await steps.readLibrary(contentDir);
    const files = newFiles(before, library).map((file) => fromRoot(join(contentDir, file)));
    terminal.print(programmeMessages.made(files.join(', ')));
    drafts = await made();
  }
  terminal.print(reportProgramme(name, programme, drafts));
  const homeless = drafts.filter(({ data, missingUnit }) => data['organisation'] === undefined && missingUnit === null);
  const [unit = null, ...others] = new Set(homeless.map(({ unknownUnit }) => unknownUnit));
  if (homeless.length > 0) terminal.print(programmeMessages.whichOrganisation(units.join(', '), others.length === 0 ? unit : null));
  if (named.length > 0 && !withNames) terminal.print(programmeMessages.namesLeftOut(named.join(', '), isAsked));
  const fresh = drafts.filter(({ known }) => known === null);
  const unread = programme.tables.flatMap(({ left }) => left).filter(({ isUnread }) => isUnread).length;
  const replaced = force ? await replaceableOf(drafts, folder) : [];
  const wanting = await findWanting(
    drafts.filter((draft) => !replaced.includes(draft)),
    folder,
  );
  const toMake = missingEntries(drafts, library.entries);
  if (toMake.length > 0) terminal.print(programmeMessages.toMake(toMake.map(({ words }) => commandOf(words))));
  const published = findPublishedWanting(drafts);
  if (published.length > 0) terminal.print(programmeMessages.publishedWanting(published));
  if (fresh.length + wanting.length + replaced.length === 0) terminal.print(programmeMessages.nothingNew);
  else if (yes || (ask !== null && (await ask(programmeMessages.ask(fresh.length, wanting.length, replaced.length), true)))) {
    for (const { path, text } of wanting) await writeCarefully(path, text);
    if (wanting.length > 0) terminal.print(programmeMessages.filled(wanting.length));
    for (const draft of replaced)
      await writeCarefully(join(folder, `${draft.id}.mdx`), writeSession(draft, name, today, programme.reviewNotes));
    if (replaced.length > 0) terminal.print(programmeMessages.replaced(replaced.length));
    for (const draft of fresh) await writeNew(join(folder, `${draft.id}.mdx`), writeSession(draft, name, today, programme.reviewNotes));
    if (fresh.length > 0) terminal.print(programmeMessages.written(fresh.length, fromRoot(folder)));
  } else if (ask !== null) throw new ImportCancelled(programmeMessages.cancelled);
  else throw new Refusal(programmeMessages.nothingWritten);
  const remaining = await findRemaining(drafts, folder);
  const publish = [folder, ...foldersOf(drafts, library.entries, toMake).map((name) => join(contentDir, name))].map(fromRoot);
  if (remaining.drafts > 0) terminal.print(`\n${programmeMessages.next(remaining, publish, toMake.length > 0)}`);
  return unread === 0 ? 0 : 1;
}

/** Folders of drafts that sessions name, or will: what leads to a draft is published with it. */
function foldersOf(drafts: readonly SessionDraft[], entries: readonly KnownEntry[], toMake: readonly MissingEntry[]): string[] {
  const named = new Set(
    drafts.flatMap(({ data }) => [`organisations/${String(data['organisation'])}`, `documents/${String(data['plan'])}`]),
  );
  return (['organisations', 'documents'] as const).filter(
    (folder) =>
      toMake.some(({ collection }) => collection === folder) ||
      entries.some(({ collection, id, data }) => collection === folder && data.draft && named.has(`${collection}/${id}`)),
  );
}

/** Names of persons that a programme has, each once. */
function namesIn({ tables }: ReadProgramme): string[] {
  const people = tables.flatMap(({ sessions }) =>
    sessions.flatMap(({ chair, secretary, presenters }): ProgrammePerson[] => [...chair, ...secretary, ...presenters]),
  );
  return [...new Set(people.flatMap(({ name }) => name ?? []))];
}
