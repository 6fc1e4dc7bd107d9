import type { PagefindBundle } from '../bundle/bundle.ts';
import type { WrittenForm } from '../bundle/postings.ts';
import { canonical, fold, indexKeys } from './keys.ts';
import { mergeForms, type FieldGains, type Term } from './term.ts';

type Groups = Map<string, WrittenForm[]>;

/** Terms kept for later queries; old ones go first. */
const KEPT = 400;

/** Makes terms of the postings in a bundle, and keeps them. */
export class Terms {
  private readonly bundle: PagefindBundle;
  private readonly gains: FieldGains;
  private readonly kept = new Map<string, Term | null>();

  constructor(bundle: PagefindBundle, gains: FieldGains) {
    this.bundle = bundle;
    this.gains = gains;
  }

  /** Downloads the postings of words. */
  load(words: Iterable<string>): Promise<void> {
    return this.bundle.load(Array.from(words, (word) => indexKeys(fold(word))).flat());
  }

  /** Everything a word's letters can stand for, whatever its marks; null when the library has none of it. */
  ofLetters(word: string): Term | null {
    const folded = fold(word);
    return this.make(folded, () => this.group(folded));
  }

  /** What a word's letters can stand for, and these other words. */
  withAlternatives(word: string, alternatives: readonly string[]): Term | null {
    const folded = fold(word);
    return this.make(`${folded} ${alternatives.join(' ')}`, () => {
      const groups = this.group(folded);
      for (const alternative of alternatives) {
        const forms = this.group(fold(alternative)).get(alternative);
        if (forms) groups.set(alternative, forms);
      }
      return groups;
    });
  }

  private make(id: string, group: () => Groups): Term | null {
    let term = this.kept.get(id);
    if (term === undefined) {
      const groups = group();
      term = groups.size > 0 ? mergeForms(id, groups, this.bundle.pageCount, this.gains) : null;
      if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value!);
      this.kept.set(id, term);
    }
    return term;
  }

  private group(folded: string): Groups {
    const groups: Groups = new Map();
    for (const key of indexKeys(folded)) {
      for (const form of this.bundle.forms(key)) {
        const spelling = canonical(form.form);
        const group = groups.get(spelling);
        if (group) group.push(form);
        else groups.set(spelling, [form]);
      }
    }
    return groups;
  }
}
