/**
 * How well scans are read: known text of the library is printed as pictures of pages, clean and spoilt, and recognised
 * as the importer does. `npm run bench:ocr`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnownLibrary, textsOf } from '../../src/import/known-library.ts';
import { KnownWords } from '../../src/import/ocr/known-words.ts';
import { openPicture } from '../../src/import/ocr/page-picture.ts';
import { readPicture } from '../../src/import/ocr/read-page.ts';
import { openRecogniser, type Recogniser } from '../../src/import/ocr/recogniser.ts';
import { runScript } from '../run-script.ts';
import { CONDITIONS, printPage, type Face } from './page-pictures.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
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
    const texts = await textsOfLibrary(Number(values.pages ?? 2));
    const conditions: Condition[] = [
      ...Object.entries(CONDITIONS).map(([name, spoil]): Condition => ({ name, face: 'source-serif-400', spoil })),
      { name: ROUND_A, face: 'be-vietnam-400', spoil: CONDITIONS['clean']! },
    ];
    console.log('tình trạng · chữ đúng · chữ đúng bị đánh dấu · chữ sai được đánh dấu · giây mỗi trang (bội của lúc in)');
    const recogniser = await openRecogniser(200);
    for (const condition of conditions.filter(({ name }) => !values.only || values.only === name))
      console.log(await measure(texts, condition, recogniser, values.wrong === true));
    await recogniser.close();
  },
);

interface Condition {
  name: string;
  face: Face;
  spoil: (picture: Buffer) => Promise<Buffer>;
}

/** The text of a page, and the words of the rest of the library. */
interface BenchText {
  paragraphs: string[];
  known: KnownWords | null;
}

/** One line of the table: all texts in one condition. */
async function measure(texts: readonly BenchText[], condition: Condition, recogniser: Recogniser, isWrongShown: boolean): Promise<string> {
  const { name, face, spoil } = condition;
  const sums = { words: 0, right: 0, rightMarked: 0, wrong: 0, wrongMarked: 0, seconds: 0, printing: 0 };
  for (const { paragraphs, known } of texts) {
    const { picture, words } = printPage(paragraphs, face);
    const spoilt = await spoil(picture);
    sums.printing += await secondsOf(() => printPage([words.join(' ')], face));
    let seen: string[] = [];
    let doubtful: string[] = [];
    sums.seconds += await secondsOf(async () => {
      const page = await readPicture(await openPicture(spoilt), recogniser, known);
      [seen, doubtful] = [page.pieces.map(({ str }) => str), page.doubtful.map(({ word }) => word)];
    });
    const missed = missedWords(words, seen);
    const wrongMarked = missed.instead.filter((word) => doubtful.includes(word)).length;
    sums.words += words.length;
    sums.right += words.length - missed.words.length;
    sums.wrong += missed.instead.length;
    sums.wrongMarked += wrongMarked;
    sums.rightMarked += doubtful.length - wrongMarked;
    if (isWrongShown) console.log(missed.pairs.join(' · '));
  }
  return [
    name,
    share(sums.right, sums.words),
    share(sums.rightMarked, sums.right),
    share(sums.wrongMarked, sums.wrong),
    `${(sums.seconds / texts.length).toFixed(1)} (${(sums.seconds / sums.printing).toFixed(0)}×)`,
  ].join(' · ');
}

/** Plain prose of published articles and materials, a page each, with the words of all other entries. */
async function textsOfLibrary(count: number): Promise<BenchText[]> {
  const { entries } = await readKnownLibrary(CONTENT);
  return entries
    .filter(({ collection }) => collection === 'articles' || collection === 'materials')
    .map((entry) => ({ entry, paragraphs: proseOf(join(CONTENT, entry.collection, `${entry.id}.mdx`)) }))
    .filter(({ paragraphs }) => paragraphs.join(' ').split(' ').length >= LEAST_WORDS)
    .slice(0, count)
    .map(({ entry, paragraphs }) => ({ paragraphs, known: KnownWords.of(textsOf(entries.filter((other) => other !== entry))) }));
}

function proseOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .replace(/^---[^]*?\n---\n/, '')
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /^\p{Lu}/u.test(paragraph) && !/[<>[\]{}*|\\]/.test(paragraph));
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
