import { join } from 'node:path';
import { announceStage } from '../commands/announce.ts';
import type { Problem } from '../problems/problem.ts';
import type { TextBlock } from './attachments/part-text.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkClock } from './check-clock.ts';
import { checkDoubtful } from './check-doubtful.ts';
import { checkFiles } from './check-files.ts';
import { checkIdentity } from './check-identity.ts';
import { checkReferences } from './check-references.ts';
import { checkReplacements } from './check-replacements.ts';
import { checkSettings } from './check-settings.ts';
import { DigestCache } from './compile-cache.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { joinPackages, readPackage, withWayOut, type ContentPackage } from './content-packages.ts';
import { readContentTree, type ContentTree } from './content-tree.ts';
import type { LibraryEntry, ReadResult, ReadText } from './entry.ts';
import { FileVerdicts, type PictureRecord } from './file-verdict.ts';
import { engineDigest } from './engine-digest.ts';
import { checkRemovedIds, readHistory, type ContentHistory } from './git-history.ts';
import { isKeptReading } from './kept-reading.ts';
import { isDraftFile, readEntry } from './read-entry.ts';
import { asAside, setDraftsAside } from './set-drafts-aside.ts';
import { joinSettings, readSettingsFile, type LibrarySettings, type ReadSettings } from './settings.ts';
import { SETTINGS, type SettingsFile } from './settings-files.ts';
import { currentDay } from './visibility.ts';
import { checkWorkFiles, workBeside } from './works/work-files.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { PACKAGE_NAME, type SiteData } from '../schemas/site.ts';

/** Everything in a content folder, read and checked. */
export interface Library {
  tree: ContentTree;
  /** The files of entries, sound or not. */
  files: ContentFile[];
  /** Settings and the files of entries as read, by path. */
  texts: ReadonlyMap<string, ReadText>;
  /** Those of packages first. */
  entries: LibraryEntry[];
  /** Null when `site.yaml` cannot be used; `problems` then says why. */
  settings: LibrarySettings | null;
  history: ContentHistory;
  /** What pictures say of themselves, by their path. */
  pictures: ReadonlyMap<string, PictureRecord>;
  /** What stands in attachments, by their path; empty where the reader was not asked to read it. */
  attachments: ReadonlyMap<string, TextBlock[]>;
  /** What stops a build. */
  problems: Problem[];
  /** What the builder should know, and what stops nothing. */
  warnings: Problem[];
  /** Fields that drafts have not filled in yet; such drafts are not among the entries. */
  unfinished: Problem[];
}

/** What reading an entry depends on beside its file: what it was read as is read anew with another engine. */
const READ_BY = ['src/library', 'src/mdx', 'src/problems', 'src/schemas', 'src/text', 'src/vietnamese', 'package-lock.json'];

/** Letters of texts whose trees are kept; a tree takes up to a hundred times as much. */
const MOST_KEPT = 8_000_000;

/**
 * Reads a content folder: every file by itself, then all of them against each other. Read again, it looks at what was
 * forgotten and at nothing else.
 */
export class LibraryReader {
  readonly #contentDir: string;
  readonly #cacheDir: string | null;
  readonly #verdicts: FileVerdicts;
  readonly #settings = new Map<SettingsFile, ReadSettings>();
  readonly #entries = new Map<string, ReadResult>();
  /** Texts that files are read as if they held. */
  readonly #pretended = new Map<string, string>();
  readonly #packages = new Map<string, ContentPackage>();
  /** What is wrong with what stands beside each work. */
  readonly #works = new Map<string, Problem[]>();
  #tree: ContentTree | null = null;
  #history: ContentHistory | null = null;
  #isFirst = true;
  #roomForTrees: number;

  /**
   * @param contentDir absolute path
   * @param cacheDir where compiled texts and judgements of files are kept between runs; null for none
   * @param keepsTrees whether a body that is parsed comes back as parsed, too, for whoever goes on from there, and the texts of
   * attachments are read
   */
  constructor(contentDir: string, cacheDir: string | null, { keepsTrees = false } = {}) {
    this.#contentDir = contentDir;
    this.#cacheDir = cacheDir;
    this.#roomForTrees = keepsTrees ? MOST_KEPT : 0;
    this.#verdicts = new FileVerdicts(cacheDir, keepsTrees);
  }

