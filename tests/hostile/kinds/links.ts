import { COLLECTIONS } from '../../../src/schemas/collections.ts';
import type { HostileCase } from '../case.ts';
import { article, session, SOUND_LIBRARY } from '../sound-library.ts';

const SETTINGS = ['site.yaml', 'abbreviations.yaml', 'synonyms.yaml'];
const TARGETS = [
  '@OUTSIDE@/site.yaml',
  '@OUTSIDE@/list.yaml',
  '../outside/words.yaml',
  '/dev/zero',
  '/dev/null',
  '/dev/stdin',
  '/proc/self/environ',
  '/etc/passwd',
  '/',
  '.',
  'site.yaml',
  '@OUTSIDE@/khong-co',
  '/dev/random',
  '/proc/self/mem',
  '/proc/kmsg',
];

/** Links, devices, pipes and other things that are no plain files inside the folder. */
export function linkCases(): HostileCase[] {
  const make = (name: string, links: Record<string, string>, more: Partial<HostileCase> = {}): HostileCase => ({
    kind: 'links',
    name,
    expect: 'refuse',
    files: {},
    links,
    ...more,
  });
  const below = (collection: string): string[] => Object.keys(SOUND_LIBRARY).filter((path) => path.startsWith(`${collection}/`));
  const picture = { 'articles/zz-anh.mdx': article('Bài thử ảnh của kho này', '![Ảnh](./x.png)') };
  const attachment = { 'sessions/zz-tep.mdx': session('Chuyên đề thử tệp kèm', 'Chữ.', 'attachments: [{ file: ./x.txt, title: Tệp }]\n') };
  return [
    ...SETTINGS.flatMap((file) => TARGETS.map((target, index) => make(`${file.replace('.yaml', '')}-${index}`, { [file]: target }))),
    ...COLLECTIONS.map((collection) =>
      make(`collection-${collection}`, { [collection]: '@OUTSIDE@/articles' }, { without: below(collection) }),
    ),
    ...COLLECTIONS.map((collection) =>
      make(`collection-broken-${collection}`, { [collection]: '@OUTSIDE@/khong-co' }, { without: below(collection) }),
    ),
    ...TARGETS.map((target, index) => make(`entry-${index}`, { 'articles/zz-lien-ket.mdx': target })),
    ...TARGETS.map((target, index) => make(`topic-${index}`, { 'topics/zz-lien-ket.yaml': target })),
    ...['@OUTSIDE@/anh.png', '/dev/zero', './nhap-kin.png', '@OUTSIDE@/khong-co', '@OUTSIDE@'].map((target, index) =>
      make(`picture-${index}`, { 'articles/x.png': target }, { files: picture }),
    ),
    ...['@OUTSIDE@/secret.txt', '/dev/zero', './nhap-kin.txt', '/etc/passwd', '@OUTSIDE@'].map((target, index) =>
      make(`attachment-${index}`, { 'sessions/x.txt': target }, { files: attachment }),
    ),
    make('folder-inside', { 'articles/thu-muc': '@OUTSIDE@/articles' }),
    make('folder-up', { 'articles/len': '../..' }),
    make('folder-self', { 'articles/vong': '.' }),
    make('folder-root', { 'articles/goc': '/' }),
    make(
      'picture-folder',
      { 'articles/anh': '@OUTSIDE@' },
      { files: { 'articles/zz-anh.mdx': article('Bài thử ảnh của kho này', '![Ảnh](./anh/anh.png)') } },
    ),
    make(
      'attachment-folder',
      { 'sessions/tep': '@OUTSIDE@' },
      {
        files: {
          'sessions/zz-tep.mdx': session('Chuyên đề thử tệp kèm', 'Chữ.', 'attachments: [{ file: ./tep/secret.txt, title: Tệp }]\n'),
        },
      },
    ),
    make('loop', { 'articles/a.mdx': 'b.mdx', 'articles/b.mdx': 'a.mdx' }),
    make('root-git', { '.git': '@OUTSIDE@' }),
    make('root-unknown', { 'la.txt': '@OUTSIDE@/secret.txt' }),
    make('hidden', { 'articles/.an': '@OUTSIDE@' }),
    make('node-modules', { node_modules: '@OUTSIDE@' }),
    ...['site.yaml', 'abbreviations.yaml', 'synonyms.yaml', 'articles/zz-ong.mdx', 'topics/zz-ong.yaml', 'ong'].map((path) =>
      make(`pipe-${path.replace(/\W/g, '-')}`, {}, { pipes: [path] }),
    ),
    make('pipe-picture', {}, { pipes: ['articles/x.png'], files: picture }),
    make('pipe-attachment', {}, { pipes: ['sessions/x.txt'], files: attachment }),
    make('pipe-unnamed-picture', {}, { pipes: ['articles/le.jpg'] }),
    make('pipe-hidden', {}, { pipes: ['articles/.ong'], expect: 'either' }),
  ];
}
