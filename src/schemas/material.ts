import { z } from 'zod';
import { placeholder } from '../text/left-for-editor.ts';
import { wordsOf } from '../text/words.ts';
import { choice, common, field, isoDay, line, reference, references } from './field.ts';

/** Whom a material is written for; `moi-chi-bo` suits every cell. */
export const AUDIENCES = {
  'co-quan': 'Chi bộ cơ quan',
  'truong-hoc': 'Chi bộ trường học',
  'nong-thon': 'Chi bộ thôn, xã',
  'doanh-nghiep': 'Chi bộ doanh nghiệp',
  'moi-chi-bo': 'Mọi chi bộ',
} as const;

/** Lengths of a session for which a material may have a plan, in minutes. */
const PLAN_MINUTES = [45, 60, 90] as const;

/** Parts of a session, in the order in which they usually follow one another. */
export const PLAN_PARTS = {
  opening: 'Mở đầu',
  introduction: 'Đọc đề dẫn',
  reading: 'Đọc câu trích',
  discussion: 'Thảo luận',
  actions: 'Nhận việc',
  closing: 'Kết luận',
} as const;
export type PlanPart = keyof typeof PLAN_PARTS;

/**
 * How long an introduction is, in syllables: read aloud at 130 a minute it takes eight minutes at the most. The pace is
 * the library's own, of somebody who reads to a room and is listened to.
 */
const INTRODUCTION = { least: 700, most: 1040, perMinute: 130 } as const;

/** A count as readers have it: `1.040`. */
const written = (count: number): string => count.toLocaleString('vi');

/** Syllables of a text, numbers among them. */
function syllablesOf(text: string): number {
  return wordsOf(text).length;
}

/** Minutes it takes to read a text aloud, at least one. */
export function minutesAloud(text: string): number {
  return Math.max(1, Math.round(syllablesOf(text) / INTRODUCTION.perMinute));
}

const step = z.strictObject({
  /** Length in minutes; the steps of a plan add up to its length. */
  minutes: field('Số phút', 'Phần này dài mấy phút.', z.int().min(1).max(90)),
  /** What kind of part it is. */
  part: field('Phần', 'Phần nào của buổi.', choice(PLAN_PARTS)),
  /** What is done, in one line. */
  what: field('Làm gì', 'Ví dụ: nêu lý do chọn chủ đề, đọc mục đích của buổi.', line(240, 5)),
  /** Who does it, by role. */
  who: field('Ai', 'Vai trò, không ghi tên người. Ví dụ: Bí thư.', line(120)),
  /** Questions that are discussed, by their place in `questions`, from 1. */
  questions: field('Câu hỏi số', 'Số thứ tự trong questions:, tính từ 1.', z.array(z.int().min(1)).default([])),
  /** Quotations that are read out. */
  quotes: field('Câu trích', 'Trích dẫn được đọc ở phần này.', references('quotes')),
});

const plan = z.strictObject({
  /** Length of the session in minutes: 45, 60 or 90. */
  minutes: field(
    'Cả buổi',
    'Số phút của cả buổi: 45, 60 hoặc 90.',
    z.int().refine((minutes) => (PLAN_MINUTES as readonly number[]).includes(minutes), 'Viết 45, 60 hoặc 90.'),
  ),
  /** What follows what. */
  steps: field('Các phần', 'Lần lượt từng phần; số phút cộng lại bằng cả buổi.', z.array(step).min(1)),
});

