import type { PartOfMeeting } from '../booklet.ts';
import type { OwnKind } from './own-session.ts';

/** What papers and slides of a session of one's own say beside the library's words. */
export const words = {
  kind: 'Buổi sinh hoạt tự soạn',
  untitled: 'Buổi sinh hoạt',
  introductionOf: (title: string) => `Đề dẫn: ${title}`,
  sectionOf: (section: string, title: string) => `${section} (${title})`,
  readMaterial: (title: string) => `Đọc tài liệu: ${title}`,
  readQuotation: (source: string) => `Đọc câu trích: ${source}`,
  readPassage: (said: string, source: string) => `Đọc đoạn: ${said} (${source})`,
  /** The words are those of a link: nobody has compared them with the page. */
  copiedFrom: (page: string) => `đoạn chép từ trang “${page}”, chưa đối chiếu`,
  ask: 'Thảo luận câu hỏi.',
  missing: (id: string) => `Thư viện không có, hoặc không còn: ${id}`,
  session: 'Hồ sơ một buổi đã sinh hoạt',
};

export const KIND_LABELS: Record<OwnKind, string> = {
  task: 'Việc',
  quotation: 'Trích dẫn',
  question: 'Câu hỏi',
  material: 'Tài liệu',
  document: 'Văn bản',
  session: 'Buổi',
  passage: 'Đoạn trích',
};

/** What colours a part of the meeting has in a plan. */
export const KIND_PARTS: Record<OwnKind, PartOfMeeting> = {
  task: 'opening',
  quotation: 'reading',
  question: 'discussion',
  material: 'introduction',
  document: 'opening',
  session: 'opening',
  passage: 'reading',
};
