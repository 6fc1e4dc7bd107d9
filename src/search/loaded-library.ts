import { PagefindBundle } from './bundle/bundle.ts';
import { unpackSidecar } from './bundle/decompress.ts';
import { requireVersion } from './bundle/format.ts';
import type { ReadFile } from './bundle/read-file.ts';
import { SearchError } from './errors.ts';
import { readJson, type Shape } from './json-shape.ts';
import { unpackNames } from './packed-names.ts';
import { isLongPage, passageHolding, passagePath, passageStart, splitWords, type PagePassage, type PassageFile } from './passages.ts';
import { shared } from './shared-promise.ts';
import { Vocabulary } from './query/vocabulary.ts';
import { isDatesFile, isLibraryFile, isManifest, isPassageFile, isVocabulary } from './sidecar-shapes.ts';
import { MANIFEST_FILE, SIDECAR_FORMAT, type DatesFile, type LibraryFile, type Manifest } from './sidecars.ts';
import { decodeVocabulary } from './vocabulary-file.ts';

/** Everything a search reads: the bundle and the sidecars, the lesser ones only when a query needs them. */
export class Library {
  readonly bundle: PagefindBundle;
  readonly file: LibraryFile;
  private readonly manifest: Manifest;
  private readonly readFile: ReadFile;
  private readonly passages = new Map<string, Promise<PassageFile>>();
  private loadedVocabulary: Promise<Vocabulary> | undefined;
  private loadedDates: Promise<DatesFile> | undefined;

  private constructor(readFile: ReadFile, manifest: Manifest, file: LibraryFile) {
    this.readFile = readFile;
    this.manifest = manifest;
    this.file = file;
    const { fragments, lengths, chunks, fields } = file;
    this.bundle = new PagefindBundle(
      {
        fragments: unpackNames(fragments),
        lengths: Float32Array.from(lengths),
        chunks: unpackNames(chunks.files).map((hash, i) => ({ from: chunks.from[i]!, hash })),
        filters: [],
        fields,
      },
      readFile,
    );
  }

  /** @throws {SearchError} `version` when bundle or sidecars are of another format than this code reads; `corrupt` */
  static async open(readFile: ReadFile): Promise<Library> {
    const manifest = readJson(await readFile(MANIFEST_FILE), MANIFEST_FILE, isManifest);
    requireVersion(manifest.pagefind);
    if (manifest.format !== SIDECAR_FORMAT) {
      throw new SearchError('version', `This code reads sidecars of format ${SIDECAR_FORMAT}, not ${manifest.format}`);
    }
    const file = readJson(unpackSidecar(await readFile(manifest.library), manifest.library), manifest.library, isLibraryFile);
    return new Library(readFile, manifest, file);
  }

  vocabulary(): Promise<Vocabulary> {
    this.loadedVocabulary ??= this.readVocabulary(this.manifest.vocabulary);
    this.loadedVocabulary.catch(() => (this.loadedVocabulary = undefined));
    return this.loadedVocabulary;
  }

  dates(): Promise<DatesFile> {
    this.loadedDates ??= this.sidecar(this.manifest.dates, isDatesFile(this.bundle.pageCount));
    this.loadedDates.catch(() => (this.loadedDates = undefined));
    return this.loadedDates;
  }

  /** The part of a page around a word, with `lead` words before it: the whole page unless it is long. */
  async passage(page: number, position: number, lead: number): Promise<PagePassage> {
    const { fragments, lengths } = this.bundle.meta;
    if (!isLongPage(lengths[page]!)) {
      const { url, meta, filters, content } = await this.bundle.fragment(page);
      return { url, meta, filters, words: splitWords(content), start: 0, more: false };
    }
    const number = passageHolding(position, lead);
    const { text, ...rest } = await this.passageFile(passagePath(fragments[page]!, number));
    return { ...rest, words: splitWords(text), start: passageStart(number) };
  }

  private passageFile(path: string): Promise<PassageFile> {
    return shared(this.passages, path, () => this.sidecar(path, isPassageFile));
  }

  private async readVocabulary(path: string): Promise<Vocabulary> {
    const text = new TextDecoder().decode(unpackSidecar(await this.readFile(path), path));
    if (!isVocabulary(text)) throw new SearchError('corrupt', `${path} holds more than words`);
    return new Vocabulary(decodeVocabulary(text));
  }

  private async sidecar<T>(path: string, shape: Shape<T>): Promise<T> {
    return readJson(unpackSidecar(await this.readFile(path), path), path, shape);
  }
}
