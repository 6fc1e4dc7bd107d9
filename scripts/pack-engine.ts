/**
 * Writes `engine/`, what the package carries: `src` as JavaScript, since Node strips no types below `node_modules`, and
 * what is read beside it. npm runs it before each pack (`prepack`).
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import ts from 'typescript';
import { runScript } from './run-script.ts';

const OUT = 'engine';
/** Copied as they stand. What is of `content` goes into every new unit's. */
const COPIED = [
  'public',
  'scripts/templates/unit',
  'scripts/templates/unit-shards',
  'content/README.md',
  'content/so-tay',
  'content/abbreviations.yaml',
  'content/synonyms.yaml',
  'content/pages/bieu-mau.mdx',
  'content/pages/mau-chuong-trinh.mdx',
  'content/pages/mau-bien-ban.mdx',
  'content/pages/mau-nghi-quyet.mdx',
  'content/pages/mau-dang-ky.mdx',
];
const OPTIONS: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
/** Files beside a module that it names by address: workers, pieces of work in processes of their own. */
const ADDRESS = /(\bnew URL\(\s*(['"])\.{1,2}\/[^'"\n]+)\.ts(?=\2\s*,\s*import\.meta\.url)/g;
/** Modules that a module, a page or a component loads. */
const IMPORT = /(\b(?:from|import)\s*\(?\s*(['"])\.{1,2}\/[^'"\n]+)\.ts(?=\2)/g;

function transpile(file: string, text: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, { fileName: file, compilerOptions: OPTIONS, reportDiagnostics: true });
  const [fault] = diagnostics;
  if (fault) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`);
  return outputText.replace(IMPORT, '$1.js').replace(ADDRESS, '$1.js');
}

/** What a file of `src` becomes; null for one that no unit needs. */
async function packed(file: string): Promise<{ name: string; content: string | Uint8Array } | null> {
  if (basename(file) === 'README.md') return null;
  switch (extname(file)) {
    case '.ts':
      return file.endsWith('.d.ts') ? null : { name: file.replace(/\.ts$/, '.js'), content: transpile(file, await readFile(file, 'utf8')) };
    case '.astro':
    case '.mdx':
      return { name: file, content: (await readFile(file, 'utf8')).replace(IMPORT, '$1.js') };
    default:
      return { name: file, content: await readFile(file) };
  }
}

await runScript({ name: 'npm run pack-engine', about: 'Viết thư mục engine/, phần chương trình nằm trong gói.' }, async () => {
  await rm(OUT, { recursive: true, force: true });
  for (const entry of await readdir('src', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await packed(join(entry.parentPath, entry.name));
    if (!file) continue;
    await mkdir(dirname(join(OUT, file.name)), { recursive: true });
    await writeFile(join(OUT, file.name), file.content);
  }
  for (const path of COPIED) await cp(path, join(OUT, path), { recursive: true });
  const { name, version, type } = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, string>;
  await writeFile(join(OUT, 'package.json'), `${JSON.stringify({ name, version, type, private: true }, null, 2)}\n`);
});
