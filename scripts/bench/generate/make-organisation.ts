import type { RawEntry } from './own-entries.ts';
import { made, type Plan } from './parts.ts';

const UNITS = ['Văn phòng', 'Trường Trung học', 'Trạm Y tế', 'Thôn Đông', 'Thôn Đoài', 'Phòng Tổng hợp', 'Hợp tác xã', 'Công ty Cấp nước'];

/** Units that a library beyond its own ones has: cells, each ten below a committee. */
export function makeOrganisation({ ids }: Plan, place: number, own: number): RawEntry {
  const id = ids.organisations[place]!;
  const number = place - own;
  const isAbove = number % 11 === 0;
  const name = isAbove ? `Đảng bộ xã số ${number / 11 + 1}` : `Chi bộ ${UNITS[number % UNITS.length]} số ${number}`;
  const data = {
    name,
    kind: isAbove ? 'dang-bo' : 'chi-bo',
    parent: isAbove ? undefined : ids.organisations[own + number - (number % 11)],
    note: `${isAbove ? 'Đảng bộ' : 'Chi bộ'} của thư viện đo thử, không có ở đâu.`,
  };
  return made('organisations', id, data);
}
