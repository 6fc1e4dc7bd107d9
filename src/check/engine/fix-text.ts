import type { Edit } from '../../problems/edit.ts';
import { listNormalisations } from '../../vietnamese/normalise.ts';
import { hideAddresses } from './passage.ts';
import type { WritingContext } from './rule.ts';
import { rules } from '../rules.ts';

/** Who comes first, edits a character; edits that are taken never touch each other. */
export class Claims {
  readonly #touched = new Set<number>();

  /** Whether none of the edits, which are made together, touches a character that is another's. */
  take(edits: readonly Edit[]): boolean {
    const offsets = edits.flatMap(({ start, end }) => Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index));
    if (offsets.some((offset) => this.#touched.has(offset))) return false;
    for (const offset of offsets) this.#touched.add(offset);
    return true;
  }
}

/** One thing that was fixed in a text. */
export interface TextFix {
  /** Code of the rule. */
  rule: string;
  edit: Edit;
}

/**
 * What `--fix` would do to a text that is nobody's file yet, one round of it: what is found behind these edits, the next
 * round fixes. Where two touch the same character the earlier rule goes first. They are in the order of the text.
 */
export function findTextFixes(text: string, context: WritingContext): TextFix[] {
  const claims = new Claims();
  const fixes: TextFix[] = [];
  const add = (rule: string, start: number, end: number, written: string): void => {
    const edit = { start, end, text: written };
    if (claims.take([edit])) fixes.push({ rule, edit });
  };
  const normalisations = listNormalisations(text);
  const shown = hideAddresses(text);
  for (const { code, characters, words } of rules) {
    for (const { kind, offset, from, to } of characters ? normalisations : [])
      if (characters?.kinds.includes(kind)) add(code, offset, offset + from.length, to);
    for (const { at, written, should } of words?.(shown, context) ?? []) if (should !== null) add(code, at, at + written.length, should);
  }
  return fixes.sort((a, b) => a.edit.start - b.edit.start);
}
