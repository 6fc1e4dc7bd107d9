import { indexEntries, type Entry, type LibraryIndex } from '../../../src/data/library-index.ts';
import type { CompiledBody, Reference } from '../../../src/mdx/segment.ts';
import { entryPath } from '../../../src/schemas/addresses.ts';
import { collectionDefinitions, type CollectionName } from '../../../src/schemas/collections.ts';

const REQUIRED: Partial<Record<CollectionName, object>> = {
  articles: {
    title: 'Bài thử của thư viện',
    summary: 'Sapô của bài thử, dài đủ hai mươi ký tự.',
    published: '2026-01-11',
    category: 'tin-nganh',
    topics: ['doc-sach'],
  },
  sessions: { title: 'Buổi thử', organisation: 'chi-bo-thu', year: 2019, status: 'planned', topics: ['doc-sach'] },
  materials: {
    title: 'Tài liệu thử',
    summary: 'Tài liệu của bộ kiểm tra, đủ hai mươi ký tự.',
    theme: 'doc-sach',
    topics: ['doc-sach'],
    audience: ['moi-chi-bo'],
    writtenBy: 'Người viết thử',
    revised: '2026-01-11',
    draft: true,
  },
  quotes: { text: 'Câu thử', work: 'bai-thu', date: { value: '1947', confirmed: false }, verification: 'unverified', topics: ['doc-sach'] },
  works: { title: 'Bài thử' },
  documents: { number: '01-KH/CB', type: 'Kế hoạch', issuer: 'Chi bộ thử', title: 'Về một việc thử', verification: 'unconfirmed' },
  topics: { name: 'Đọc sách', description: 'Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.', group: 'phong-cach' },
  organisations: { name: 'Chi bộ thử', kind: 'chi-bo' },
  pages: { title: 'Trang thử', summary: 'Tóm tắt của trang thử, đủ hai mươi ký tự.' },
};

/** An entry with the least its schema asks for; `fields` add to it or replace. */
export function makeEntry<C extends CollectionName>(
  collection: C,
  id: string,
  fields: object = {},
  body: CompiledBody | null = null,
): Entry<C> {
  const data = collectionDefinitions[collection].schema.parse({ ...REQUIRED[collection], ...fields }) as Entry<C>['data'];
  return { collection, id, path: entryPath(collection, id), data, body, file: `${collection}/${id}`, changed: null };
}

/** A compiled text of which only words and references matter. */
export function makeBody(text: string, ...references: [collection: CollectionName, id: string][]): CompiledBody {
  const placed = references.map(([collection, id]): Reference => ({ collection, id, from: 'component', line: 1, column: 1 }));
  return { segments: [], headings: [], text, words: text.split(/\s+/).filter(Boolean).length, references: placed, links: [], images: [] };
}

export function makeLibrary(...entries: Entry[]): LibraryIndex {
  return indexEntries(entries);
}

export const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