  /** Problems are collected, never thrown, so that an editor sees all of them in one run. */
  async read(): Promise<Library> {
    const tree = (this.#tree ??= readContentTree(this.#contentDir));
    const { files, problems } = listContentFiles(tree);
    for (const file of SETTINGS) if (!this.#settings.has(file)) this.#settings.set(file, readSettingsFile(this.#contentDir, file));
    const settings = Object.fromEntries(this.#settings) as Record<SettingsFile, ReadSettings>;
    const packages = await this.#readEntries(files, settings['site.yaml']);
    announceStage('đối chiếu các bài');
    const results = files.map(({ file }) => this.#entries.get(file)!);
    const own = results.flatMap(({ entry }) => (entry ? [entry] : []));
    const brought = joinPackages(packages, new Set(files.map(({ collection, id }) => `${collection}/${id}`)));
    const entries = [...brought.entries, ...own];
    const history = (this.#history ??= await readHistory(this.#contentDir));
    if (this.#isFirst) await this.#verdicts.load();
    const beside = await checkFiles(tree, own, this.#verdicts);
    if (this.#isFirst) await this.#verdicts.save();
    this.#isFirst = false;
    const joined = joinSettings(settings);
    // Whatever a package brings that could not be read is missed in every entry: the package is the one fault.
    const isWhole = packages.every((one) => one.files.length > 0) && !isUnreadable(settings['site.yaml']);
    const keyOf = ({ collection, id }: { collection: CollectionName; id: string }): string => `${collection}/${id}`;
    /** Problems of entries against each other, as long as some of them are left out. */
    const checkTogether = (sound: readonly LibraryEntry[], draftFiles: ReadonlySet<string>): Problem[] => {
      // A file that could not be read still exists: references to it are not dangling.
      const readable = new Set(sound.map(({ file }) => file));
      const unread = [...brought.files, ...files].filter(({ file }) => !readable.has(file));
      const broken = new Set(unread.map(keyOf));
      const drafts = new Set(unread.filter(({ file }) => draftFiles.has(file)).map(keyOf));
      // Of two that are in each other's way the draft is the one that is named.
      const inOrder = [...sound].sort((a, b) => Number(a.data.draft) - Number(b.data.draft));
      return [
        ...checkSettings(joined, sound, settings['site.yaml'].yaml?.positionOf ?? (() => ({ line: 1, column: 1 }))),
        ...(isWhole ? checkReferences(sound, broken, drafts, currentDay()) : []),
        ...checkWorkFiles(this.#contentDir, sound, this.#works),
        ...checkIdentity(inOrder),
        ...checkReplacements(sound),
        ...checkDoubtful(sound),
        ...checkAddresses(inOrder),
        ...checkRemovedIds(history, sound, broken),
      ];
    };
    const drafts = new Set(files.flatMap(({ file }) => (isDraftFile(this.#entries.get(file)!) ? [file] : [])));
    const alone = [...results.flatMap((result) => result.problems), ...beside.problems];
    const { sound, together, aside } = setDraftsAside(entries, drafts, alone, checkTogether);
    return {
      tree,
      files,
      texts: new Map<string, ReadText>([...this.#settings, ...this.#entries]),
      entries: sound,
      settings: joined,
      history,
      pictures: beside.pictures,
      attachments: this.#verdicts.texts,
      warnings: [...history.warnings, ...beside.reminders, ...withoutEchoes(aside).map(asAside)],
      problems: withWayOut(
        withoutEchoes([
          ...SETTINGS.flatMap((file) => settings[file].problems),
          ...tree.problems,
          ...problems,
          ...alone.filter(({ file }) => !drafts.has(file)),
          ...brought.problems,
          ...together,
          ...checkClock(history, sound),
        ]),
        brought,
      ),
      unfinished: results.flatMap((result) => result.unfinished),
    };
  }

  /**
   * Something has happened to a file: it is read anew next time. Where files may have come, gone or changed their kind,
   * the folder is listed anew as well, and git asked again.
   * @param file path from the content folder, with `/`
   */
  forget(file: string, isSaved: boolean): void {
    if (this.#settings.delete(file as SettingsFile)) this.#packages.clear();
    this.#entries.delete(file);
    this.#works.delete(workBeside(file));
    this.#verdicts.forget(file);
    if (isSaved && this.#tree?.files.has(file)) return;
    this.#tree = null;
    this.#history = null;
  }

  /**
   * The file of an entry is read as if it held another text, or again as it is: what would be found if it were written.
   * @param text null for what the file holds
   */
  pretend(file: string, text: string | null): void {
    if (text === null) this.#pretended.delete(file);
    else this.#pretended.set(file, text);
    this.forget(file, true);
  }

  /**
   * What one run reads is kept for the next; what a run reads again, the next reads once more.
   * @returns what the packages bring that the settings name
   */
  async #readEntries(files: readonly ContentFile[], site: ReadSettings): Promise<ContentPackage[]> {
    const keptIn = this.#isFirst ? this.#cacheDir : null;
    const recipe = keptIn ? await engineDigest(READ_BY) : '';
    const cache = new DigestCache(keptIn && join(keptIn, 'read.lines'), isKeptReading, recipe);
    await cache.load();
    announceStage('đọc nội dung', files.filter(({ file }) => !this.#entries.has(file)).length);
    for (const file of files) {
      if (this.#entries.has(file.file)) continue;
      const { body, ...read } = readEntry(this.#contentDir, file, cache, { instead: this.#pretended.get(file.file) });
      this.#roomForTrees -= body === undefined ? 0 : (read.source?.length ?? 0);
      this.#entries.set(file.file, this.#roomForTrees > 0 && body !== undefined ? { ...read, body } : read);
    }
    const names = namedPackages(site);
    const packages = names.map((name, index) => {
      const place = { file: 'site.yaml', line: 1, column: 1, ...site.yaml?.positionOf(['packages', index]) };
      const read = this.#packages.get(name) ?? readPackage(this.#contentDir, name, place, cache);
      this.#packages.set(name, read);
      return read;
    });
    await cache.save();
    const listed = new Set(files.map(({ file }) => file));
    for (const file of this.#entries.keys()) if (!listed.has(file)) this.#entries.delete(file);
    return packages;
  }
}

/** Reads the whole content folder once; see `LibraryReader`. */
export function readLibrary(contentDir: string, cacheDir: string | null = null): Promise<Library> {
  return new LibraryReader(contentDir, cacheDir).read();
}

/** Packages that `site.yaml` names, also where something else in it is wrong. */
function namedPackages({ value, yaml }: ReadSettings): string[] {
  if (value) return (value as SiteData).packages;
  const { packages } = (yaml?.data ?? {}) as { packages?: unknown };
  return Array.isArray(packages) ? packages.filter((name): name is string => typeof name === 'string' && PACKAGE_NAME.test(name)) : [];
}

/** Whether the file may name packages and cannot be read as far as that. */
function isUnreadable(site: ReadSettings): boolean {
  return !site.value && namedPackages(site).length === 0 && /^packages:/m.test(site.source ?? '');
}

/** The walk and the reader of a settings file say the same of it. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
