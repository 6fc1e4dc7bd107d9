import { fileURLToPath } from 'node:url';
import { OLDEST_SYNTAX } from '../release/oldest-browsers.ts';

const ENTRY = fileURLToPath(new URL('../search/answer-calls.ts', import.meta.url));

/** Pages ask for it by `loadCopyScript`. */
const NAME = 'search.js';
/** Where a copy has what a worker does on the web. */
export const SEARCH_SCRIPT = `_astro/${NAME}`;

/**
 * The search that runs on the page, in one script for the loader (`loader.js`). It is no chunk of the site: there pages would
 * share modules with it, in files of their own that every reader would load.
 */
export async function searchScript(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      minify: true,
      target: OLDEST_SYNTAX,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The search has come out as no script.');
  return `siteScript(${JSON.stringify(NAME)},[],function(exports){"use strict";${chunk.code.trim()}\n});\n`;
}
