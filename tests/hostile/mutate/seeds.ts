import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../kinds.ts';
import { article } from '../sound-library.ts';

/** Files of a library, by path from its folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What mutants are made of: a library whose files are changed where they stand, and texts to splice in. */
export interface Seeds {
  library: Files;
  /** Hostile texts, some of which are taken whole as the body of an article. */
  texts: string[];
  /** Sources for the importer. */
  sources: Files;
}

const read = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** Reads the seeds; paths are from the project's root. */
export function readSeeds(): Seeds {
  const texts = Object.values(read('tests/fixtures/hostile')).map((bytes) => Buffer.from(bytes).toString('utf8'));
  const gallery = readFileSync('tests/fixtures/mdx/chuyen-de.mdx', 'utf8');
  const bodies = texts.filter((text) => text.length < 4000 && !text.startsWith('---'));
  const pictures = KINDS['pictures']!()
    .filter(({ name, files }) => !/-(?:cover|unnamed)$/.test(name) && Object.values(files).every(({ length }) => length < 20_000))
    .map(({ files }) => Object.values(files)[0]!);
  const library = read('tests/fixtures/library');
  return {
    library: {
      ...library,
      ...Object.fromEntries(
        bodies
          .slice(0, 40)
          .map((body, index) => [
            `articles/zz-doc-${index}.mdx`,
            article(`Bài độc số ${index} của kho mẫu`, body).replace('dan-van', 'doc-sach'),
          ]),
      ),
      ...Object.fromEntries(pictures.slice(0, 30).flatMap((data, index) => [[`articles/zz-anh-${index}.png`, data]])),
      'articles/zz-gallery.mdx': article('Bài có mọi thành phần của kho', gallery.replace(/^---[^]*?\n---\n/, '')).replace(
        'dan-van',
        'doc-sach',
      ),
    },
    texts,
    sources: {
      ...read('tests/fixtures/import'),
      ...Object.fromEntries(
        KINDS['imports']!()
          .filter(({ files }) => Object.values(files)[0]!.length < 30_000 && /\.(?:docx|html|md|pdf)$/.test(Object.keys(files)[0]!))
          .slice(0, 60)
          .map(({ files }, index) => [`nguon-${index}${/\.\w+$/.exec(Object.keys(files)[0]!)![0]}`, Object.values(files)[0]!]),
      ),
    },
  };
}
