import type { SearchedBundle } from '../searched-library.ts';
import type { WrittenForm } from '../bundle/postings.ts';
import { canonical, indexKeys, isBare } from './keys.ts';
import { beginsAsTyped, isOneSlip, spell } from './slips.ts';
import { mergeForms, type Places, type Term, withForm } from './term.ts';

const NUMBER = /^\d{1,5}$/;
const MOST_NUMBERS = 20;

/** Terms kept for later queries; old ones go first. */
const KEPT = 400;

/** Makes terms of the postings in a bundle, and keeps them. */
export class Terms {
  private readonly bundle: SearchedBundle;
  private readonly kept = new Map<string, Term | null>();

  constructor(bundle: SearchedBundle) {
    this.bundle = bundle;
  }

  /** Pagefind's number of the title, −1 where no page has one. */
  get titleField(): number {
    return this.bundle.meta.fields.indexOf('title');
  }

  /** Metadata fields of the library; Pagefind numbers them from 0. */
  get fieldCount(): number {
    return this.bundle.meta.fields.length;
  }

  /**
   * Downloads the postings of words.
   * @param wholly the places of every spelling, and not of those alone that a word says itself
   */
  async load(words: Iterable<string>, wholly = false): Promise<void> {
    await Promise.all(Array.from(new Set(words), (word) => this.bundle.load(indexKeys(word), wholly ? undefined : saidBy(word))));
  }

  /**
   * Everything the letters of a word can stand for, whatever its marks, and the other words given, in these very
   * spellings. Null when the library has none of it. All of them must be loaded.
   * @param wholly as they were loaded; where they were not, a term of a word with marks may have places of these marks alone
   */
  of(word: string, others: readonly string[] = [], wholly = false): Term | null {
    const keys = indexKeys(word);
    const spelling = wholly ? undefined : saidBy(word);
    const id = [spelling ?? '', ...keys, '', ...others].join(' ');
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    const groups = this.group(keys, spelling);
    for (const other of others) {
      const forms = this.group(indexKeys(other), saidBy(other)).get(other);
      if (forms) groups.set(other, forms);
    }
    const { pageCount, meta } = this.bundle;
    const term = groups.size > 0 ? mergeForms(groups, pageCount, meta.fields) : null;
    if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(id, term);
    return term;
  }

  /** A word that the library has not. */
  none(word: string): Term {
    return mergeForms(new Map([[word, []]]), this.bundle.pageCount, this.bundle.meta.fields);
  }

  /** The same term with one more form, which stands at these places. */
  with(term: Term, form: string, places: Places): Term {
    return withForm(term, form, places, this.bundle.pageCount);
  }

  /**
   * Numbers of the library that begin as typed (where the typed one is unfinished), or else are one slip away from it.
   * Only those that came with the word itself are known, which is most of them: numbers lie together in the index.
   */
  numbersLike(typed: string, unfinished: boolean): string[] {
    const numbers = [...this.bundle.neighbours(typed)].filter((key) => NUMBER.test(key) && key !== typed);
    const longer = unfinished ? numbers.filter((number) => number.startsWith(typed)) : [];
    return (longer.length > 0 ? longer : numbers.filter((number) => isOneSlip(number, typed))).slice(0, MOST_NUMBERS);
  }

  /** Words that begin as a loaded word does, the most frequent first, as far as they are loaded, and whether those are all. */
  completions(typed: string, limit: number): { words: string[]; complete: boolean } {
    const beginnings = indexKeys(typed).map((key) => this.bundle.keysBeginning(key));
    const spelled = spell(typed);
    const counts = new Map<string, number>();
    for (const { form, postings } of beginnings.flatMap(({ keys }) => keys).flatMap((key) => this.bundle.forms(key, saidBy(typed)))) {
      const word = canonical(form);
      if (/^\p{L}+$/u.test(word) && beginsAsTyped(spell(word), spelled)) {
        counts.set(word, (counts.get(word) ?? 0) + postings.positions.length);
      }
    }
    return {
      words: [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, limit),
      complete: beginnings.every(({ complete }) => complete),
    };
  }

  private group(keys: readonly string[], spelling: string | undefined): Map<string, WrittenForm[]> {
    const groups = new Map<string, WrittenForm[]>();
    for (const written of keys.flatMap((key) => this.bundle.forms(key, spelling))) {
      const spelling = canonical(written.form);
      groups.set(spelling, [...(groups.get(spelling) ?? []), written]);
    }
    return groups;
  }
}

/** The one spelling that a word with marks says, canonical; any, of one without. */
function saidBy(word: string): string | undefined {
  return isBare(word) ? undefined : canonical(word);
}
