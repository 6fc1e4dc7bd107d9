import { PagefindBundle, requireVersion, type ChunkName } from './bundle/bundle.ts';
import { unpackSidecar } from './bundle/decompress.ts';
import { unpackWords } from './bundle/packed-words.ts';
import { shared, type ReadFile } from './bundle/read-file.ts';
import { SearchError } from './errors.ts';
import { readJson, type Shape } from './json-shape.ts';
import { isMentionsFile, unpackMentions, type Mention } from './mentions.ts';
import { unpackNames } from './packed-names.ts';
import { decodeVocabulary, isVocabulary } from './packed-vocabulary.ts';
import {
  isLongPage,
  isPassageFile,
  passageHolding,
  passagePath,
  passageStart,
  placesOf,
  splitWords,
  type PagePassage,
} from './passages.ts';
import { Vocabulary } from './query/vocabulary.ts';
import {
  isDatesFile,
  isLibraryFile,
  isManifest,
  MANIFEST_FILE,
  saysFormat,
  SIDECAR_FORMAT,
  wordsPath,
  type DatesFile,
  type LibraryFile,
  type Manifest,
} from './sidecars.ts';

/** Everything a search reads: the bundle and the sidecars, the lesser ones only when a query needs them. */
export class Library {
  readonly bundle: PagefindBundle;
  readonly file: LibraryFile;
  private readonly manifest: Manifest;
  private readonly readFile: ReadFile;
  private readonly sidecars = new Map<string, Promise<unknown>>();

  private constructor(readFile: ReadFile, manifest: Manifest, file: LibraryFile) {
    this.readFile = readFile;
    this.manifest = manifest;
    this.file = file;
    const { fragments, lengths, chunks, fields } = file;
    this.bundle = new PagefindBundle(
      { fragments: unpackNames(fragments), lengths: Float32Array.from(lengths), chunks: chunkNames(chunks), fields },
      readFile,
      async (hash) => {
        const path = wordsPath(hash);
        return unpackWords(await unpackSidecar(await readFile(path), path), { lengths, fields: fields.length });
      },
    );
  }

  /**
   * @param known the manifest of this library, where it was read before
   * @throws {SearchError} `version`, `corrupt`, as {@link readManifest}
   */
  static async open(readFile: ReadFile, known?: Manifest): Promise<Library> {
    const manifest = known ?? (await readManifest(readFile));
    const file = readJson(await unpackSidecar(await readFile(manifest.library), manifest.library), manifest.library, isLibraryFile);
    return new Library(readFile, manifest, file);
  }

  vocabulary(): Promise<Vocabulary> {
    return this.sidecar(this.manifest.vocabulary, (bytes, path) => {
      const text = new TextDecoder().decode(bytes);
      if (!isVocabulary(text)) throw new SearchError('corrupt', `${path} holds more than words`);
      return new Vocabulary(decodeVocabulary(text));
    });
  }

  dates(): Promise<DatesFile> {
    return this.sidecar(this.manifest.dates, inShape(isDatesFile(this.bundle.pageCount)));
  }

  /** Times that pages are of and speak of. */
  times(): Promise<readonly Mention[]> {
    return this.mentions(this.manifest.times);
  }

  /** Places in collected editions that pages stand for and speak of. */
  pinpoints(): Promise<readonly Mention[]> {
    return this.mentions(this.manifest.pinpoints);
  }

  private mentions(file: string): Promise<readonly Mention[]> {
    const read = inShape(isMentionsFile(this.bundle.pageCount));
    return this.sidecar(file, (bytes, path) => unpackMentions(read(bytes, path)));
  }

  /** The part of a page around a word, with `lead` words before it: the whole page unless it is long. */
  async passage(page: number, position: number, lead: number): Promise<PagePassage> {
    const { fragments, lengths } = this.bundle.meta;
    if (!isLongPage(lengths[page]!)) {
      const fragment = await this.bundle.fragment(page);
      const { url, meta, filters, content } = fragment;
      return { url, meta, filters, words: splitWords(content), start: 0, places: placesOf(fragment), more: false };
    }
    const number = passageHolding(position, lead);
    const { text, ...rest } = await this.sidecar(passagePath(fragments[page]!, number), inShape(isPassageFile));
    return { ...rest, words: splitWords(text), start: passageStart(number) };
  }

  private sidecar<T>(path: string, decode: (bytes: Uint8Array, path: string) => T): Promise<T> {
    return shared<string, unknown>(this.sidecars, path, async () =>
      decode(await unpackSidecar(await this.readFile(path), path), path),
    ) as Promise<T>;
  }
}

/** @throws {SearchError} `version` when bundle or sidecars are of another format than this code reads; `corrupt` */
export async function readManifest(readFile: ReadFile): Promise<Manifest> {
  const bytes = await readFile(MANIFEST_FILE);
  // A manifest of another format may hold other things: what it is comes before what is in it.
  const { format, pagefind } = readJson(bytes, MANIFEST_FILE, saysFormat);
  requireVersion(pagefind);
  if (format !== SIDECAR_FORMAT) {
    throw new SearchError('version', `This code reads sidecars of format ${SIDECAR_FORMAT}, not ${format}`);
  }
  return readJson(bytes, MANIFEST_FILE, isManifest);
}

function chunkNames({ from, files, parted, partedFiles }: LibraryFile['chunks']): ChunkName[] {
  const ofSpellings = unpackNames(partedFiles).values();
  const bySpelling = new Map(
    parted.map(({ chunk, spellings }) => [chunk, new Map(spellings.map((spelling) => [spelling, ofSpellings.next().value!]))]),
  );
  return unpackNames(files).map((hash, i) => ({ from: from[i]!, hash, ...(bySpelling.has(i) && { bySpelling: bySpelling.get(i)! }) }));
}

function inShape<T>(shape: Shape<T>): (bytes: Uint8Array, path: string) => T {
  return (bytes, path) => readJson(bytes, path, shape);
}
