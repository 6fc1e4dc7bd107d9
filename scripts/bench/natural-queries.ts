/** Asks a built site what people type: `npm run bench:queries -- --help`. */
import { join } from 'node:path';
import { UsageError } from '../../src/commands/command-line.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { runScript } from '../run-script.ts';
import { LibraryWords } from './library-words.ts';
import { askAll, meanRank, shareAnswered, type Answered } from './natural-answers.ts';
import { KINDS, readNaturalQueries } from './natural-set.ts';

await runScript(
  {
    name: 'npm run bench:queries --',
    about: `Hỏi bản đã dựng (npm run build) những câu người đọc thường gõ, ở scripts/bench/natural-queries: bao nhiêu câu có lời đáp trong
ba kết quả đầu; điều thư viện không có thì có nói ra không. Nửa “held” để riêng: người làm bộ tìm kiếm chỉ xem nửa “tune”.`,
    options: {
      site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' },
      kinds: { value: 'TÊN,…', help: `chỉ những loại này: ${KINDS.join(', ')}` },
      list: { help: 'kể những câu của nửa “tune” không được đáp, và kết quả nào đến thay' },
      'list-held': { help: 'kể cả nửa “held”: chỉ cho người giữ danh sách' },
    },
  },
  async ({ values: { site = 'dist', kinds, list, 'list-held': listHeld } }) => {
    const chosen = chooseKinds(kinds);
    const { entries } = await readLibrary('content');
    const queries = (await readNaturalQueries(entries)).filter(({ kind }) => chosen.includes(kind));
    const engine = new SearchEngine(await Library.open(readFromDirectory(join(site, 'pagefind'))));
    const answered = await askAll(queries, new LibraryWords(entries), (query, options) => engine.search(query, options));
    printTable(answered, chosen);
    if (list || listHeld) printMisses(answered.filter(({ isHeld }) => !isHeld || listHeld));
    return 0;
  },
);

function chooseKinds(kinds: string | undefined): readonly string[] {
  const chosen = kinds?.split(',') ?? KINDS;
  const unknown = chosen.find((kind) => !KINDS.some((known) => known === kind));
  if (unknown !== undefined) throw new UsageError(`--kinds: không có loại “${unknown}”; có: ${KINDS.join(', ')}.`);
  return chosen;
}

function printTable(answered: readonly Answered[], kinds: readonly string[]): void {
  console.log(
    '| kind | queries | tune: first three | tune: MRR | held: first three | held: MRR | says it lacks something | though it has it |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |');
  for (const kind of kinds)
    printLine(
      kind,
      answered.filter((one) => one.kind === kind),
    );
  printLine(
    'all but absent',
    answered.filter(({ kind }) => kind !== 'absent'),
  );
  printLine('all', answered);
}

function printLine(name: string, answered: readonly Answered[]): void {
  const halves = [false, true].map((isHeld) => answered.filter((one) => one.isHeld === isHeld));
  const cells = halves.flatMap((half) => {
    const ranked = half.filter(({ answers }) => answers.size > 0);
    return [
      `${half.filter(({ isAnswered }) => isAnswered).length}/${half.length} ${shareAnswered(half).toFixed(3)}`,
      meanRank(ranked).toFixed(3),
    ];
  });
  const said = [answered.filter((one) => one.said.length > 0), answered.filter(({ saidFalsely }) => saidFalsely.length > 0)];
  console.log(`| ${[name, answered.length, ...cells, ...said.map(({ length }) => length)].join(' | ')} |`);
}

function printMisses(answered: readonly Answered[]): void {
  for (const { kind, query, isHeld, found, said, answers, absent } of answered.filter(({ isAnswered }) => !isAnswered)) {
    const wanted = absent.length ? `says it lacks ${absent.join(', ')}` : [...answers].slice(0, 3).join(' ');
    const rank = found.findIndex((url) => answers.has(url)) + 1;
    console.log(
      `\n${kind}${isHeld ? ' (held)' : ''}: ${query}\n  wanted: ${wanted}${answers.size > 3 ? ` and ${answers.size - 3} more` : ''}`,
    );
    console.log(`  came: ${found.slice(0, 3).join(' ') || 'nothing'}${rank ? `; first answer at ${rank}` : ''}`);
    if (said.length) console.log(`  says it lacks: ${said.join(', ')}`);
  }
}
