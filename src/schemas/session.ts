import { z } from 'zod';
import { placeholder } from '../text/left-for-editor.ts';
import { ATTACHMENT_ENDINGS, besideAttachment } from './attachment-types.ts';
import { change, choice, common, field, isoDay, line, partialDate, reference, references } from './field.ts';

/** From plan to follow-up, in order; each stage needs what the one before needed. */
export const SESSION_STATUSES = {
  planned: 'Đã đăng ký',
  materials: 'Đã có tài liệu',
  held: 'Đã tổ chức',
  concluded: 'Đã kết luận',
} as const;

export const SESSION_FORMS = { 'truc-tiep': 'Trực tiếp', 'truc-tuyen': 'Trực tuyến', 'ket-hop': 'Trực tiếp và trực tuyến' } as const;
export const TASK_STATUSES = { open: 'Chưa làm', doing: 'Đang làm', done: 'Đã xong' } as const;

/** Sections of a dossier after its text: where each stands on the page, and its heading. */
export const SESSION_SECTIONS = {
  objectives: { id: 'phan-muc-dich', title: 'Mục đích của buổi' },
  questions: { id: 'phan-cau-hoi', title: 'Câu hỏi thảo luận' },
  contributions: { id: 'phan-tham-luan', title: 'Tham luận' },
  conclusions: { id: 'phan-ket-luan', title: 'Kết luận' },
  tasks: { id: 'phan-nhiem-vu', title: 'Nhiệm vụ tiếp theo' },
  attachments: { id: 'phan-tai-lieu-kem', title: 'Tệp kèm' },
} as const;

const person = z.strictObject({
  /** Role in the session or the unit; always first. */
  role: field('Vai trò', 'Chức vụ hoặc vai trò.', line(120)),
  /** Name, where it may be published. */
  name: field('Họ tên', 'Chỉ khi được phép nêu.', line(80).optional()),
});

const count = z.int().min(0).max(100000).optional();

