/**
 * Writes the machine-made parts of the editors' handbook, content/README.md: `npm run handbook`.
 * With `--pictures` it takes the pictures of content/so-tay anew as well, which needs a Chromium and builds the site.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runCommand } from '../src/commands/run-command.ts';

await runCommand(async () => {
  const [{ HANDBOOK, renewHandbook }, { writeCarefully }, { readContentTree }, { placedFrom }, { formatProblems }, { Refusal }] =
    await Promise.all([
      import('../src/handbook/handbook.ts'),
      import('../src/commands/write-carefully.ts'),
      import('../src/library/content-tree.ts'),
      import('../src/library/placed-from.ts'),
      import('../src/problems/format-problems.ts'),
      import('../src/problems/refusal.ts'),
    ]);
  const { problems } = readContentTree(dirname(HANDBOOK));
  if (problems.length > 0) throw new Refusal(formatProblems(placedFrom(process.cwd(), dirname(HANDBOOK), problems)));
  const text = await renewHandbook(await readFile(HANDBOOK, 'utf8'));
  await writeCarefully(HANDBOOK, text);
  console.log(`Đã viết lại các bảng của ${HANDBOOK}.`);
  if (!process.argv.includes('--pictures')) return;
  const [{ takePictures }, { findBrowser }] = await Promise.all([
    import('../src/handbook/take-pictures.ts'),
    import('../tests/find-browser.ts'),
  ]);
  for (const { file, bytes } of await takePictures(text, findBrowser())) console.log(`${file}: ${(bytes / 1000).toFixed(0)} KB`);
});
