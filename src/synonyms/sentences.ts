import { sentencesOf } from '../text/sentences.ts';
import { wordsOf, type Word } from '../text/words.ts';

/** What an entry says, as far as it is the library's own prose: text and titles, not the names of sources. */
export interface ReadEntry {
  /** Path of the file from the content folder. */
  file: string;
  /** One line a block. */
  text: string;
}

export interface Sentence {
  file: string;
  text: string;
  /** Compared without regard to case, tone placement, i and y. */
  words: readonly Word[];
  /** For each word, whether something other than a space stands before it, or nothing at all. */
  begins: readonly boolean[];
}

/** The sentences of a library, each once however often it is quoted. */
export function librarySentences(entries: Iterable<ReadEntry>): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const { file, text } of entries) {
    for (const line of text.normalize('NFC').split('\n')) {
      for (const { from, to } of sentencesOf(line)) {
        const sentence = sentenceOf(file, line.slice(from, to));
        const key = sentence.words.map((word) => word.key).join(' ');
        if (key && !found.has(key)) found.set(key, sentence);
      }
    }
  }
  return [...found.values()];
}

function sentenceOf(file: string, text: string): Sentence {
  const words = wordsOf(text);
  const begins = words.map((word, i) => {
    const before = words[i - 1];
    return !before || text.slice(before.at + before.text.length, word.at).trim() !== '';
  });
  return { file, text, words, begins };
}
