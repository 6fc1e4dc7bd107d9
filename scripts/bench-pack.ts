/** npm run bench:pack: how long a hundred packs with their leaflets take, each another text, nothing kept from before. */
import { loadavg } from 'node:os';
import { libraryEnvironment } from '../src/library/environment.ts';
import { handContent, siteContentOf } from '../src/library/open-content.ts';
import { readLibrary } from '../src/library/read-library.ts';
import { openSource } from '../src/papers/paper-source.ts';
import { pdfPapers } from '../src/papers/pdf-papers.ts';
import { PrintBrowser } from '../src/papers/print-browser.ts';
import { runScript } from './run-script.ts';

const PACKS = 100;
const AT_ONCE = 2;

const FORM = {
  name: 'npm run bench:pack',
  about: `Làm ${PACKS} tập A4 và tờ gấp từ các tài liệu của thư viện, mỗi tập một tên, không lấy lại bản nào; in số giây và dung lượng.`,
};

await runScript(FORM, async () => {
  const { contentDir, cacheDir } = libraryEnvironment();
  const content = siteContentOf(await readLibrary(contentDir, cacheDir));
  handContent(content);
  const planned = ((await openSource(content))?.meetings ?? []).filter(({ booklet }) => booklet.plans.length > 0);
  if (planned.length === 0) throw new Error(`${contentDir} has no material with a plan.`);
  const variants = Array.from({ length: PACKS }, (_, index) => {
    const { path, booklet } = planned[index % planned.length]!;
    return { path, booklet: { ...booklet, title: `${booklet.title} (${index + 1})` } };
  });
  const browser = new PrintBrowser(console.error);
  const work = pdfPapers(variants, new Map(), browser).values();
  const begun = performance.now();
  let [files, bytes, sheets] = [0, 0, 0];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { make } of work) {
        const made = await make();
        if (!made || Buffer.isBuffer(made)) continue;
        files++;
        bytes += made.bytes.length;
        sheets += made.pages ?? 0;
      }
    }),
  );
  await browser.close();
  const seconds = (performance.now() - begun) / 1000;
  const own = process.cpuUsage();
  console.log(
    `${PACKS} packs and their leaflets, ${files} files, ${sheets} pages, ${(bytes / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, ` +
      `${(own.user / 1e6).toFixed(1)} s of them this process's own; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
});