/** `materials` · tài liệu chuyên đề · MDX; stands by itself, and any session of any cell can use it. */
export const materialSchema = z
  .strictObject({
    /** Name of the material, as a cell may register it for a session. */
    title: field('Tên tài liệu', 'Tên chuyên đề, để chi bộ đăng ký được.', line(200, 5)),
    /** One or two sentences that say how the material goes about its theme. */
    summary: field('Tóm tắt', 'Một hai câu: tài liệu đi vào chủ đề bằng lối nào, nhiều nhất 400 ký tự.', line(400, 20)),
    /** The one topic the material is about; sessions of that topic lead to it. */
    theme: field('Chủ đề chính', 'Một chủ đề mà tài liệu bàn tới cùng; có cả trong topics:.', reference('topics')),
    /** All topics, the theme among them. */
    topics: field('Chủ đề', 'Mọi chủ đề tài liệu có bàn tới.', references('topics').unwrap().min(1, 'Cần ít nhất một chủ đề.')),
    /** Cells it is written for. */
    audience: field('Dành cho', 'Chi bộ nào dùng được.', z.array(choice(AUDIENCES)).min(1, 'Cần ít nhất một loại chi bộ.')),
    /** Who wrote it, as readers should know it. */
    writtenBy: field('Biên soạn', 'Ai viết. Ví dụ: Thư viện biên soạn.', line(160)),
    /** Day of the last revision of the text. */
    revised: field('Ngày soát lại', 'Ngày viết xong, hoặc soát lại lần cuối.', isoDay),
    /** What a session with it is to achieve. */
    objectives: field('Mục đích', 'Mỗi dòng một mục đích.', z.array(line(400)).default([])),
    /** The đề dẫn: paragraphs of plain words, parted by blank lines, that are read aloud in eight minutes. */
    introduction: field(
      'Đề dẫn',
      `Lời mở đầu, đọc thành tiếng trong 8 phút: ${INTRODUCTION.least}–${written(INTRODUCTION.most)} tiếng. ` +
        'Không dùng thẻ hay dấu định dạng; cách đoạn bằng dòng trống.',
      z.string().trim().max(12000).optional(),
    ),
    /** A plan for each length of a session: 45, 60, 90 minutes. */
    plans: field('Kế hoạch theo phút', 'Mỗi độ dài một kế hoạch.', z.array(plan).default([])),
    /** Questions for discussion, which plans name by their numbers. */
    questions: field('Câu hỏi thảo luận', 'Mỗi dòng một câu hỏi.', z.array(line(400)).default([])),
    /** What a cell may undertake afterwards. */
    actions: field(
      'Việc đề nghị',
      'Việc chi bộ có thể nhận sau buổi sinh hoạt.',
      z
        .array(
          z.strictObject({
            /** The act. */
            what: field('Việc', 'Làm việc gì.', line(400, 5)),
            /** Who might do it, by role. */
            who: field('Ai làm', 'Vai trò hoặc bộ phận.', line(120).optional()),
            /** How anybody can see that it is done. */
            sign: field('Dấu hiệu đã xong', 'Nhìn vào đâu thì biết là đã làm xong.', line(400, 5)),
          }),
        )
        .default([]),
    ),
    /** Quotations it rests on, beside those called with <Quote> or read out in a plan. */
    quotes: field('Trích dẫn', 'Trích dẫn được dùng, ngoài những câu đã chèn trong bài.', references('quotes')),
    /** Documents it rests on. */
    documents: field('Văn bản', 'Văn bản liên quan.', references('documents')),
    ...common,
  })
  .superRefine((material, context) => {
    const add = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { theme, topics, plans, questions, draft } = material;
    if (!topics.includes(theme)) add(['theme'], `Chủ đề chính “${theme}” chưa có trong topics:. Thêm dòng “- ${theme}” vào đó.`);
    plans.forEach(({ minutes, steps }, index) => {
      if (plans.findIndex((other) => other.minutes === minutes) < index)
        add(['plans', index, 'minutes'], `Đã có một kế hoạch ${minutes} phút ở trên: bỏ bớt một, hoặc đổi số phút.`);
      steps.forEach((one, place) =>
        one.questions.forEach((number, at) => {
          if (number > questions.length)
            add(
              ['plans', index, 'steps', place, 'questions', at],
              `Không có câu hỏi số ${number}: questions: có ${questions.length} câu. Viết số từ 1 đến ${questions.length}.`,
            );
        }),
      );
    });
    // A draft may still lack what readers need.
    if (!draft) for (const { path, message } of unfinished(material)) add(path, message);
  });
export type MaterialData = z.infer<typeof materialSchema>;

type Whole = Pick<MaterialData, 'introduction' | 'plans' | 'objectives' | 'questions' | 'actions'>;

/** What a material lacks that is to be published. */
function* unfinished({
  introduction,
  plans,
  objectives,
  questions,
  actions,
}: Whole): Generator<{ path: (string | number)[]; message: string }> {
  for (const [name, items] of Object.entries({ objectives, questions, actions }))
    if (items.length === 0)
      yield { path: [name], message: `Tài liệu được đăng cần ít nhất một dòng ở ${name}:. Chưa viết xong thì đặt draft: true.` };
  if (plans.length === 0)
    yield { path: ['plans'], message: 'Tài liệu được đăng cần ít nhất một kế hoạch ở plans:. Chưa viết xong thì đặt draft: true.' };
  for (const [index, { minutes, steps }] of plans.entries()) {
    const sum = steps.reduce((total, step) => total + step.minutes, 0);
    if (sum !== minutes)
      yield {
        path: ['plans', index, 'steps'],
        message: `Các phần cộng lại ${sum} phút, cả buổi ${minutes} phút: sửa minutes: của các phần.`,
      };
  }
  const { least, most, perMinute } = INTRODUCTION;
  const limits = `${least}–${written(most)} tiếng, đọc trong 8 phút, mỗi phút ${perMinute} tiếng`;
  if (!introduction) {
    yield { path: ['introduction'], message: `Tài liệu được đăng cần đề dẫn (${limits}). Chưa viết xong thì đặt draft: true.` };
    return;
  }
  const length = syllablesOf(introduction);
  if (length < least || length > most) {
    const advice = length < least ? `viết thêm ${written(least - length)} tiếng` : `bớt ${written(length - most)} tiếng`;
    yield { path: ['introduction'], message: `Đề dẫn dài ${written(length)} tiếng, cần ${limits}: ${advice}.` };
  }
}

/** The text a new entry starts with. */
export const MATERIAL_SKELETON = `
## Vì sao bàn chuyện này

${placeholder('chuyện có thật hay tình huống giả định nào làm chi bộ thấy cần bàn')}

## Lời Bác, văn bản

${placeholder('điều Bác dạy, điều văn bản yêu cầu; chèn trích dẫn đã có trong thư viện bằng thẻ Quote, văn bản bằng thẻ Document')}

## Ở cơ quan, trường học, thôn xóm

${placeholder('làm thế nào là được, thế nào là chưa được; ví dụ gần gũi')}
`;
