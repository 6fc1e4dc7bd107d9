/** Asks a built site for sentences of works that it holds whole: `npm run bench:sentences -- --help`. */
import { join } from 'node:path';
import { Refusal } from '../../src/problems/refusal.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readWorkFiles } from '../../src/library/works/work-files.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { runScript } from '../run-script.ts';
import { placeOf, readWorkSentences, type SentencePlace } from './sentence-places.ts';

await runScript(
  {
    name: 'npm run bench:sentences --',
    about: `Hỏi những câu quen thuộc của các tác phẩm (scripts/bench/work-sentences.yaml), gõ như người ta nhớ: tác phẩm có đứng trước
các trang chỉ dẫn lại hay giảng câu ấy không, có mở đúng đoạn không. Cần thư viện giữ toàn văn (works/MÃ.txt): chép content ra một thư mục,
thêm các tệp chữ, dựng với CONTENT_DIR=THƯ-MỤC OUT_DIR=dist.texts, rồi hỏi với --content THƯ-MỤC --site dist.texts.`,
    options: {
      content: { value: 'THƯ-MỤC', help: 'thư mục nội dung (content)' },
      site: { value: 'THƯ-MỤC', help: 'bản dựng từ nội dung ấy (dist)' },
      list: { help: 'kể những câu mà tác phẩm không đứng đúng chỗ' },
    },
  },
  async ({ values: { content = 'content', site = 'dist', list } }) => {
    const { entries } = await readLibrary(content);
    const texts = new Map(
      entries
        .filter(({ collection }) => collection === 'works')
        .flatMap((work) => {
          const { paragraphs } = readWorkFiles(content, work);
          return paragraphs ? [[work.id, paragraphs] as const] : [];
        }),
    );
    const sentences = await readWorkSentences();
    const asked = sentences.filter(({ work }) => texts.has(work));
    if (asked.length === 0) throw new Refusal(`Không tác phẩm nào có câu trong danh sách mà ${content} giữ toàn văn.`);
    const engine = new SearchEngine(await Library.open(readFromDirectory(join(site, 'pagefind'))));
    const places: SentencePlace[] = [];
    for (const sentence of asked) {
      const context = { entries, paragraphs: texts.get(sentence.work)! };
      places.push(await placeOf(sentence, context, (query, options) => engine.search(query, options)));
    }
    console.log(`${places.filter(({ isFound }) => isFound).length} of ${asked.length} sentences: the work before pages about it`);
    const opened = places.filter(({ isOpenedThere }) => isOpenedThere).length;
    console.log(`${opened} opened at the paragraph; ${sentences.length - asked.length} of works without a text`);
    if (list) {
      for (const { query, place, above } of places.filter(({ isFound }) => !isFound))
        console.log(`\n${query}\n  the work is number ${place || 'none'}; above it ${above.join(' ') || 'quotations of it alone'}`);
    }
  },
);
