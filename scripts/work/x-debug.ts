import { libraryEnvironment } from '../../src/library/environment.ts';
const { buildingDir } = libraryEnvironment();
const { build } = await import('astro');
try { await build({ root: '.', outDir: buildingDir, mode: 'production' }); } catch (x) { const e = x as Error & { errors?: unknown }; console.log('MSG', e.message, JSON.stringify(e.errors ?? '').slice(0, 3000)); }
