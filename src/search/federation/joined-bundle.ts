import type { WrittenForm } from '../bundle/postings.ts';
import type { SearchedBundle } from '../searched-library.ts';
import { joinForms, type Place } from './join-postings.ts';

/** A bundle among those that are joined. */
export interface BundlePart extends Place {
  bundle: SearchedBundle;
  /** Whatever is downloaded of the bundle goes through it. */
  watch: <T>(download: Promise<T>) => Promise<T>;
}

/** The bundles of several libraries as one: the pages of the first, then those of the second, and so on. */
export class JoinedBundle implements SearchedBundle {
  readonly meta: SearchedBundle['meta'];
  readonly averageLength: number;
  private readonly parts: readonly BundlePart[];

  /** @param fields metadata fields of all */
  constructor(parts: readonly BundlePart[], fields: readonly string[]) {
    this.parts = parts;
    const lengths = Float32Array.from(parts.flatMap(({ bundle }) => [...bundle.meta.lengths]));
    this.meta = { fragments: parts.flatMap(({ bundle }) => bundle.meta.fragments), lengths, fields };
    this.averageLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  }

  get pageCount(): number {
    return this.meta.fragments.length;
  }

  async load(keys: Iterable<string>, spelling?: string): Promise<void> {
    const wanted = [...keys];
    await Promise.all(this.parts.map(({ bundle, watch }) => watch(bundle.load(wanted, spelling))));
  }

  isLoaded(key: string, spelling?: string): boolean {
    return this.parts.every(({ bundle }) => bundle.isLoaded(key, spelling));
  }

  /** A neighbour in the index of one library may lie far away in that of another: it has the forms of those that came. */
  forms(key: string, spelling?: string): readonly WrittenForm[] {
    const loaded = this.parts.filter(({ bundle }) => bundle.isLoaded(key, spelling));
    return joinForms(
      key,
      (loaded.length > 0 ? loaded : this.parts).map(({ bundle, firstPage, fieldNumbers }) => ({
        firstPage,
        fieldNumbers,
        forms: bundle.forms(key, spelling),
      })),
    );
  }

  neighbours(key: string): Iterable<string> {
    return new Set(this.parts.flatMap(({ bundle }) => [...bundle.neighbours(key)]));
  }

  keysBeginning(prefix: string): { keys: string[]; complete: boolean } {
    const found = this.parts.map(({ bundle }) => bundle.keysBeginning(prefix));
    return { keys: [...new Set(found.flatMap(({ keys }) => keys))], complete: found.every(({ complete }) => complete) };
  }
}
