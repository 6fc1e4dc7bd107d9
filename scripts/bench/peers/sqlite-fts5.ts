import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync as Database } from 'node:sqlite';
import { makeBundleFolder, removeBundleFolder } from './bundle-folder.ts';
import { gzipBytes, PeerUnavailable, RESULTS, wordsOf, type Peer } from './peer.ts';

/** A server's or a phone's full-text search: words combined by OR, a title × 3. */
export const sqliteFts5: Peer = {
  id: 'sqlite-fts5',
  name: 'SQLite FTS5',
  async build(documents) {
    const database = await openTable();
    const insert = database.prepare('INSERT INTO pages (id, title, body) VALUES (?, ?, ?)');
    for (const { id, title, body } of documents) insert.run(id, title, body);
    const find = database.prepare('SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, 3, 1) LIMIT ?');
    return {
      async search(query) {
        const words = wordsOf(query);
        if (words.length === 0) return [];
        return find.all(words.map((word) => `"${word}"`).join(' OR '), RESULTS).map(({ id }) => String(id));
      },
      bytes: await compressedSize(database),
      close: async () => database.close(),
    };
  },
};

async function openTable(): Promise<Database> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(':memory:');
    database.exec(`CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')`);
    return database;
  } catch (cause) {
    throw new PeerUnavailable('this Node has no SQLite with FTS5', { cause });
  }
}

async function compressedSize(database: Database): Promise<number> {
  const folder = await makeBundleFolder();
  try {
    const file = join(folder, 'pages.db');
    database.exec(`VACUUM INTO '${file}'`);
    return gzipBytes(await readFile(file));
  } finally {
    await removeBundleFolder(folder);
  }
}
