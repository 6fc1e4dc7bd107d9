import { fileURLToPath } from 'node:url';
import { astroConfig } from './src/integration/astro-config.ts';

// For editors and "astro check" in this repository; the commands of thu-vien give the same to Astro themselves.
export default await astroConfig(fileURLToPath(new URL('.', import.meta.url)));
