import { fieldOf, fieldStart } from '../bundle/postings.ts';

/** A written form under its key, as `WrittenForm` has it. */
export type FormName = readonly [key: string, form: string];

/** Numbers for written forms and for metadata fields, the same in every record of a store. */
export class Vocabulary {
  readonly forms: FormName[] = [];
  readonly fields: string[] = [];
  readonly #formNumbers = new Map<string, number>();

  formNumber(key: string, form: string): number {
    const name = `${key} ${form}`;
    const known = this.#formNumbers.get(name);
    if (known !== undefined) return known;
    this.#formNumbers.set(name, this.forms.length);
    return this.forms.push([key, form]) - 1;
  }

  fieldNumber(name: string): number {
    const known = this.fields.indexOf(name);
    return known < 0 ? this.fields.push(name) - 1 : known;
  }

  /**
   * Takes the names of another vocabulary over.
   * @returns what turns the words of its records (`PageRecord`) into words of this one; null where the numbers are the same
   */
  takeOver({ forms, fields }: Pick<Vocabulary, 'forms' | 'fields'>): ((words: Int32Array) => Int32Array) | null {
    const isFirst = this.forms.length + this.fields.length === 0;
    const numbers = Int32Array.from(forms, ([key, form]) => this.formNumber(key, form));
    const fieldNumbers = fields.map((name) => this.fieldNumber(name));
    if (isFirst) return null;
    const placed = (place: number): number => {
      const field = fieldOf(place >> 1);
      return field < 0 ? place : place + 2 * (fieldStart(fieldNumbers[field]!) - fieldStart(field));
    };
    return (words) => {
      const own = new Int32Array(words.length);
      for (let at = 0; at < words.length;) {
        const end = at + 2 + words[at + 1]!;
        own[at] = numbers[words[at]!]!;
        own[at + 1] = words[at + 1]!;
        for (at += 2; at < end; at++) own[at] = placed(words[at]!);
      }
      return own;
    };
  }
}
