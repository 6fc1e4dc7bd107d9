import type { HostileCase } from '../case.ts';
import { article, png, SITE } from '../sound-library.ts';

/** Configuration of git, each of which makes git run a program in some command. */
const GIT_CONFIGS: Readonly<Record<string, string>> = {
  promisor:
    '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tpartialClone = o\n[remote "o"]\n\turl = "ext::sh -c ' +
    'touch>@RAN@"\n\tpromisor = true\n[protocol "ext"]\n\tallow = always\n',
  fsmonitor: '[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch @RAN@"\n',
  pager: '[core]\n\tbare = true\n\tpager = "touch @RAN@"\n[pager]\n\tlog = true\n',
  'ssh-command': '[core]\n\tbare = true\n\tsshCommand = "touch @RAN@"\n',
  hooks: '[core]\n\tbare = true\n\thooksPath = ./hooks\n',
  external: '[core]\n\tbare = true\n[diff]\n\texternal = "touch @RAN@"\n',
  textconv: '[core]\n\tbare = true\n[diff "x"]\n\ttextconv = "touch @RAN@"\n',
  filter: '[core]\n\tbare = true\n[filter "x"]\n\tclean = "touch @RAN@"\n\tsmudge = "touch @RAN@"\n',
  alias: '[core]\n\tbare = true\n[alias]\n\tlog = "!touch @RAN@"\n\trev-parse = "!touch @RAN@"\n',
  include: '[core]\n\tbare = true\n[include]\n\tpath = @OUTSIDE@/secret.txt\n',
  gpg: '[core]\n\tbare = true\n[gpg]\n\tprogram = "touch @RAN@"\n[log]\n\tshowSignature = true\n',
  editor: '[core]\n\tbare = true\n\teditor = "touch @RAN@"\n',
  credential: '[core]\n\tbare = true\n[credential]\n\thelper = "!touch @RAN@"\n',
  upload: '[core]\n\tbare = true\n[uploadpack]\n\tpackObjectsHook = "touch @RAN@"\n',
};

/** Content folders that look like a repository, or like nothing anybody would publish. */
export function folderCases(): HostileCase[] {
  const make = (
    name: string,
    expect: HostileCase['expect'],
    files: HostileCase['files'],
    more: Partial<HostileCase> = {},
  ): HostileCase => ({ kind: 'folders', name, expect, files, ...more });
  const repository = (prefix: string, config: string): HostileCase['files'] => ({
    [`${prefix}HEAD`]: 'ref: refs/heads/main\n',
    [`${prefix}config`]: config,
    [`${prefix}refs/heads/main`]: `${'1'.repeat(40)}\n`,
    [`${prefix}objects/info/.keep`]: '',
    [`${prefix}hooks/post-checkout`]: '#!/bin/sh\ntouch @RAN@\n',
  });
  const many = (count: number, of: (index: number) => [string, string | Uint8Array]): HostileCase['files'] =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => of(index)));
  return [
    ...Object.entries(GIT_CONFIGS).flatMap(([name, config]) => [
      make(`bare-${name}`, 'refuse', repository('', config)),
      make(`git-${name}`, 'either', repository('.git/', config)),
      make(`deep-${name}`, 'either', repository('articles/kho/', config)),
    ]),
    make('git-file', 'either', { '.git': 'gitdir: ../outside\n' }),
    make('git-file-self', 'either', { '.git': 'gitdir: .\n', ...repository('', GIT_CONFIGS.fsmonitor!) }),
    make('gitmodules', 'either', { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = -u./payload\n\tupdate = !touch @RAN@\n' }),
    make('gitconfig', 'either', { '.gitconfig': GIT_CONFIGS.alias! }),
    make('mailmap', 'either', { '.mailmap': 'A <a@b.example>\n' }),
    make('empty', 'refuse', {}, { without: ['site.yaml'] }),
    make('no-site', 'refuse', { 'articles/zz.mdx': article('Bài thử không có site.yaml', 'Chữ.') }, { without: ['site.yaml'] }),
    make('site-folder', 'refuse', { 'site.yaml/x': '' }, { without: ['site.yaml'] }),
    make(
      'many-entries',
      'either',
      many(2000, (index) => [`articles/zz-${index}.mdx`, article(`Bài thử số ${index} trong kho lớn`, 'Chữ.')]),
    ),
    make(
      'many-strays',
      'refuse',
      many(5000, (index) => [`articles/la ${index}.mdx`, article(`Bài thử số ${index}`, 'Chữ.')]),
    ),
    make(
      'many-pictures',
      'either',
      many(500, (index) => [`articles/zz-${index}.png`, png(2, 2)]),
    ),
    make(
      'many-folders',
      'either',
      many(3000, (index) => [`articles/${index}/x.txt`, '']),
    ),
    make(
      'many-root',
      'refuse',
      many(3000, (index) => [`x${index}.txt`, '']),
    ),
    make(
      'many-wrong',
      'refuse',
      many(500, (index) => [
        `articles/zz-${index}.mdx`,
        article(`Bài thử số ${index} trong kho lớn`, '<script>1</script>\n\n{a}\n\n<X/>\n\n'.repeat(20)),
      ]),
    ),
    make(
      'many-topics',
      'either',
      many(1000, (index) => [
        `topics/zz-${index}.yaml`,
        `name: Chủ đề ${index}\ndescription: Chủ đề để thử, đủ dài cho lược đồ nhận lấy.\ngroup: tu-tuong\n`,
      ]),
    ),
    make('big-site', 'refuse', { 'site.yaml': `${SITE}# ${'a'.repeat(3_000_000)}\n` }),
    make('big-entry', 'refuse', { 'articles/zz-to.mdx': article('Bài thử to quá cỡ của kho', 'chữ '.repeat(500_000)) }),
    make('big-topic', 'refuse', { 'topics/zz-to.yaml': `name: Chủ đề\n# ${'a'.repeat(3_000_000)}\n` }),
    make('big-words', 'refuse', { 'abbreviations.yaml': `AB: "${'a'.repeat(3_000_000)}"\n` }),
    make('big-picture', 'either', { 'articles/zz-to.png': Buffer.concat([png(4, 4), Buffer.alloc(60_000_000)]) }),
    make('big-binary', 'refuse', { 'articles/zz-nhi-phan.mdx': Buffer.alloc(900_000, 0xff) }),
    ...(['utf16le', 'latin1', 'ascii'] as const).map((encoding) =>
      make(`encoding-${encoding}`, encoding === 'ascii' ? 'either' : 'refuse', {
        'articles/zz-ma.mdx': Buffer.from(article('Bài thử bảng mã của kho này', 'Chữ có dấu.'), encoding),
      }),
    ),
    make('encoding-bom16', 'refuse', { 'site.yaml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SITE, 'utf16le')]) }),
    make('encoding-overlong', 'refuse', {
      'articles/zz-ma.mdx': Buffer.concat([
        Buffer.from(article('Bài thử bảng mã của kho này', 'Chữ')),
        Buffer.from([0xc0, 0xbc, 0xe0, 0x80, 0xbc]),
      ]),
    }),
    make('encoding-surrogate', 'refuse', {
      'articles/zz-ma.mdx': Buffer.concat([Buffer.from(article('Bài thử bảng mã của kho này', 'Chữ')), Buffer.from([0xed, 0xa0, 0x80])]),
    }),
    make('encoding-tail', 'refuse', {
      'articles/zz-ma.mdx': Buffer.concat([Buffer.from(article('Bài thử bảng mã của kho này', 'Chữ')), Buffer.from([0xe1, 0xba])]),
    }),
  ];
}
