import { z } from 'zod';
import { DEVICE_NAME } from './device-name.ts';

/** Kinds of contents, each with its own judge; see `src/library/attachments`. */
export type AttachmentFamily = 'pdf' | 'office' | 'open-document' | 'text' | 'picture' | 'mp3' | 'mp4';

export interface AttachmentType {
  /** Media type it is served with. */
  mediaType: string;
  /** What an editor calls it. */
  name: string;
  family: AttachmentFamily;
}

/**
 * Every kind of file that may go with a session, by its ending in lower case. The list is closed: what is not here can
 * run script on the site's origin or cannot be looked into. All of them are served as downloads.
 */
export const ATTACHMENT_TYPES = {
  pdf: { mediaType: 'application/pdf', name: 'tệp PDF', family: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'tệp Word', family: 'office' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'tệp Excel', family: 'office' },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'tệp PowerPoint',
    family: 'office',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', name: 'văn bản OpenDocument', family: 'open-document' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', name: 'bảng tính OpenDocument', family: 'open-document' },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', name: 'trình chiếu OpenDocument', family: 'open-document' },
  csv: { mediaType: 'text/csv; charset=utf-8', name: 'bảng CSV', family: 'text' },
  txt: { mediaType: 'text/plain; charset=utf-8', name: 'tệp chữ', family: 'text' },
  jpg: { mediaType: 'image/jpeg', name: 'ảnh JPEG', family: 'picture' },
  png: { mediaType: 'image/png', name: 'ảnh PNG', family: 'picture' },
  webp: { mediaType: 'image/webp', name: 'ảnh WebP', family: 'picture' },
  mp3: { mediaType: 'audio/mpeg', name: 'âm thanh MP3', family: 'mp3' },
  mp4: { mediaType: 'video/mp4', name: 'phim MP4', family: 'mp4' },
} as const satisfies Readonly<Record<string, AttachmentType>>;

export type AttachmentEnding = keyof typeof ATTACHMENT_TYPES;

/** Bytes of an attachment at most: 50 MB. */
export const MOST_ATTACHMENT_BYTES = 50_000_000;

/** `pdf, docx, …`, for messages and hints. */
export const ATTACHMENT_ENDINGS = Object.keys(ATTACHMENT_TYPES).join(', ');

/** The ending of a file name, in lower case, where attachments may have it. */
export function attachmentEnding(file: string): AttachmentEnding | null {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ATTACHMENT_TYPES, ending) ? (ending as AttachmentEnding) : null;
}

/** Name of an attachment below its entry's `tep/`: as the editor wrote it, its ending in lower case, which web servers know it by. */
export function attachmentName(file: string): string {
  return file.replace(/^\.\//, '').replace(/\.[^./]+$/, (ending) => ending.toLowerCase());
}

const MOST_LETTERS = 100;

function isPlainPath(file: string): boolean {
  if (!file.startsWith('./')) return false;
  return file
    .slice(2)
    .split('/')
    .every(
      (name) =>
        /^\w[\w.-]*$/.test(name) && name.length <= MOST_LETTERS && !name.endsWith('.') && !name.includes('..') && !DEVICE_NAME.test(name),
    );
}

/** What becomes of a file of another kind, by its ending. */
const INSTEAD: readonly [ending: RegExp, advice: string][] = [
  [/^(?:jpeg|jpe|jfif)$/, 'Tệp này chỉ cần đổi đuôi thành .jpg.'],
  [/^(?:doc|docm|dot|dotx|rtf)$/, 'Mở bằng Word rồi lưu lại thành .docx.'],
  [/^(?:xls|xlsm|xlsb)$/, 'Mở bằng Excel rồi lưu lại thành .xlsx.'],
  [/^(?:ppt|pptm|pps|ppsx)$/, 'Mở bằng PowerPoint rồi lưu lại thành .pptx.'],
  [/^(?:zip|rar|7z)$/, 'Giải nén rồi đính kèm từng tệp.'],
  [/^(?:heic|heif|tiff?|bmp|gif|avif)$/, 'Mở ảnh rồi lưu lại thành .jpg.'],
  [/^(?:mov|avi|mkv|wmv|3gp|m4v|webm)$/, 'Xuất phim thành .mp4.'],
  [/^(?:m4a|wav|aac|ogg|wma|amr)$/, 'Xuất âm thanh thành .mp3.'],
];

function otherKind(file: string): string {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const advice = INSTEAD.find(([endings]) => endings.test(ending))?.[1] ?? 'Tệp loại khác thì xuất thành PDF.';
  return `Chỉ đính kèm được tệp có đuôi ${ATTACHMENT_ENDINGS}. ${advice}`;
}

/** A file beside the entry or in a folder below it, of a kind that may be attached. */
export const besideAttachment = z
  .string()
  .refine(isPlainPath, {
    error: 'Viết đường dẫn tệp nằm cạnh hồ sơ, tên chỉ có chữ không dấu, số, gạch và chấm (nhiều nhất 100 ký tự), ví dụ: ./de-dan.pdf',
    abort: true,
  })
  .refine((file) => attachmentEnding(file) !== null, { error: ({ input }) => otherKind(String(input)) })
  .meta({ control: 'file' });
