// Starts a script of this folder by its name: `node scripts/start.mjs test …`.
import { isSetUp } from './require-setup.mjs';

if (isSetUp()) {
  const [name = ''] = process.argv.splice(2, 1);
  await import(new URL(`${name}.ts`, import.meta.url).href);
}
