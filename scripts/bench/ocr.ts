/**
 * How well scans are read: known text of the library is printed as pictures of pages, clean and spoilt, and recognised
 * as the importer does. `npm run bench:ocr`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { openPicture } from '../../src/import/ocr/page-picture.ts';
import { readPicture } from '../../src/import/ocr/read-page.ts';
import { openRecogniser } from '../../src/import/ocr/recogniser.ts';
import { runScript } from '../run-script.ts';
import { CONDITIONS, printPage, type Face } from './page-pictures.ts';

const ARTICLES = new URL('../../content/articles/', import.meta.url);
const LEAST_WORDS = 150;
const ROUND_A = 'clean, with an a as round as o';

await runScript(
  {
    name: 'npm run bench:ocr --',
    about: 'Đo nhận dạng chữ: in văn bản của thư viện thành ảnh trang (200 dpi), sạch và bị hỏng, rồi đọc lại như lệnh nhập bài.',
    options: {
      pages: { value: 'SỐ', help: 'số trang (2)' },
      only: { value: 'TÊN', help: `chỉ một tình trạng: ${[...Object.keys(CONDITIONS), ROUND_A].join('; ')}` },
      wrong: { help: 'in ra từng chữ sai' },
    },
  },
  async ({ values }) => {
    const texts = textsOfLibrary(Number(values.pages ?? 2));
    const conditions: [string, Face, (picture: Buffer) => Promise<Buffer>][] = [
      ...Object.entries(CONDITIONS).map(([name, spoil]): [string, Face, typeof spoil] => [name, 'source-serif-400', spoil]),
      [ROUND_A, 'be-vietnam-400', CONDITIONS['clean']!],
    ];
    console.log('tình trạng · chữ đúng · chữ bị đánh dấu · chữ sai được đánh dấu · giây mỗi trang (bội của lúc in)');
    const recogniser = await openRecogniser(200);
    for (const [name, face, spoil] of conditions) {
      if (values.only && values.only !== name) continue;
      const pages = texts.map((text) => printPage(text, face));
      const sums = { words: 0, right: 0, marked: 0, wrong: 0, wrongMarked: 0, seconds: 0, printing: 0 };
      for (const { picture, words } of pages) {
        const spoilt = await spoil(picture);
        sums.printing += await secondsOf(() => printPage([words.join(' ')], face));
        let seen: string[] = [];
        let doubtful: string[] = [];
        sums.seconds += await secondsOf(async () => {
          const page = await readPicture(await openPicture(spoilt), recogniser);
          [seen, doubtful] = [page.pieces.map(({ str }) => str), page.doubtful.map(({ word }) => word)];
        });
        const missed = missedWords(words, seen);
        sums.words += words.length;
        sums.right += words.length - missed.words.length;
        sums.marked += doubtful.length;
        sums.wrong += missed.instead.length;
        sums.wrongMarked += missed.instead.filter((word) => doubtful.includes(word)).length;
        if (values.wrong) console.log(missed.pairs.join(' · '));
      }
      console.log(
        [
          name,
          share(sums.right, sums.words),
          share(sums.marked, sums.words),
          share(sums.wrongMarked, sums.wrong),
          `${(sums.seconds / pages.length).toFixed(1)} (${(sums.seconds / sums.printing).toFixed(0)}×)`,
        ].join(' · '),
      );
    }
    await recogniser.close();
  },
);

/** Plain prose of published articles, a page each. */
function textsOfLibrary(count: number): string[][] {
  return readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) =>
      readFileSync(new URL(name, ARTICLES), 'utf8')
        .replace(/^---[^]*?\n---\n/, '')
        .split(/\n\n+/)
        .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        .filter((paragraph) => /^\p{Lu}/u.test(paragraph) && !/[<>[\]{}*|\\]/.test(paragraph)),
    )
    .filter((paragraphs) => paragraphs.join(' ').split(' ').length >= LEAST_WORDS)
    .slice(0, count);
}

/** Words that were not read as they stand, and what was read in their place, by the longest common sequence. */
function missedWords(words: readonly string[], seen: readonly string[]): { words: string[]; instead: string[]; pairs: string[] } {
  const lengths = Array.from({ length: words.length + 1 }, () => new Uint16Array(seen.length + 1));
  for (let a = words.length - 1; a >= 0; a -= 1)
    for (let b = seen.length - 1; b >= 0; b -= 1)
      lengths[a]![b] = words[a] === seen[b] ? lengths[a + 1]![b + 1]! + 1 : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
  const missed = { words: [] as string[], instead: [] as string[], pairs: [] as string[] };
  let gap: [string[], string[]] = [[], []];
  const close = (): void => {
    if (gap[0].length + gap[1].length > 0) missed.pairs.push(`${gap[0].join(' ')} → ${gap[1].join(' ')}`);
    gap = [[], []];
  };
  for (let [a, b] = [0, 0]; a < words.length || b < seen.length;) {
    if (a < words.length && b < seen.length && words[a] === seen[b]) {
      close();
      a += 1;
      b += 1;
    } else if (b >= seen.length || (a < words.length && lengths[a + 1]![b]! >= lengths[a]![b + 1]!)) {
      gap[0].push(words[a]!);
      missed.words.push(words[a++]!);
    } else {
      gap[1].push(seen[b]!);
      missed.instead.push(seen[b++]!);
    }
  }
  close();
  return missed;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}
