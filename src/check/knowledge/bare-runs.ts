import { foldDiacritics } from '../../vietnamese/fold.ts';
import { allTonelessSyllables, isSyllable } from '../../vietnamese/syllable.ts';

interface BareRun {
  at: number;
  /** Its first words. */
  written: string;
}

const FEWEST_WORDS = 4;
/** Words of a run that are shown. */
const MOST_SHOWN = 6;
const RUN = /(?<![\p{L}\p{M}\p{N}])[A-Za-z]+(?:,? [A-Za-z]+)+(?![\p{L}\p{M}\p{N}])/gu;

let shapes: Set<string> | undefined;

function isShapeOfSyllable(word: string): boolean {
  shapes ??= new Set([...allTonelessSyllables()].map(foldDiacritics));
  return shapes.has(word);
}

/**
 * Words without a mark that look like Vietnamese and cannot all be: `Thuc hien nghi quyet`. Some words have none (`anh em ta`),
 * and foreign ones are no syllables (`Microsoft Office`), so that a sixth of a
 * run at least must want a mark; names (`Dak Lak, Kon Tum`) are left alone.
 */
export function* findBareRuns(text: string): Generator<BareRun> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let words: { text: string; at: number }[] = [];
    for (const { 0: word, index: offset } of [...run.matchAll(/[A-Za-z]+/g)]) {
      if (isShapeOfSyllable(word.toLowerCase())) words.push({ text: word, at: index + offset });
      else {
        yield* judge(words);
        words = [];
      }
    }
    yield* judge(words);
  }
}

function* judge(words: readonly { text: string; at: number }[]): Generator<BareRun> {
  const wanting = words.filter(({ text }) => !isSyllable(text.toLowerCase()));
  const small = words.filter(({ text }) => /^[a-z]/.test(text));
  if (words.length < FEWEST_WORDS || wanting.length < 2 || wanting.length * 6 < words.length || small.length * 2 < words.length) return;
  const shown = words.slice(0, MOST_SHOWN).map(({ text }) => text);
  yield { at: words[0]!.at, written: shown.join(' ') + (words.length > MOST_SHOWN ? '…' : '') };
}
