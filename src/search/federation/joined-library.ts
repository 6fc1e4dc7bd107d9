import type { Mention } from '../mentions.ts';
import type { PagePassage } from '../passages.ts';
import { Vocabulary } from '../query/vocabulary.ts';
import type { SearchedLibrary } from '../searched-library.ts';
import type { DatesFile } from '../sidecars.ts';
import { joinFacets, libraryColumn } from './join-facets.ts';
import { JoinedBundle, type BundlePart } from './joined-bundle.ts';

/** A library among those that are joined. */
export interface LibraryPart {
  library: SearchedLibrary;
  /** What {@link JoinedLibrary} calls whatever is downloaded of the library through. */
  watch: BundlePart['watch'];
  /** Number of its name among the names of all. */
  number: number;
}

type Placed = LibraryPart & BundlePart;

/**
 * Several libraries as one, the pages of each after those of the one before: the statistics that ranking, reading and
 * spelling go by are those of all pages, so that the order is that of one index made of them. Two things an index of all
 * would have are lacking: abbreviations that only pages of several libraries together explain often enough, and the exact
 * sums behind the vocabulary's rounded counts.
 */
export class JoinedLibrary implements SearchedLibrary {
  readonly bundle: JoinedBundle;
  readonly file: SearchedLibrary['file'];
  private readonly parts: readonly Placed[];
  private joinedVocabulary: Promise<Vocabulary> | undefined;

  /**
   * @param parts one at least
   * @param names of all libraries there are to search, the values of the filter that says whose a page is
   */
  constructor(parts: readonly LibraryPart[], names: readonly string[]) {
    const files = parts.map(({ library }) => library.file);
    // In the order of an index, which has its fields by alphabet.
    const fields = [...new Set(files.flatMap((file) => file.fields))].sort();
    let firstPage = 0;
    this.parts = parts.map((part): Placed => {
      const { bundle, file } = part.library;
      const isSame = file.fields.every((name, number) => fields[number] === name);
      const placed = { ...part, bundle, firstPage, fieldNumbers: isSame ? null : file.fields.map((name) => fields.indexOf(name)) };
      firstPage += bundle.pageCount;
      return placed;
    });
    this.bundle = new JoinedBundle(this.parts, fields);
    const counted = this.parts.map(({ library, number, bundle: { pageCount } }) => ({ facets: library.file.facets, number, pageCount }));
    this.file = {
      fields,
      titleLengths: files.flatMap(({ titleLengths }) => titleLengths),
      weights: files.flatMap(({ weights }) => weights),
      // No library speaks of the pages of another.
      last: this.parts.flatMap(({ library: { file }, bundle, firstPage }) =>
        file.last.filter((page) => page < bundle.pageCount).map((page) => page + firstPage),
      ),
      facets: [...joinFacets(counted), libraryColumn(names, counted)],
      lexicon: files.flatMap(({ lexicon }) => lexicon),
    };
  }

  /** Number of the name of the library that a page is of. */
  numberOf(page: number): number {
    return this.partOf(page).number;
  }

  vocabulary(): Promise<Vocabulary> {
    this.joinedVocabulary ??= this.all((library) => library.vocabulary()).then(joinVocabularies);
    this.joinedVocabulary.catch(() => (this.joinedVocabulary = undefined));
    return this.joinedVocabulary;
  }

  async dates(): Promise<DatesFile> {
    return (await this.all((library) => library.dates())).flat();
  }

  times(): Promise<readonly Mention[]> {
    return this.mentions((library) => library.times());
  }

  pinpoints(): Promise<readonly Mention[]> {
    return this.mentions((library) => library.pinpoints());
  }

  passage(page: number, position: number, lead: number): Promise<PagePassage> {
    const { library, firstPage, watch } = this.partOf(page);
    return watch(library.passage(page - firstPage, position, lead));
  }

  private async mentions(read: (library: SearchedLibrary) => Promise<readonly Mention[]>): Promise<Mention[]> {
    const lists = await this.all(read);
    return lists
      .flatMap((list, part) => list.map((mention) => ({ ...mention, page: mention.page + this.parts[part]!.firstPage })))
      .sort((a, b) => a.code - b.code || a.page - b.page || a.position - b.position || a.words - b.words);
  }

  private all<T>(read: (library: SearchedLibrary) => Promise<T>): Promise<T[]> {
    return Promise.all(this.parts.map(({ library, watch }) => watch(read(library))));
  }

  private partOf(page: number): Placed {
    return this.parts.findLast(({ firstPage }) => firstPage <= page)!;
  }
}

/** One of all words, counts added up, in the order of a library's own: the rarest first, those as frequent by alphabet. */
function joinVocabularies(vocabularies: readonly Vocabulary[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabularies.flatMap((vocabulary) => [...vocabulary.counts()])) {
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return new Vocabulary([...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)));
}
