/** Takes the pictures of content/so-tay anew, which needs a Chromium and builds the site: `npm run handbook:pictures`. */
import { readFile } from 'node:fs/promises';
import { HANDBOOK } from '../src/handbook/handbook.ts';
import { takePictures } from './handbook/take-pictures.ts';
import { findBrowser } from '../src/papers/find-browser.ts';
import { runScript } from './run-script.ts';

await runScript({ name: 'npm run handbook:pictures', about: 'Chụp lại các ảnh của sổ tay (cần Chromium; có dựng trang).' }, async () => {
  const text = await readFile(HANDBOOK, 'utf8');
  for (const { file, bytes } of await takePictures(text, findBrowser())) console.log(`${file}: ${(bytes / 1000).toFixed(0)} KB`);
});
