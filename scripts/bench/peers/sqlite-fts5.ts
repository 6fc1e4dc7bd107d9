import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync as Database } from 'node:sqlite';
import { makeBundleFolder, removeBundleFolder } from './bundle-folder.ts';
import { gzipBytes, PeerUnavailable, RESULTS, WORD_FORMS, wordsOf, type Peer, type WordForm } from './peer.ts';

/** A server's or a phone's full-text search: words combined by OR, the last one a prefix; titles weigh what did best in tuning. */
export const sqliteMarked = sqliteFts5('sqlite-fts5-marked', 'SQLite FTS5, marks kept', 'marked', 1);
export const sqliteFolded = sqliteFts5('sqlite-fts5', 'SQLite FTS5 folded', 'folded', 3);

function sqliteFts5(id: string, name: string, wordForm: WordForm, titleWeight: number): Peer {
  const words = (text: string): string[] => wordsOf(text.normalize('NFC')).flatMap(WORD_FORMS[wordForm]);
  return {
    id,
    name,
    async build(documents) {
      const database = await openTable();
      const insert = database.prepare('INSERT INTO pages (id, title, body) VALUES (?, ?, ?)');
      for (const document of documents) insert.run(document.id, words(document.title).join(' '), words(document.body).join(' '));
      const find = database.prepare(`SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, ${titleWeight}, 1) LIMIT ?`);
      return {
        async search(query) {
          const wanted = words(query).map((word) => `"${word}"`);
          if (wanted.length === 0) return [];
          return find.all(`${wanted.join(' OR ')}*`, RESULTS).map((row) => String(row.id));
        },
        bytes: await compressedSize(database),
        close: async () => database.close(),
      };
    },
  };
}

async function openTable(): Promise<Database> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(':memory:');
    database.exec(`CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0')`);
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
