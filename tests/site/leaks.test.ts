import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { listFiles } from '../../src/release/manifest.ts';
import { runNode } from './builds.ts';
import { copyOfProject } from './project-copy.ts';

/** What a careless shell, CI or editor may have set. */
const HOSTILE = {
  NODE_ENV: 'development',
  MODE: 'development',
  DEV: '1',
  PROD: '',
  SSR: '',
  VITE_USER_NODE_ENV: 'development',
  ASTRO_DEV: '1',
  ASTRO_MODE: 'development',
  VITE_SHOW_DRAFTS: '1',
  PUBLIC_SHOW_DRAFTS: '1',
  ASTRO_SHOW_DRAFTS: '1',
  show_drafts: '1',
  SHOW_DRAFTS: '',
  CI: '',
  npm_config_mode: 'development',
  DEBUG: '*',
};
const ENV_FILES = ['.env', '.env.local', '.env.production', '.env.production.local', '.env.development'];
const ENV_TEXT =
  'SHOW_DRAFTS=1\nNODE_ENV=development\nMODE=development\nDEV=1\nVITE_SHOW_DRAFTS=1\nPUBLIC_SHOW_DRAFTS=1\nASTRO_SHOW_DRAFTS=1\n';

interface Secret {
  /** A word that stands nowhere else, with marks so that it has several written forms. */
  word: string;
  id: string;
  picture: Buffer;
  attachment: string;
}

const secrets: Record<'draft' | 'scheduled' | 'withdrawn', Secret> = {
  draft: { word: 'Nhápkín', id: 'nhap-kin', picture: Buffer.alloc(0), attachment: 'Tệp kèm nhápkín' },
  scheduled: { word: 'Hẹnkín', id: 'hen-kin', picture: Buffer.alloc(0), attachment: 'Tệp kèm hẹnkín' },
  withdrawn: { word: 'Rútkín', id: 'rut-kin', picture: Buffer.alloc(0), attachment: 'Tệp kèm rútkín' },
};

const FIELDS = {
  draft: 'draft: true\n',
  scheduled: '',
  withdrawn: 'withdrawn:\n  date: 2026-01-02\n  note: Bài đã gỡ theo yêu cầu của người viết.\n',
};

async function plant(root: string): Promise<void> {
  const write = (file: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
    writeFileSync(join(root, 'content', file), content);
  };
  let shade = 40;
  for (const [kind, secret] of Object.entries(secrets) as [keyof typeof secrets, Secret][]) {
    secret.picture = await sharp({ create: { width: 800, height: 500, channels: 3, background: { r: (shade += 40), g: 20, b: 30 } } })
      .png()
      .toBuffer();
    const published = kind === 'scheduled' ? '2999-01-02' : '2026-01-01';
    write(`articles/${secret.id}.png`, secret.picture);
    write(
      `articles/${secret.id}.mdx`,
      `---\ntitle: Bài ${secret.word} của chi bộ\nsummary: Sapô có chữ ${secret.word}, đủ dài để được nhận.\npublished: ` +
        `${published}\ncategory: tin-nganh\ntopics: [doc-sach]\ncover: { src: ./${secret.id}.png, alt: Ảnh ${secret.word} }\n${FIELDS[kind]}---\n\n## ` +
        `Mục ${secret.word}\n\nĐoạn văn ${secret.word}.\n\n![Ảnh ${secret.word}](./${secret.id}.png)\n`,
    );
    write(`sessions/${secret.id}-tep.txt`, secret.attachment);
    // A dossier has no day of its own: what is still to come is a draft.
    const fields = kind === 'scheduled' ? FIELDS.draft : FIELDS[kind];
    write(
      `sessions/${secret.id}-ho-so.mdx`,
      `---\ntitle: Hồ sơ ${secret.word} của chi bộ\norganisation: chi-bo-mau\nyear: 2026\nstatus: materials\ntopics: ` +
        `[doc-sach]\nattachments: [{ file: ./${secret.id}-tep.txt, title: Tệp ${secret.word} }]\n${fields}---\n\nĐoạn văn ` +
        `${secret.word}.\n`,
    );
  }
  // A withdrawn page keeps its title on the page that says so; the rest of it is a secret all the same.
  for (const name of ['articles/rut-kin.mdx', 'sessions/rut-kin-ho-so.mdx'])
    write(
      name,
      readFileSync(join(root, 'content', name), 'utf8').replace(/^title: .*$/m, `title: Mục đã gỡ ${name.startsWith('a') ? 'một' : 'hai'}`),
    );
}

