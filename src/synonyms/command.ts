import { relative, resolve } from 'node:path';
import { command, UsageError } from '../commands/command-line.ts';
import { supervise } from '../commands/supervise.ts';
import { writeCarefully } from '../commands/write-carefully.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { Refusal } from '../problems/refusal.ts';
import { showSentence } from '../problems/show-untrusted.ts';
import type { Proposal } from './proposal.ts';
import type { ProposeTask } from './propose-task.ts';

const MOST = 30;
/** Letters of a sentence that are shown. */
const SHOWN = 300;

/** `thu-vien synonyms`: wordings that the library's own texts use for one another, for a person to judge. */
export const runSynonyms = command(
  {
    name: 'thu-vien synonyms',
    about: `Đọc nội dung của thư viện, tìm những cách nói có lẽ cùng nghĩa mà synonyms.yaml chưa có, kèm câu để xem. Máy chỉ đoán theo chỗ
đứng của chữ; đúng hay không là người soạn quyết. Không tệp nào bị sửa.`,
    options: {
      most: { value: 'SỐ', help: `nhiều nhất mấy cặp; không ghi thì là ${MOST}` },
      out: { value: 'TỆP', help: 'ghi danh sách vào một tệp mới thay cho màn hình' },
    },
    notes: 'Chạy trên máy này, không tải gì từ mạng, không đưa gì vào trang.',
  },
  async ({ values }, { env, cwd, print }) => {
    const most = Number(values.most ?? MOST);
    if (!Number.isSafeInteger(most) || most < 1) throw new UsageError('--most cần một số từ 1 trở lên. Ví dụ: --most 50');
    const { contentDir, cacheDir } = libraryEnvironment(env, cwd);
    const proposals = await supervise<Proposal[]>({
      script: new URL('./propose-task.ts', import.meta.url),
      input: { contentDir, cacheDir } satisfies ProposeTask,
      stage: 'đọc nội dung',
      seconds: { file: 5, stage: 600, whole: 1800 },
    });
    const list = listOf(proposals.slice(0, most), proposals.length, relative(cwd, contentDir));
    if (values.out === undefined) {
      print(list);
      return;
    }
    await writeNew(resolve(cwd, values.out), `${list}\n`, values.out);
    print(`Đã ghi ${values.out}: ${Math.min(most, proposals.length)} cặp.`);
  },
);

/** @param shown as it was typed */
async function writeNew(file: string, text: string, shown: string): Promise<void> {
  await writeCarefully(file, text, { isNew: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Refusal(`${shown} đã có, nên không ghi vào đó. Chọn một tên khác.`);
    if (error.code === 'ENOENT') throw new Refusal(`Không có thư mục để ghi ${shown}.`);
    throw error;
  });
}

/**
 * The proposals as a person reads them: the pair, why, and the sentences.
 * @param found all that there are
 * @param folder of the content, as it is called from where the command runs
 */
export function listOf(proposals: readonly Proposal[], found: number, folder: string): string {
  if (found === 0) return 'Chưa thấy cách nói nào như thế. Thư viện càng nhiều chữ, máy càng đoán được.';
  const items = proposals.map(({ wordings, kind, evidence, places }, i) => {
    const why = kind === 'said' ? 'thư viện có câu nói thế' : `cùng đứng ở ${places} chỗ giống nhau`;
    const sentences = evidence.map(({ file, sentence }) => `   ${folder}/${file}: ${showSentence(sentence, SHOWN)}`);
    return [`${i + 1}. ${wordings.join(' – ')} (${why})`, ...sentences].join('\n');
  });
  const count = proposals.length < found ? `${proposals.length} trong ${found} cặp` : `${found} cặp`;
  const line = `- [${proposals[0]!.wordings.join(', ')}]`;
  return [...items, `${count}. Cặp nào thay nhau được trong câu tìm thì thêm vào synonyms.yaml một dòng như: ${line}`].join('\n\n');
}
