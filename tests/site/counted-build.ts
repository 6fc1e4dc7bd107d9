/** Reads the content of CONTENT_DIR and builds of it, as the two processes of a build do, and prints how often each opened every file. */
import { astroConfig } from '../../src/integration/astro-config.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { handContent, siteContentOf, type SiteContent } from '../../src/library/open-content.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { countReads } from '../unit/library/count-reads.ts';

const { contentDir, cacheDir, buildingDir } = libraryEnvironment();
const reads = countReads(contentDir, () => undefined);
const library = await readLibrary(contentDir, cacheDir);
const reading = reads();
handContent(JSON.parse(JSON.stringify(siteContentOf(library))) as SiteContent);
const { build } = await import('astro');
await build({ ...(await astroConfig(process.cwd())), configFile: false, outDir: buildingDir, mode: 'production', logLevel: 'silent' });
console.log(JSON.stringify({ reading, building: reads() }));