const build = (
  root: string,
  env: NodeJS.ProcessEnv,
  command = ['scripts/thu-vien.mjs', 'build'],
): Promise<{ status: number; output: string }> => runNode(command, { CONTENT_DIR: '', OUT_DIR: '', ...env }, root);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Traces of a secret in a finished site: `FILE: what`. Looks into packed files, and through the usual ways to write text. */
function traces(site: string, { word, id, picture, attachment }: Secret): string[] {
  const texts = [word, word.toLowerCase(), attachment].flatMap((text) => ['NFC', 'NFD'].map((form) => text.normalize(form)));
  const written = texts.flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    [...text].map((letter) => (letter > '~' ? `&#${letter.codePointAt(0)};` : letter)).join(''),
    Buffer.from(text)
      .toString('base64')
      .replace(/.{0,3}=*$/, ''),
  ]);
  const bytesOfText = [...texts, ...written].map((text) => Buffer.from(text));
  const digests = new Set([sha256(picture), sha256(Buffer.from(attachment))]);
  const packed = picture.toString('base64').slice(0, 400);
  return listFiles(site).flatMap((file) => {
    const raw = readFileSync(join(site, file));
    const bytes =
      raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : file.endsWith('.zip') ? Buffer.concat(Object.values(unzipSync(raw))) : raw;
    const isTombstone = id === 'rut-kin' && /rut-kin/.test(file);
    const found = [
      bytesOfText.some((text) => bytes.includes(text)) && 'text',
      digests.has(sha256(bytes)) && 'bytes',
      bytes.includes(packed) && 'base64',
      !isTombstone && id !== 'rut-kin' && (file.includes(id) || bytes.includes(id)) && 'name',
      id === 'rut-kin' && /\.(png|webp|avif|jpe?g|txt)$/.test(file) && file.includes(id) && 'file',
    ];
    return found.filter(Boolean).map((what) => `${file}: ${what}`);
  });
}

describe('what readers may not see yet, or no more', () => {
  const root = copyOfProject(after);
  before(async () => {
    for (const file of ENV_FILES) writeFileSync(join(root, file), ENV_TEXT);
    await plant(root);
  });

  it('is in no file of a build, whatever the environment and .env files say', async () => {
    const { status, output } = await build(root, HOSTILE);
    assert.equal(status, 0, output);
    for (const [kind, secret] of Object.entries(secrets)) assert.deepEqual(traces(join(root, 'dist'), secret), [], kind);
    for (const file of listFiles(join(root, 'dist')).filter((name) => name.endsWith('.html')))
      assert.ok(!readFileSync(join(root, 'dist', file), 'utf8').includes('Bản xem thử'), file);
  });

  it('comes out by no other door: Astro called by itself, or options for it', async () => {
    const bare = await build(root, { ...HOSTILE, OUT_DIR: 'content' }, ['node_modules/astro/bin/astro.mjs', 'build']);
    assert.notEqual(bare.status, 0);
    assert.match(bare.output, /Dựng trang bằng npm run build/);
    assert.doesNotMatch(bare.output, /\n\s+at .+:\d+:\d+/);
    assert.ok(readFileSync(join(root, 'content/site.yaml'), 'utf8').length > 0);
    for (const options of [['--mode', 'development'], ['--devOutput'], ['--outDir', 'content']]) {
      const { status, output } = await build(root, HOSTILE, ['scripts/thu-vien.mjs', 'build', ...options]);
      assert.equal(status, 2);
      assert.match(output, /^Không có tùy chọn --\w+\. [^\n]*--help để xem cách dùng\.\n$/);
    }
    const odd = await build(root, { SHOW_DRAFTS: 'true' });
    assert.equal(odd.status, 1);
    assert.match(odd.output, /^Biến SHOW_DRAFTS [^\n]*nhận 1 [^\n]* hoặc 0[^\n]*\n$/);
  });

  it('is found in a preview, which says so on every page and to every machine', async () => {
    const { status, output } = await build(root, { SHOW_DRAFTS: '1', OUT_DIR: 'dist.xem-thu' });
    assert.equal(status, 0, output);
    assert.match(output, /Đây là bản xem thử, có cả bản nháp: không đăng cho người đọc\.\n$/);
    const site = join(root, 'dist.xem-thu');
    for (const kind of ['draft', 'scheduled'] as const) {
      const where = traces(site, secrets[kind]).join('\n');
      for (const part of [
        /tin-tuc\/.*index\.html: text/,
        /chuyen-de\/.*tep\/.*\.txt: bytes/,
        /pagefind\/.*: text/,
        /: name/,
        /rss\.xml: text/,
      ])
        assert.match(where, part, kind);
    }
    assert.deepEqual(traces(site, secrets.withdrawn), [], 'what was withdrawn stays so');
    const files = listFiles(site);
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(site, file), 'utf8');
      // A paper leaves the site: it says so in words of its own.
      if (html.includes('<p class="notice">BẢN NHÁP – chưa công bố</p>')) continue;
      assert.ok(
        html.includes('Bản xem thử: có cả bản nháp và bài hẹn ngày, không dành cho người đọc.') &&
          /<meta name="robots" content="noindex, nofollow"/.test(html),
        file,
      );
    }
    assert.equal(readFileSync(join(site, 'robots.txt'), 'utf8'), 'User-agent: *\nDisallow: /\n');
    assert.deepEqual(
      files.filter((name) => name.startsWith('sitemap')),
      [],
    );
    assert.match(readFileSync(join(site, 'rss.xml'), 'utf8'), /<title>Bản xem thử: .*\[Bản nháp\] Bài Nhápkín/s);
    assert.equal((JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as { drafts: boolean }).drafts, true);
  });
});
