import type { CheckedFile } from '../engine/checked-file.ts';
import { findPersonNames } from '../../text/person-names.ts';
import type { Rule } from '../engine/rule.ts';

const FEWEST_NAMES = 4;
/** Most characters between two names of one list: a comma, a post, a cell of a table. */
const WIDEST_GAP = 60;
const REACH = 300;
const ABOUT_PRESENCE = /danh sách|có mặt|vắng mặt|tham dự|tham gia|thành phần|dự họp|dự hội nghị|đảng viên dự/iu;

interface PlacedName {
  name: string;
  /** Range in the text of the whole file, passages joined. */
  at: number;
  end: number;
  start: number;
}

function placeNames({ passages }: CheckedFile): { names: PlacedName[]; text: string } {
  const names: PlacedName[] = [];
  let text = '';
  for (const passage of passages) {
    if (passage.traits.origin === 'printed') continue;
    for (const { name, at, end } of findPersonNames(passage.text))
      names.push({ name, at: text.length + at, end: text.length + end, start: passage.start(at) });
    text += `${passage.text}\n`;
  }
  return { names, text };
}

export const listOfPersons: Rule = {
  code: 'danh-sach-nguoi',
  severity: 'lỗi',
  about: 'Không đăng danh sách người dự, người vắng. Hồ sơ chỉ ghi số lượng ở attendance: và vai trò của người chủ trì, trình bày.',
  wrong: 'Có mặt: Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung',
  right: 'attendance: { present: 24, total: 26 }',
  forms: ['body', 'session'],
  *file(file) {
    const { names, text } = placeNames(file);
    let list: PlacedName[] = [];
    for (const [index, name] of names.entries()) {
      list.push(name);
      const next = names[index + 1];
      if (next && next.at - name.end <= WIDEST_GAP) continue;
      const [first] = list;
      const persons = new Set(list.map((listed) => listed.name)).size;
      const around = text.slice(Math.max(0, (first?.at ?? 0) - REACH), name.end + 80);
      if (first && persons >= FEWEST_NAMES && ABOUT_PRESENCE.test(around)) {
        yield {
          start: first.start,
          message: `Danh sách ${persons} người, bắt đầu từ “${first.name}”.`,
          fix: 'Xóa danh sách; chỉ ghi số lượng (present:, total:) và vai trò.',
        };
      }
      list = [];
    }
  },
};
