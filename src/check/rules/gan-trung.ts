import { definitionOf } from '../../schemas/collections.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { findPlaceholders } from '../../text/left-for-editor.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { wordsOf } from '../../text/words.ts';
import { sequencesOf } from '../../works/sequences.ts';
import { identityOf } from '../../library/check-identity.ts';
import type { LibraryEntry } from '../../library/entry.ts';
import type { Rule } from '../engine/rule.ts';

/** Collections of texts that editors write; quotations and works have what others wrote. */
const WRITTEN: ReadonlySet<CollectionName> = new Set(['articles', 'sessions', 'materials', 'pages'] satisfies CollectionName[]);
/**
 * Hashes that are kept of a text: the smallest of all its sequences of three words (bottom-k sketch; Broder, *On the
 * resemblance and containment of documents*, 1997).
 */
const SKETCH = 64;
/** Share of them that two texts have in common before one is said to be the other. */
const ALIKE = 0.6;
/** Records of sessions say much the same where little is known. */
const ALIKE_RECORDS = 0.95;
const FEWEST_WORDS = 40;
/** Texts that have one hash in common and are compared; what more have is a phrase of all. */
const MOST_SHARING = 20;

function sketchOf(text: string): Uint32Array | null {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  // Numbers of such an array are sorted without a call for each two of them.
  return Uint32Array.from(new Set(sequencesOf(words)))
    .sort()
    .subarray(0, SKETCH);
}

function* twinsByTitle(entries: readonly LibraryEntry[]): Generator<[LibraryEntry, LibraryEntry]> {
  const seen = new Map<string, LibraryEntry>();
  for (const entry of entries) {
    // Sayings have no other names than their words.
    if (entry.collection === 'quotes') continue;
    const data = entry.data as unknown as Record<string, unknown>;
    const name = identityOf(entry.collection, data);
    const key = `${entry.collection} ${slugify(name)}`;
    const twin = seen.get(key);
    // The same name, letter for letter, is a fault of its own.
    if (twin && identityOf(twin.collection, twin.data as unknown as Record<string, unknown>) !== name) yield [entry, twin];
    else seen.set(key, entry);
  }
}

function* twinsByText(entries: readonly LibraryEntry[]): Generator<[LibraryEntry, LibraryEntry, number]> {
  const sharing = new Map<CollectionName, Map<number, LibraryEntry[]>>();
  for (const entry of entries) {
    // What the tools left for the editor is the same in all new drafts.
    if (entry.body && findPlaceholders(entry.body.text).length > 0) continue;
    const sketch = WRITTEN.has(entry.collection) && entry.body ? sketchOf(entry.body.text) : null;
    if (!sketch) continue;
    const counts = new Map<LibraryEntry, number>();
    const byHash = sharing.get(entry.collection) ?? new Map<number, LibraryEntry[]>();
    sharing.set(entry.collection, byHash);
    for (const hash of sketch) {
      const others = byHash.get(hash) ?? [];
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      if (others.length < MOST_SHARING) others.push(entry);
      if (others.length === 1) byHash.set(hash, others);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best && best[1] / sketch.length >= (entry.collection === 'sessions' ? ALIKE_RECORDS : ALIKE))
      yield [entry, best[0], best[1] / sketch.length];
  }
}

export const nearDuplicate: Rule = {
  code: 'gan-trung',
  severity: 'nhắc',
  about: 'Hai bài cùng tên (chỉ khác dấu câu, chữ hoa), hoặc cùng nội dung, thường là một bài đưa lên hai lần.',
  wrong: 'Hai bài “Chi bộ họp quý một” và “Chi bộ họp quý một.”',
  right: 'Giữ một bài; bài kia thì xóa và ghi mã của nó ở redirects:.',
  forms: ['words', 'words'],
  *library({ library }) {
    const own = library.entries.filter(({ origin }) => !origin);
    const told = new Set<LibraryEntry>();
    for (const [entry, twin] of twinsByTitle(own)) {
      told.add(entry);
      const { titleField } = definitionOf(entry.collection);
      yield {
        file: entry.file,
        ...entry.positionOf([titleField]),
        message: `Tên gần như trùng với ${twin.file}.`,
        fix: 'Nếu là một bài thì giữ một tệp; nếu là hai thì đặt tên cho khác.',
      };
    }
    for (const [entry, twin, share] of twinsByText(own))
      if (!told.has(entry))
        yield {
          file: entry.file,
          line: 1,
          column: 1,
          message: `Nội dung giống ${twin.file} khoảng ${Math.round(share * 100)}%.`,
          fix: 'Nếu là một bài thì giữ một tệp, ghi mã của tệp kia ở redirects:; nếu là hai thì viết phần khác nhau.',
        };
  },
};