/** `sessions` · sinh hoạt chuyên đề · MDX; the record of a session: the body says what sources tell of it. */
export const sessionSchema = z
  .strictObject({
    /** Name of the topic as registered. */
    title: field('Tên chuyên đề', 'Tên chuyên đề như đã đăng ký.', line(300, 5)),
    /** One sentence that says what the session is for. */
    summary: field('Tóm tắt', 'Một đoạn ngắn, nhiều nhất 400 ký tự.', line(400, 20).optional()),
    /** The cell or Party committee that holds it. */
    organisation: field('Đơn vị', 'Chi bộ hoặc đảng bộ tổ chức buổi sinh hoạt.', reference('organisations')),
    /** Year of the programme. */
    year: field('Năm', 'Năm của chương trình.', z.int().min(1930).max(2100)),
    /** Quarter, 1–4. */
    quarter: field('Quý', 'Quý 1 đến 4.', z.int().min(1).max(4).optional()),
    /** Place in the year's programme, from 1. */
    ordinal: field('Thứ tự', 'Buổi thứ mấy trong năm.', z.int().min(1).max(52).optional()),
    /** Number of sessions in the year's programme. */
    of: field('Tổng số', 'Cả năm có mấy buổi.', z.int().min(1).max(52).optional()),
    /** Stage the dossier has reached. */
    status: field('Trạng thái', 'Đã tổ chức thì phải có ngày; đã kết luận thì phải có kết luận.', choice(SESSION_STATUSES)),
    /** Document the session is planned in. */
    plan: field('Kế hoạch', 'Văn bản kế hoạch.', reference('documents').optional()),
    /** When and where it took place. */
    held: field(
      'Thời gian, địa điểm',
      'Buổi sinh hoạt diễn ra khi nào, ở đâu.',
      z
        .strictObject({
          /** Day, or month or year where no more is known. */
          date: field('Ngày', 'Ví dụ 2019-11-27; chỉ biết tháng thì viết 2020-03.', partialDate),
          /** Local time of the start, `HH:MM`. */
          start: field(
            'Giờ bắt đầu',
            'Ví dụ: 14:00',
            z
              .string()
              .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Viết giờ theo dạng 14:00')
              .optional(),
          ),
          /** Length in minutes. */
          minutes: field('Số phút', 'Buổi sinh hoạt dài bao nhiêu phút.', z.int().min(1).max(1440).optional()),
          /** Room or address. */
          place: field('Địa điểm', 'Phòng họp, địa chỉ.', line(200).optional()),
          /** In person, online or both. */
          form: field('Hình thức', 'Trực tiếp, trực tuyến hoặc kết hợp.', choice(SESSION_FORMS).optional()),
        })
        .optional(),
    ),
    /** Who chaired. */
    chair: field('Chủ trì', 'Vai trò trước, họ tên nếu được nêu.', person.optional()),
    /** Who kept the minutes. */
    secretary: field('Thư ký', 'Vai trò trước, họ tên nếu được nêu.', person.optional()),
    /** Who presented. */
    presenters: field('Người trình bày', 'Vai trò trước, họ tên nếu được nêu.', z.array(person).default([])),
    /** Counts only: a list of names must never be published. */
    attendance: field(
      'Có mặt',
      'Chỉ ghi số lượng, không ghi tên.',
      z
        .strictObject({
          /** Members present. */
          present: field('Có mặt', 'Số đảng viên có mặt.', count),
          /** Members of the cell. */
          total: field('Tổng số', 'Tổng số đảng viên.', count),
          /** Absent with leave. */
          excused: field('Vắng có lý do', 'Số vắng có lý do.', count),
          /** Guests. */
          guests: field('Khách dự', 'Số khách.', count),
          /** In words, where the source gives no number. */
          note: field('Ghi chú', 'Ví dụ: toàn thể đảng viên trong chi bộ.', line(120).optional()),
        })
        .optional(),
    ),
    /** At least one topic. */
    topics: field('Chủ đề', 'Ít nhất một chủ đề.', references('topics').unwrap().min(1, 'Cần ít nhất một chủ đề.')),
    /** Documents studied or referred to. */
    documents: field('Văn bản', 'Văn bản liên quan.', references('documents')),
    /** Quotations used, beside those called with <Quote>. */
    quotes: field('Trích dẫn', 'Trích dẫn được dùng.', references('quotes')),
    /** Study materials that the session used, if a source says so. */
    materials: field('Tài liệu đã dùng', 'Tài liệu chuyên đề mà buổi này đã dùng; chỉ ghi khi biết chắc.', references('materials')),
    /** News that reported the session. */
    articles: field('Tin', 'Tin về buổi này.', references('articles')),
    /** What the session is to achieve. */
    objectives: field('Mục đích', 'Mỗi dòng một mục đích.', z.array(line(400)).default([])),
    /** Questions for discussion. */
    questions: field('Câu hỏi thảo luận', 'Mỗi dòng một câu hỏi.', z.array(line(400)).default([])),
    /** Contributions from the floor. */
    contributions: field(
      'Tham luận',
      'Ai (vai trò hoặc đơn vị) nói gì.',
      z
        .array(
          z.strictObject({
            /** Role or unit, not a list of names. */
            by: field('Của ai', 'Vai trò hoặc đơn vị.', line(160)),
            /** What was said, in a sentence or two. */
            summary: field('Tóm tắt', 'Một hai câu.', z.string().trim().min(10).max(1200)),
          }),
        )
        .default([]),
    ),
    /** What the session concluded. */
    conclusions: field('Kết luận', 'Mỗi dòng một kết luận.', z.array(line(600)).default([])),
    /** Follow-up. */
    tasks: field(
      'Nhiệm vụ tiếp theo',
      'Việc gì, ai làm (vai trò), hạn nào, đến đâu.',
      z
        .array(
          z.strictObject({
            /** The task. */
            what: field('Việc', 'Việc phải làm.', line(300)),
            /** Role that does it. */
            who: field('Ai làm', 'Vai trò hoặc bộ phận.', line(120).optional()),
            /** Day it is due. */
            due: field('Hạn', 'Ngày phải xong.', isoDay.optional()),
            /** Where it stands. */
            status: field('Tình trạng', 'Việc ấy tới đâu.', choice(TASK_STATUSES).default('open')),
          }),
        )
        .default([]),
    ),
    /** Files that go with the dossier; size and digest are computed at build. */
    attachments: field(
      'Tệp kèm',
      `Tệp đặt cạnh hồ sơ (${ATTACHMENT_ENDINGS}; nhiều nhất 50 MB). Tên người soạn ghi trong tệp được bỏ khi đăng.`,
      z
        .array(
          z.strictObject({
            /** File beside the text. */
            file: field('Tệp', 'Ví dụ: ./de-dan.pdf', besideAttachment),
            /** Title shown for the link. */
            title: field('Tên tài liệu', 'Tên hiện trên trang.', line(200)),
          }),
        )
        .default([]),
    ),
    /** What was changed after publication. */
    changes: field('Ghi chú sửa đổi', 'Mỗi lần sửa: ngày và một dòng nói đã sửa gì.', z.array(change).default([])),
    ...common,
  })
  .superRefine((session, context) => {
    const missing = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const reached = Object.keys(SESSION_STATUSES).indexOf(session.status);
    if (reached >= 2 && !session.held)
      missing(
        ['status'],
        `Trạng thái “${SESSION_STATUSES[session.status].toLowerCase()}” cần có held: với date: (ngày, tháng hoặc năm đã tổ chức).`,
      );
    if (reached >= 3 && session.conclusions.length === 0)
      missing(['status'], 'Trạng thái “đã kết luận” cần có ít nhất một dòng ở conclusions:.');
    if (session.ordinal && session.of && session.ordinal > session.of)
      missing(['ordinal'], `Thứ tự ${session.ordinal} lớn hơn tổng số ${session.of} buổi của năm.`);
    const { present, total } = session.attendance ?? {};
    if (present !== undefined && total !== undefined && present > total)
      missing(['attendance', 'present'], `Số có mặt ${present} lớn hơn tổng số ${total}.`);
  });
export type SessionData = z.infer<typeof sessionSchema>;

/** The text a session that is only planned starts with: what it is for, nothing that it has not seen yet. */
export const PLANNED_SKELETON = `
## Vì sao chọn chuyên đề này

${placeholder('chi bộ đang vướng ở đâu, kế hoạch nào đặt ra; tài liệu dùng trong buổi thì ghi mã ở materials:')}
`;

/** The text a new entry starts with. */
export const SESSION_SKELETON = `${PLANNED_SKELETON}
## Diễn biến

${placeholder('ai trình bày (vai trò), trình bày gì; ý kiến nào được bàn; bài nói đầy đủ thì để ở tệp kèm')}

## Điều chưa rõ

${placeholder('điều nguồn hay biên bản không ghi; không có thì xóa cả đề mục này')}
`;
