import { compose } from './compose.ts';

/**
 * Family names, by how common they are among the Kinh and the peoples of the north-west and the highlands.
 * Nguyễn to Lý cover nine of ten people (Lê Trung Hoa, *Họ và tên người Việt Nam*, 2005).
 */
const FAMILY_NAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Đinh Trịnh Trương Lâm Mai Tô Hà Tạ Lương Cao ' +
  'Thái Châu Chu Phùng Vương Quách Triệu Tăng Lưu Kiều Thân Văn Nghiêm Khuất Ninh Doãn Từ La Lò Quàng Lường Cầm Điêu Vàng Giàng ' +
  'Sùng Thào Hạng Lù Mùa Nông Hứa Bế Ma Tống Thạch Ksor Siu Rơ Rmah';

/** Places, and names of the nation, that begin like a person's name. */
const NOT_PERSONS = new Set(
  (
    'Hà Nội, Hà Nam, Hà Giang, Hà Tĩnh, Hà Tây, Hà Đông, Hà Bắc, Thái Nguyên, Thái Bình, Thái Lan, Cao Bằng, Lâm Đồng, ' +
    'Lâm Thao, Châu Âu, Châu Á, Châu Đốc, Mai Châu, Mai Sơn, Hồ Chí Minh, Hồ Gươm, Hồ Tây, La Mã, Văn Giang, Văn Lâm, ' +
    'Văn Miếu, Văn Ba, Ninh Bình, Ninh Thuận, Ninh Giang, Từ Sơn, Từ Liêm, Lương Sơn, Lê Chân, Đoàn Thanh, Đoàn Thể, ' +
    'Thạch Hà, Thạch Thành, Thạch Thất, Đào Nha'
  ).split(', '),
);

const CAPITALISED = '\\p{Lu}[\\p{Ll}\\p{M}]+';
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FAMILY_NAMES.split(' ').join('|')})(?:[ \\u00A0]${CAPITALISED}){1,4}(?![\\p{L}])`, 'gu');

interface PersonName {
  /** In NFC. */
  name: string;
  /** Where it stands in the text as given. */
  at: number;
  end: number;
}

/** Names of persons in a text: a family name and one to four capitalised words behind it. */
export function findPersonNames(text: string): PersonName[] {
  const composed = compose(text);
  return [...composed.text.matchAll(NAME)]
    .map(({ index, 0: name }) => ({ name, at: composed.given(index), end: composed.given(index + name.length) }))
    .filter(({ name }) => !NOT_PERSONS.has(name.split(/\s/u).slice(0, 2).join(' ')) && !NOT_PERSONS.has(name));
}
