import { spawn } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { articleId, PICTURE_FOLDER } from './pictures.ts';

/** Inside the project, because the web editor is only built for content that lies there. */
export const SITE_CONTENT = 'dist.handbook-content';
const SITE = 'dist.handbook';
/** What the sample of `<Figure>` shows: the handbook's picture of the home page, as the last run took it. */
const FIGURE = 'trang-chu.png';

/** Builds the library with an article for each text and the web editor on, lends the finished site, and takes it away. */
export async function withPictureSite<T>(texts: ReadonlyMap<string, string>, use: (site: string) => Promise<T>): Promise<T> {
  try {
    await cp('content', SITE_CONTENT, { recursive: true });
    await cp(join(PICTURE_FOLDER, FIGURE), join(SITE_CONTENT, 'articles', FIGURE));
    for (const [name, text] of texts) await writeFile(join(SITE_CONTENT, 'articles', `${articleId(name)}.mdx`), article(name, text));
    await turnEditorOn();
    await build();
    return await use(SITE);
  } finally {
    await Promise.all([SITE, SITE_CONTENT].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

function article(name: string, text: string): string {
  return (
    `---\ntitle: Hình của sổ tay – ${name}\nsummary: Trang tạm để chụp hình cho sổ tay, không bao giờ được đăng.\npublished: ` +
    `2000-01-01\ncategory: huong-dan\ntopics: [dan-van]\n---\n\n${text}`
  );
}

async function turnEditorOn(): Promise<void> {
  const file = join(SITE_CONTENT, 'site.yaml');
  const settings = parseDocument(await readFile(file, 'utf8'));
  settings.set('editor', { enabled: true, backend: 'github', repository: 'chi-bo/thu-vien' });
  await writeFile(file, String(settings));
}

async function build(): Promise<void> {
  const status = await new Promise<number>((resolve) => {
    const args = ['scripts/thu-vien.mjs', 'build'];
    spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CONTENT_DIR: SITE_CONTENT, OUT_DIR: SITE },
    }).on('close', (code) => resolve(code ?? 1));
  });
  if (status !== 0) throw new Error('The site with the samples could not be built.');
}
