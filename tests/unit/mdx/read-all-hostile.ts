/** Run by `hostile.test.ts` in a process that may neither write, start processes nor turn text into code. */
import { readdirSync } from 'node:fs';
import { hostileFolder, readHostile } from './read-hostile.ts';

const files = readdirSync(hostileFolder).filter((name) => name.endsWith('.mdx'));
for (const name of files) readHostile(name);

console.log(
  JSON.stringify({
    read: files.length,
    pwned: 'pwned' in globalThis,
    canWrite: process.permission.has('fs.write'),
    canEvaluate: canEvaluate(),
  }),
);

function canEvaluate(): boolean {
  try {
    return Boolean(new Function('return true')());
  } catch {
    return false;
  }
}
