import { stringify } from 'yaml';
import { PLANNED_SKELETON, sessionSchema } from '../../schemas/session.ts';
import { describeFields } from '../../schemas/describe.ts';
import { orderValues } from '../../schemas/walk.ts';
import { formatDate } from '../../text/dates.ts';
import { IMPORT_NOTE } from '../../text/left-for-editor.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { orderNotes } from '../draft/weigh-notes.ts';
import { writeBody } from '../draft/write-markdown.ts';
import type { SessionDraft } from './make-sessions.ts';

const LONGEST_NOTE = 600;

/** What stands in the place of a field that every session needs and the table does not tell. */
const WANTED = {
  organisation: '#organisation: ma-don-vi   # tên tệp trong content/organisations; điền xong thì bỏ dấu # ở đầu dòng',
  topics: '#topics: [ma-chu-de]   # tên tệp trong content/topics; điền xong thì bỏ dấu # ở đầu dòng',
} as const;

/** The file of a session that a programme plans: front matter, the list for its editor, what the table tells, what is to be written. */
export function writeSession(draft: SessionDraft, sourceName: string, today: string, more: readonly string[]): string {
  const data = orderValues(describeFields(sessionSchema), draft.data);
  const yaml = stringify(data, { lineWidth: 0, singleQuote: true });
  const wanted = Object.entries(WANTED).flatMap(([field, line]) => (data[field] === undefined ? [`${line}\n`] : []));
  const list = [
    `${IMPORT_NOTE.opening} ${formatDate(today)} từ dòng ${draft.row} của tệp “${sourceName}”.`,
    'Xem từng dòng dưới đây, sửa xong thì xóa cả khối ghi chú này. Người đọc không thấy khối này.',
    '',
    IMPORT_NOTE.reviewNotes,
    ...[...more, ...orderNotes(draft.notes)].map((note) => `- ${visibleLine(note, LONGEST_NOTE).replaceAll('*/', '* /')}`),
  ].join('\n');
  const body = writeBody(draft.body.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })));
  return `---\n${yaml}${wanted.join('')}---\n\n{/*\n${list}\n*/}\n${body ? `\n${body}\n` : ''}${PLANNED_SKELETON}`;
}
