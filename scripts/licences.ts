/** Lists the licences of every package in the lock files, and fails where one is not allowed: `npm run licences`. */
import { judgeLicences } from './packages/licences.ts';
import { LOCKED_FOLDERS, readLockFile } from './packages/lock-file.ts';
import { runScript } from './run-script.ts';

await runScript(
  { name: 'npm run licences', about: 'Kê giấy phép của mọi gói trong các tệp khóa; mã 1 khi có giấy phép không được nhận.' },
  async () => {
    const verdicts = LOCKED_FOLDERS.flatMap((folder) => judgeLicences(readLockFile(folder)));
    const counts = [...Map.groupBy(verdicts, ({ licence }) => licence)].sort(([, a], [, b]) => b.length - a.length);
    for (const [licence, { length }] of counts) console.log(`${String(length).padStart(5)}  ${licence}`);
    const refused = verdicts.filter(({ isAllowed }) => !isAllowed);
    for (const { name, version, licence } of refused)
      console.error(
        `${name} ${version}: the licence "${licence}" is not on the list in scripts/packages/licences.ts. Use another package, or ` +
          'add the licence with its reason.',
      );
    console.log(`${verdicts.length} packages, ${refused.length} not allowed`);
    return refused.length === 0 ? 0 : 1;
  },
);
