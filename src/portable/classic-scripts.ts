import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { Refusal } from '../problems/refusal.ts';
import { OLDEST_SYNTAX } from '../release/oldest-browsers.ts';

/** A chunk of the site's scripts as a plain script for the loader (`loader.js`). */
export interface ClassicScript {
  code: string;
  /** Chunks that it needs before it runs, by name, and those it asks for later. */
  imports: readonly string[];
  later: readonly string[];
}

/** What `import()` is called in the chunks of a copy: the third thing that the loader hands to each. */
const LOAD = '__load';
const WITHIN = /^\.\/([\w.-]+\.js)$/;

/**
 * Makes plain scripts of the site's modules, by the bundler that made these: CommonJS, with `import()` left to the loader.
 * @param folder of the chunks
 * @param names of the files in it
 */
export async function classicScripts(folder: string, names: readonly string[]): Promise<Map<string, ClassicScript>> {
  if (names.length === 0) return new Map();
  const { build } = await import('vite');
  const later = new Map<string, string[]>();
  const built = await build({
    root: folder,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [everyChunkAlone, await handedToLoader(later)],
    build: {
      // No preloading of modules is added, as for pages.
      ssr: true,
      write: false,
      minify: true,
      target: OLDEST_SYNTAX,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(folder, name)])),
        treeshake: false,
        preserveEntrySignatures: 'strict',
        output: { format: 'cjs', entryFileNames: '[name]' },
      },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    chunks.map((chunk) => {
      const name = chunk.fileName;
      if (chunk.type !== 'chunk' || !names.includes(name)) throw new Error(`${name} is none of the site's chunks.`);
      const imports = chunk.imports.map((path) => nameOf(path, name));
      return [name, { code: wrapped(name, imports, chunk.code), imports, later: later.get(name) ?? [] }];
    }),
  );
}

/** Every module stays the file it is: what it imports is not looked at. */
const everyChunkAlone: Plugin = {
  name: 'every-chunk-alone',
  enforce: 'pre',
  resolveId: (id, importer) => (importer ? { id, external: true } : undefined),
};

/** `import()` becomes a call of the loader; lists of what to fetch ahead become empty, `import.meta` as well. */
async function handedToLoader(later: Map<string, string[]>): Promise<Plugin> {
  const { parseAst, Visitor } = await import('vite');
  return {
    name: 'handed-to-loader',
    enforce: 'pre',
    transform(code, id) {
      const name = id.replace(/^.*[\\/]/, '');
      const edits: { start: number; end: number; text: string }[] = [];
      const asked: string[] = [];
      new Visitor({
        ImportExpression({ start, end, source }) {
          const path = code.slice(source.start + 1, source.end - 1);
          asked.push(nameOf(path, name));
          edits.push({ start, end, text: `${LOAD}(${JSON.stringify(asked.at(-1))})` });
        },
        MetaProperty({ start, end }) {
          edits.push({ start, end, text: '({})' });
        },
        VariableDeclarator({ id: { start, end }, init }) {
          if (!init || code.slice(start, end) !== '__vite__mapDeps') return;
          if (code.slice(init.start, init.end).includes('.css')) throw new Refusal(`${name}: một phần của mã kéo theo tệp CSS.`);
          edits.push({ start: init.start, end: init.end, text: '() => []' });
        },
      }).visit(parseAst(code));
      later.set(name, asked);
      return { code: edits.sort((a, b) => b.start - a.start).reduce(replaceIn, code), map: null };
    },
  };
}

function replaceIn(text: string, { start, end, text: instead }: { start: number; end: number; text: string }): string {
  return text.slice(0, start) + instead + text.slice(end);
}

function nameOf(path: string, importer: string): string {
  const name = WITHIN.exec(path)?.[1];
  if (!name) throw new Refusal(`${importer}: mã của trang dùng “${path}”, bản mang đi không có cách nạp.`);
  return name;
}

function wrapped(name: string, imports: readonly string[], code: string): string {
  const head = `siteScript(${JSON.stringify(name)},${JSON.stringify(imports)},function(exports,require,${LOAD}){"use strict";`;
  return `${head}${code.trim()}\n});\n`;
}

/** The loader as the pages of a copy have it. */
export async function loaderScript(): Promise<string> {
  return await readFile(new URL('loader.js', import.meta.url), 'utf8');
}

/** Chunks that a page names itself, each after what it needs; the page begins with those that are asked for. */
export function inOrder(asked: readonly string[], scripts: ReadonlyMap<string, ClassicScript>): string[] {
  const ordered = new Set<string>();
  const waiting = new Set<string>();
  const add = (name: string): void => {
    if (ordered.has(name) || waiting.has(name)) return;
    waiting.add(name);
    scripts.get(name)?.imports.forEach(add);
    ordered.add(name);
  };
  asked.forEach(add);
  return [...ordered];
}

/** Every chunk that may come to run from some that pages begin with. */
export function everyNeeded(begun: Iterable<string>, scripts: ReadonlyMap<string, ClassicScript>): Set<string> {
  const needed = new Set(begun);
  for (const name of needed) {
    const { imports = [], later = [] } = scripts.get(name) ?? {};
    for (const other of [...imports, ...later]) needed.add(other);
  }
  return needed;
}
