import { stringify } from 'yaml';
import { sessionSchema } from '../../schemas/session.ts';
import { describeFields } from '../../schemas/describe.ts';
import { orderValues } from '../../schemas/walk.ts';
import { formatDate } from '../../text/dates.ts';
import { idFromName } from '../../text/entry-id.ts';
import { IMPORT_NOTE } from '../../text/left-for-editor.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { orderNotes } from '../draft/weigh-notes.ts';
import { writeBody } from '../draft/write-markdown.ts';
import { codeOfPlan, type NamedPlan } from './named-plan.ts';
import { commandOf, wordsForOrganisation, wordsForPlan } from './new-entry.ts';
import type { SessionDraft } from './make-sessions.ts';

const LONGEST_NOTE = 600;

/** What stands in the place of the unit where the table does not tell it, or one that the library does not have. */
function unitToType({ unknownUnit: name, doubtfulUnit }: SessionDraft): string {
  if (doubtfulUnit !== null)
    return `${doubtfulUnit}   # có phải đơn vị này không? cấp trên chưa khớp với bảng; đúng thì bỏ dấu # ở đầu dòng`;
  if (name === null) return 'ma-don-vi   # tên tệp trong content/organisations; điền xong thì bỏ dấu # ở đầu dòng';
  const id = idFromName(name) || 'ma-don-vi';
  return `${id}   # bảng ghi “${name}”, thư viện chưa có: tạo bằng ${commandOf(wordsForOrganisation(name, null))}, rồi bỏ dấu # ở đầu dòng`;
}

/** The code that the plan will have, and the command that makes it. */
function planToType(plan: NamedPlan | null): string | null {
  if (plan === null) return null;
  const code = codeOfPlan(plan);
  const told = `bảng ghi kế hoạch ${plan.number}, thư viện chưa có: tạo bằng ${commandOf(wordsForPlan(plan, null))}`;
  const year = plan.issued === null ? ` (bảng không ghi ngày ban hành; điền ngày thì mã có thêm năm, như ${code}-2026)` : '';
  return `${code}   # ${told}, rồi nhập lại bảng thì máy điền, hoặc tự bỏ dấu # ở đầu dòng${year}`;
}

/** The file of a session that a programme plans: front matter, what its editor must look at, if anything, and what the table tells. */
export function writeSession(draft: SessionDraft, sourceName: string, today: string, more: readonly string[]): string {
  const data = orderValues(describeFields(sessionSchema), draft.data);
  const yaml = stringify(data, { lineWidth: 0, singleQuote: true });
  const typed = { organisation: unitToType(draft), plan: planToType(draft.missingPlan), topics: draft.choice.typed };
  const wanted = Object.entries(typed).flatMap(([field, line]) =>
    data[field] === undefined && line !== null ? [`#${field}: ${line}\n`] : [],
  );
  const comments = draft.comments.map((line) => `# ${visibleLine(line, LONGEST_NOTE)}\n`);
  const notes = [...more, ...orderNotes(draft.notes)].map((note) => `- ${visibleLine(note, LONGEST_NOTE).replaceAll('*/', '* /')}`);
  const list = [
    `${IMPORT_NOTE.opening} ${formatDate(today)} từ dòng ${draft.row} của tệp “${sourceName}”.`,
    'Xem từng dòng dưới đây, sửa xong thì xóa cả khối ghi chú này. Người đọc không thấy khối này.',
    '',
    IMPORT_NOTE.reviewNotes,
    ...notes,
  ].join('\n');
  const body = writeBody(draft.body.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })));
  return [
    `---\n${yaml}${wanted.join('')}${comments.join('')}---\n`,
    ...(notes.length > 0 ? [`{/*\n${list}\n*/}\n`] : []),
    ...(body ? [`${body}\n`] : []),
  ].join('\n');
}
