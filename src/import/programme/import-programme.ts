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
import { checkOutFolder, writeNew } from '../write-files.ts';
import { entriesOf } from '../proposals/proposal.ts';
import type { ProgrammePerson } from './people.ts';
import { programmeMessages } from './programme-messages.ts';
import type { ProgrammeReasons, ReadProgramme } from './read-programme.ts';
import { reportProgramme } from './report.ts';
import { findWanting, makeDrafts, replaceableOf } from './standing-drafts.ts';
import { writeSession } from './write-session.ts';

type ReadStep = (path: string, reasons: ProgrammeReasons) => Promise<ReadProgramme>;

const inOtherProcess: ReadStep = (path, reasons) =>
  supervise({
    script: new URL('./read-task.ts', import.meta.url),
    input: { path, reasons },
    stage: `đọc “${shownName(path)}”`,
    seconds: { file: 20, stage: 20, whole: 120 },
  });

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
  { read = inOtherProcess, confirm }: { read?: ReadStep; confirm?: Confirm } = {},
): Promise<number> {
  const { out, rights, id, secrecy, personal, organisation = null, yes, force } = values;
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) throw new UsageError(programmeMessages.oneFile);
  if (rights !== undefined || id !== undefined) throw new UsageError(programmeMessages.notForProgrammes);
  const { contentDir } = libraryEnvironment(terminal.env, terminal.cwd);
  const folder = await checkOutFolder(out ?? join(contentDir, 'sessions'), contentDir);
  const name = shownName(path);
  const programme = await read(path, { secrecyReason: secrecy?.trim() ?? null, personalReason: personal?.trim() ?? null });
  const library = await steps.readLibrary(contentDir);
  const units = entriesOf(library.entries, 'organisations').map((unit) => unit.id);
  if (organisation !== null && !units.includes(organisation))
    throw new UsageError(programmeMessages.unknownOrganisation(shownName(organisation), units.join(', ')));
  const today = currentDay(terminal.env);
  const ask = confirm !== undefined ? confirm : terminal.isInteractive && !yes ? (await import('./ask-programme.ts')).askYesOrNo : null;

  const named = namesIn(programme);
  const isAsked = named.length > 0 && ask !== null && !yes;
  const withNames = isAsked && (await ask(programmeMessages.askNames(named.join(', ')), false));
  const drafts = await makeDrafts(programme, { entries: library.entries, today, withNames, organisation }, folder);
  terminal.print(reportProgramme(name, programme, drafts));
  const homeless = drafts.filter(({ data }) => data['organisation'] === undefined);
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
  if (fresh.length + wanting.length + replaced.length === 0) terminal.print(programmeMessages.nothingNew);
  else if (yes || (ask !== null && (await ask(programmeMessages.ask(fresh.length, wanting.length, replaced.length), true)))) {
    for (const { path, text } of wanting) await writeCarefully(path, text);
    if (wanting.length > 0) terminal.print(programmeMessages.filled(wanting.length));
    for (const draft of replaced)
      await writeCarefully(join(folder, `${draft.id}.mdx`), writeSession(draft, name, today, programme.reviewNotes));
    if (replaced.length > 0) terminal.print(programmeMessages.replaced(replaced.length));
    for (const draft of fresh) await writeNew(join(folder, `${draft.id}.mdx`), writeSession(draft, name, today, programme.reviewNotes));
    if (fresh.length > 0) terminal.print(programmeMessages.written(fresh.length, shownPath(relative(terminal.cwd, folder) || folder)));
    terminal.print(`\n${programmeMessages.next}`);
  } else if (ask !== null) throw new ImportCancelled(programmeMessages.cancelled);
  else throw new Refusal(programmeMessages.nothingWritten);
  return unread === 0 ? 0 : 1;
}

/** Names of persons that a programme has, each once. */
function namesIn({ tables }: ReadProgramme): string[] {
  const people = tables.flatMap(({ sessions }) =>
    sessions.flatMap(({ chair, secretary, presenters }): ProgrammePerson[] => [...chair, ...secretary, ...presenters]),
  );
  return [...new Set(people.flatMap(({ name }) => name ?? []))];
}
