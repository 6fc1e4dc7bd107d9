/** A written form under its key, as `WrittenForm` has it. */
export type FormName = readonly [key: string, form: string];

/** Numbers for written forms and for metadata fields, the same in every record of a store. */
export class Vocabulary {
  readonly forms: FormName[];
  readonly fields: string[];
  readonly #formNumbers: Map<string, number>;

  constructor(forms: readonly FormName[] = [], fields: readonly string[] = []) {
    this.forms = [...forms];
    this.fields = [...fields];
    this.#formNumbers = new Map(forms.map((name, number) => [name.join(' '), number]));
  }

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
}
