/**
 * Packs entries of this repository's content for other libraries to share (`packages:` in their `site.yaml`): quotations,
 * documents and topics, with all that they name. Links to what a package cannot bring, such as sessions, become plain words.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../src/commands/command-line.ts';
import { dataReferences } from '../src/library/data-references.ts';
import type { LibraryEntry } from '../src/library/entry.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { filesOfWork } from '../src/library/works/work-files.ts';
import { formatProblems } from '../src/problems/problem.ts';
import { Refusal } from '../src/problems/refusal.ts';
import { entryOfPath, SECTIONS } from '../src/schemas/addresses.ts';
import { definitionOf } from '../src/schemas/collections.ts';
import { runScript } from './run-script.ts';

const PACKED = ['quotes', 'documents', 'topics'];
const TEMPLATE = 'scripts/templates/shared-content';

const LINK = /(?<!!)\[([^\]\n]*)\]\((\/[^)\s]*)\)/g;

/** A text without its links to what stays behind. */
function unlinked(text: string): string {
  return text.replace(LINK, (link, words: string, address: string) => {
    const target = entryOfPath(address);
    const isBrought = target ? definitionOf(target.collection).isShared : SECTIONS.includes(address.split('/')[1] ?? '');
    return isBrought ? link : words;
  });
}

/** The entries of some collections with all that they refer to but by links. @throws Refusal where that is nothing a package may bring */
function withReferences(entries: readonly LibraryEntry[]): Set<LibraryEntry> {
  const known = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const packed = new Set(entries.filter(({ collection, data }) => PACKED.includes(collection) && !data.draft));
  // A set is walked to its end, with what is added on the way.
  for (const entry of packed)
    for (const { collection, id, ...reference } of [...dataReferences(entry), ...(entry.body?.references ?? [])]) {
      const found = known.get(`${collection}/${id}`);
      if (found && definitionOf(found.collection).isShared && !found.data.draft) packed.add(found);
      else if (!('from' in reference) || reference.from !== 'link')
        throw new Refusal(`${entry.file} dẫn tới ${collection}/${id}, mục mà gói không mang được.`);
    }
  return packed;
}

await runScript(
  { name: 'npm run pack-content', about: 'Đóng trích dẫn, văn bản, chủ đề của kho này thành gói dùng chung (.tgz).', operands: 'THƯ-MỤC' },
  async ({ operands: [folder] }) => {
    if (!folder) throw new UsageError('Cần tên thư mục để ghi gói. Viết: npm run pack-content -- THƯ-MỤC');
    const { entries, problems } = await readLibrary(resolve('content'));
    if (problems.length > 0) throw new Refusal(formatProblems(problems));
    const room = await mkdtemp(join(tmpdir(), 'tu-lieu-'));
    try {
      await cp(TEMPLATE, room, { recursive: true });
      for (const entry of withReferences(entries)) {
        const { file } = entry;
        await mkdir(dirname(join(room, 'content', file)), { recursive: true });
        await writeFile(join(room, 'content', file), unlinked(await readFile(join('content', file), 'utf8')));
        // A work goes with what passages are compared with, never with its text.
        const { fingerprint } = filesOfWork(entry);
        if (entry.collection === 'works' && existsSync(join('content', fingerprint)))
          await cp(join('content', fingerprint), join(room, 'content', fingerprint));
      }
      await mkdir(folder, { recursive: true });
      const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(folder)], {
        cwd: room,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      console.log(join(folder, packed.trim()));
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  },
);
