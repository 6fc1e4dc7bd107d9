import { writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { Refusal } from '../problems/refusal.ts';
import { faceRules } from '../assets/fonts/face-rules.ts';
import { strings } from '../components/site/strings.ts';
import { choicesWithBrought } from '../editing/cms/brought-entries.ts';
import { editorPage } from '../editing/cms/editor-page.ts';
import { findingByPlainLetters } from '../editing/cms/search-letters.ts';
import { withVietnamese, type Words } from '../editing/cms/sveltia-words.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { showsHidden } from '../library/visibility.ts';
import { OLDEST_SYNTAX } from '../release/oldest-browsers.ts';
import { EDITOR_FOLDER } from '../schemas/site-folders.ts';
import { calledEntries } from './called-entries.ts';
import { serveFolder } from './dev-server.ts';

const ENTRY = fileURLToPath(new URL('../editing/cms/start-editor.ts', import.meta.url));
const PREVIEW_SHEET = fileURLToPath(new URL('../editing/cms/preview/preview.css', import.meta.url));
/** The same as a path of any system has it. */
const PREVIEW_STYLE = /\/editing\/cms\/preview\/preview\.css$/;
/** What reads MDX in a browser, where Sätteri's binary cannot run. */
const READS_MDX = fileURLToPath(new URL('../editing/cms/mdx/mdx-to-mdast.ts', import.meta.url));
/** Grammars that colour code blocks in three hundred languages, nine megabytes of them: a library has none of these. */
const GRAMMARS = /^@shikijs\/langs\/(?!mdx$|markdown$|yaml$)/;
/**
 * Where Sveltia 0.221 asks other sites by itself: fonts that lack Vietnamese letters, the editor's portrait, whether it
 * is the newest version, whether the git host is well. The page's policy refuses all of them; without the addresses it
 * need not, and the account menu shows its own sign in the portrait's place.
 */
const OTHER_SITES: [RegExp, string][] = [
  [/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, ''],
  [/avatarURL:\w+\.avatar_url/g, 'avatarURL:void 0'],
  [
    /https:\/\/(?:unpkg\.com\/@sveltia\/cms|www\.githubstatus\.com\/api\/v2\/status\.json|status-api\.hostedstatus\.com\/[\w./]*)/g,
    'data:application/json,{}#',
  ],
];
/** What Sveltia says in Vietnamese, as far as it does. */
const ITS_WORDS = /\/@sveltia\/cms\/locales\/vi\.json$/;

const trimSveltia: Plugin = {
  name: 'trim-sveltia',
  enforce: 'pre',
  resolveId: (id) => (id === 'satteri' ? READS_MDX : GRAMMARS.test(id) ? '\0no-grammar' : undefined),
  load: (id) => (id === '\0no-grammar' ? 'export default []' : undefined),
  transform: (code, id) => {
    // Beside the sheet, as it lies in the package too.
    if (PREVIEW_STYLE.test(id)) return { code: `${code}\n${faceRules((file) => `../../../assets/fonts/${file}`)}`, map: null };
    if (ITS_WORDS.test(id)) return { code: JSON.stringify(withVietnamese(JSON.parse(code) as Words)), map: null };
    if (!id.includes('/@sveltia/cms/npm/')) return undefined;
    const withoutOthers = OTHER_SITES.reduce((text, [address, instead]) => text.replaceAll(address, instead), code);
    return { code: findingByPlainLetters(withoutOthers), map: null };
  },
};

/** Bundles Sveltia CMS with the library's configuration into a folder, and writes its page. */
async function writeEditor(folder: string, { root, contentDir }: LibraryEnvironment, { site }: LibrarySettings): Promise<void> {
  const contentPath = relative(root, contentDir).split(sep).join('/');
  if (contentPath.startsWith('..'))
    throw new Refusal(
      `Trang quản trị chỉ sửa được nội dung nằm trong kho mã; ${contentDir} nằm ngoài. Bỏ CONTENT_DIR, hoặc tắt editor trong site.yaml.`,
    );
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [trimSveltia],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: OLDEST_SYNTAX,
      modulePreload: false,
      // The page's policy takes typefaces from files alone.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: { input: { start: ENTRY, preview: PREVIEW_SHEET } },
    },
  });
  const files = [result].flat().flatMap((output) => ('output' in output ? output.output : []));
  const script = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'start')?.fileName ?? '';
  const sheets = files.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => `./${fileName}`);
  const isOfPreview = (address: string): boolean => basename(address).startsWith('preview-');
  const styles = sheets.filter((address) => !isOfPreview(address));
  const { entries } = await openContent();
  const data = {
    site: { name: site.name, url: site.url, base: site.base },
    editor: site.editor!,
    contentPath,
    choices: choicesWithBrought(entries),
    preview: { sheet: sheets.find(isOfPreview) ?? '', colours: site.colours, called: calledEntries(entries) },
  };
  await writeFile(
    join(folder, 'index.html'),
    editorPage(data, { script: `./${script}`, styles }, showsHidden() ? strings.previewNotice : ''),
  );
}

/** The web editor at `/quan-tri/`, only where `site.yaml` turns it on: bundled after a build, and on first use in `astro dev`. */
export function webEditor(environment: LibraryEnvironment, settings: LibrarySettings): AstroIntegration {
  const hooks: AstroIntegration['hooks'] = {
    'astro:server:setup': ({ server }) => {
      const folder = join(environment.cacheDir, EDITOR_FOLDER);
      let written: Promise<void> | null = null;
      const serve = serveFolder(folder);
      server.middlewares.use(`/${EDITOR_FOLDER}`, (request, response, next) => {
        written ??= writeEditor(folder, environment, settings);
        written.then(() => serve(request, response, next), next);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      await writeEditor(join(fileURLToPath(dir), EDITOR_FOLDER), environment, settings);
      logger.info(`web editor at /${EDITOR_FOLDER}/`);
    },
  };
  return { name: 'web-editor', hooks: settings.site.editor?.enabled ? hooks : {} };
}
