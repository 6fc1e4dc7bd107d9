import type { Occurrences } from './occurrences.ts';
import { namingOf, sortByPosition, type FieldGains, type Term } from './term.ts';

/** The same term with one more form, which stands where `occurrences` are. */
export function withForm(term: Term, form: string, occurrences: Occurrences, gains: FieldGains): Term {
  const added = occurrences.positions.length;
  const pages = [...new Set([...term.pages, ...Array.from(occurrences.pages)])].sort((a, b) => a - b);
  const total = term.total + added;
  const merged: Term = {
    id: `${term.id}+${form}`,
    forms: [...term.forms, form],
    spellings: [...term.spellings, [form]],
    counts: Float64Array.from([...term.counts, added]),
    total,
    pages: Int32Array.from(pages),
    starts: new Int32Array(pages.length + 1),
    positions: new Int32Array(total),
    formOf: new Uint16Array(total),
    gains: new Float32Array(total),
    naming: new Uint8Array(total),
  };
  let at = 0;
  let i = 0;
  let j = 0;
  pages.forEach((page, n) => {
    if (term.pages[i] === page) {
      const [start, end] = [term.starts[i]!, term.starts[++i]!];
      merged.positions.set(term.positions.subarray(start, end), at);
      merged.formOf.set(term.formOf.subarray(start, end), at);
      merged.gains.set(term.gains.subarray(start, end), at);
      merged.naming.set(term.naming.subarray(start, end), at);
      at += end - start;
    }
    if (occurrences.pages[j] === page) {
      const end = occurrences.starts[j + 1]!;
      for (let p = occurrences.starts[j]!; p < end; p++, at++) {
        merged.positions[at] = occurrences.positions[p]!;
        merged.formOf[at] = term.forms.length;
        merged.gains[at] = occurrences.gains[p]!;
        merged.naming[at] = namingOf(occurrences.positions[p]!, gains);
      }
      j++;
    }
    merged.starts[n + 1] = at;
    sortByPosition(merged, merged.starts[n]!, at);
  });
  return merged;
}
