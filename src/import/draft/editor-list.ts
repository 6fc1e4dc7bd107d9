import { shortLabel } from '../../schemas/collections.ts';
import { formatDate } from '../../text/dates.ts';
import { IMPORT_NOTE } from '../../text/left-for-editor.ts';
import { visibleLine } from '../../text/visible-text.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { REFERENCE_FIELDS, type Proposals } from '../proposals/propose.ts';
import type { Slip } from '../find-typos.ts';
import { chooseNotes, MOST_NOTES, orderNotes } from './weigh-notes.ts';

/** What the list at the head of a draft tells. */
interface EditorList {
  sourceName: string;
  /** ISO day of the import. */
  today: string;
  logName: string;
  reviewNotes: readonly string[];
  proposals: Proposals;
  slips: readonly Slip[];
  dropped: number;
  changed: number;
}

/** What an editor reads through in one part of the list below the notes, in one part of the whole list, and in one line of it. */
const MOST_LINES = { draft: 5, log: 150 };
const LONGEST_LINE = 600;

/**
 * What the editor has to look at, before anything else in the draft.
 * @param place the draft has the weightiest notes; the log has all of them
 */
export function writeEditorList(told: EditorList, place: 'draft' | 'log'): string {
  const { sourceName, today, logName, reviewNotes, proposals, slips, dropped, changed } = told;
  const { shown, left } = place === 'draft' ? chooseNotes(reviewNotes) : { shown: orderNotes(reviewNotes), left: 0 };
  const most = MOST_LINES[place];
  return [
    `${IMPORT_NOTE.opening} ${formatDate(today)} từ tệp “${sourceName}”.`,
    'Xem từng dòng dưới đây, sửa xong thì xóa cả khối ghi chú này. Người đọc không thấy khối này.',
    ...section(IMPORT_NOTE.reviewNotes, shown, Math.max(most, MOST_NOTES)),
    ...(left > 0 ? [`Còn ${left} điều nhỏ hơn, kê ở phần D của nhật ký.`] : []),
    ...section(
      'ĐÃ ĐIỀN VÀO PHẦN KHAI BÁO (bỏ dòng không đúng)',
      place === 'draft' ? nameFilled(proposals) : listProposals(proposals, ({ strength }) => strength !== 'possible'),
      most,
    ),
    ...section(
      'CÓ THỂ THÊM (máy không chắc nên chưa điền)',
      [
        ...listProposals(proposals, ({ strength }) => strength === 'possible'),
        ...proposals.unknownDocuments.map((number) => `Văn bản ${number}: thư viện chưa có. Muốn thêm thì chạy npm run new -- document.`),
      ],
      most,
    ),
    ...section('CÓ THỂ GÕ NHẦM (máy không sửa)', slips.map(writeSlip), most),
    '',
    `Đã bỏ ${dropped} dòng không thuộc bài, sửa ${changed} chỗ theo quy tắc chữ: kê đủ trong nhật ký ${logName}.`,
  ].join('\n');
}

function writeSlip({ written, meant, why }: Slip): string {
  return meant ? `“${written}”: có phải “${meant}”?` : `“${written}”: ${why}.`;
}

function listProposals({ byField }: Proposals, isWanted: (proposal: Proposal) => boolean): string[] {
  return REFERENCE_FIELDS.flatMap((field) =>
    byField[field].filter(isWanted).map(({ id, name, why }) => `${shortLabel(field)} ${id} (${name}): ${why}`),
  );
}

/** What was filled in, a line for each field; why stands in the log. */
function nameFilled({ byField }: Proposals): string[] {
  return REFERENCE_FIELDS.flatMap((field) => {
    const filled = byField[field].filter(({ strength }) => strength !== 'possible');
    return filled.length > 0 ? [`${shortLabel(field)}: ${filled.map(({ id, name }) => `${name} (${id})`).join(', ')}`] : [];
  });
}

function section(title: string, lines: readonly string[], most: number): string[] {
  const left = lines.length - most;
  return lines.length > 0
    ? [
        '',
        title,
        ...lines.slice(0, most).map((line) => `- ${visibleLine(line, LONGEST_LINE)}`),
        ...(left > 0 ? [`Và ${left} dòng nữa, kê trong nhật ký.`] : []),
      ]
    : [];
}
