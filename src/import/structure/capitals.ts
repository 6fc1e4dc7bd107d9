/** Names of bodies, offices and places as they are written in running text; longer ones are tried first. */
const WRITTEN =
  'Ban Thường vụ, Ban Chấp hành, Ban Tuyên giáo và Dân vận, Ban Tuyên giáo, ' +
  'Ban Tổ chức, Ban Dân vận, Ban Nội chính, Ban Xây dựng Đảng, Ủy ban Kiểm tra, ' +
  'Ủy ban nhân dân, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc, Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy, Đảng ủy, Đảng bộ, ' +
  'Chi bộ, Chi ủy, Chi đoàn, Chi hội, Liên đội, Đoàn Thanh niên, Công đoàn, Hội Nông dân, Hội Phụ nữ, Hội Cựu chiến binh, ' +
  'Đại hội đại biểu, Đại hội, Hội nghị, lần thứ, nhiệm kỳ, Hiệu trưởng, Giám đốc, Chủ tịch, Trưởng ban, ' +
  'Văn phòng, Trung tâm, Thư viện, Bảo tàng, ' +
  'Trung ương Đoàn, Tỉnh đoàn, Thành đoàn, Huyện đoàn, Quận đoàn, ' +
  'Ban Quản lý, Ban Chỉ đạo, Ban Giám hiệu, Ban Giám đốc, Ban Công tác Mặt trận, Xí nghiệp, Nhà máy, Phân xưởng, Hợp tác xã, ' +
  'Trường, Sở, Phòng, Ban, Cục, Chi cục, Viện, Bộ, Công an, Quân sự, Tiểu học, Mầm non, Trung học, xã, phường, thị trấn, huyện, quận, ' +
  'thị xã, thành phố, tỉnh, thôn, bản, làng, ấp, khu phố, khu dân cư, tổ dân phố, tổ, khối, cơ quan, trực thuộc, các, và, của, số, ' +
  'Văn hóa, Thể thao, Du lịch, Thông tin, Truyền thông, Giáo dục, Đào tạo, Nội vụ, Tài chính, Kế hoạch, Đầu tư, Công thương, ' +
  'Nông nghiệp, Môi trường, Tài nguyên, Tư pháp, Y tế, Xây dựng, Khoa học, Công nghệ, Lao động, Ngoại vụ, Dân tộc, Tôn giáo, ' +
  'UBND, HĐND, MTTQ, THCS, THPT, TNHH, Công ty, cổ phần, Tổng công ty, Tập đoàn, trách nhiệm hữu hạn, một thành viên, Trạm, ' +
  'Trung học cơ sở, Trung học phổ thông, ' +
  'Đại học, Cao đẳng, Học viện, Sư phạm, Phổ thông, Trung tâm Chính trị, Thống kê, Kho bạc, Điện lực, Bưu điện, ' +
  'Bệnh viện, đa khoa, chuyên khoa, khu vực, ' +
  'Hành chính, Quản trị, Kế toán, Thống kê, Thanh tra, Pháp chế, Kỹ thuật, Kinh doanh, Nhân sự, ' +
  'Tổ chức, Tổng hợp, Nghiệp vụ, Thương binh, Xã hội, Kinh tế, Chính trị, ' +
  'cơ sở, Trung học cơ sở, Trung học phổ thông, Dân tộc nội trú, Dân tộc bán trú, ' +
  'Giáo dục nghề nghiệp, Giáo dục thường xuyên, Bồi dưỡng chính trị, Liên đoàn Lao động, Hội Liên hiệp Phụ nữ, Hội Người cao tuổi, ' +
  'Hội Chữ thập đỏ, Hội Khuyến học, Hội Sinh viên, Đội Thiếu niên Tiền phong, Ban Đại diện cha mẹ học sinh, Ban Thanh tra nhân dân, ' +
  'Ban Nữ công, Tổ Nữ công, Tòa án nhân dân, Viện kiểm sát nhân dân, Thi hành án dân sự, Bảo hiểm xã hội, Ngân hàng Chính sách xã hội, ' +
  'Quỹ tín dụng nhân dân, Biên phòng, Bộ đội Biên phòng, Chi nhánh, Phòng Giao dịch, dịch vụ, thương mại, sản xuất, nông thôn, ' +
  'Nhà thiếu nhi, Câu lạc bộ, Ban Chỉ huy, liên cơ quan, đặc khu';

const PHRASES = new Map(WRITTEN.split(', ').map((phrase) => [plain(phrase), phrase]));
const LONGEST_PHRASE = 6;

/** One spelling for `ỦY`, `UỶ`, `HÒA`, `HOÀ`: where the mark stands does not matter. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
}

/**
 * A body's name out of capitals, `ĐẢNG ỦY XÃ HẠ SƠN` to `Đảng ủy xã Hạ Sơn`: as the text of the paper writes it, else by the words
 * that such names are made of. What is neither is a name, and what has no vowel an abbreviation.
 * @param text where the name may stand in small letters
 */
export function nameOfCapitals(capitals: string, text: string): string {
  const name = capitals.replace(/\s+/g, ' ').trim();
  if (/\p{Ll}/u.test(name)) return name;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const written = at === -1 ? '' : text.slice(at, at + name.length);
  return /\p{Ll}/u.test(written) ? first(written) : first(byWords(name.split(' ')));
}

/** Words of a name of a body that such names are not made of: names of places and persons, or no part of a name at all. */
export function unknownWords(line: string): string[] {
  const words = line.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const unknown: string[] = [];
  for (let at = 0; at < words.length;) {
    const { length, written } = phraseAt(words, at);
    if (written === null) unknown.push(words[at]!);
    at += length;
  }
  return unknown;
}

function byWords(words: readonly string[]): string {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const { length, written } = phraseAt(words, at);
    const isTask = written === null && isTaskBeside(words, at, out);
    const taken = words.slice(at, at + (isTask ? 2 : length)).join(' ');
    const shape = isTask ? 'Việc gì' : written;
    out.push(shape === null ? capitalised(taken) : cased(taken, shape) + (taken.endsWith(',') ? ',' : ''));
    at += isTask ? 2 : length;
  }
  return out.join(' ');
}

/** Whether two words no list has are what an office does, beside another such task: `Tài chính - Kế toán`, `Thể thao và Truyền thanh`. */
function isTaskBeside(words: readonly string[], at: number, written: readonly string[]): boolean {
  const [before = '', joint = ''] = written.slice(-2);
  const task = joint.endsWith(',') ? joint : /^(?:[-–]|và)$/u.test(joint) ? before : '';
  const end = words[at + 2];
  const isPair = end === undefined || /^(?:[-–]|VÀ|và)$/u.test(end) || /,$/u.test(words[at + 1]!);
  return /^\p{Lu}\p{Ll}+ \p{Ll}+,?$/u.test(task) && words[at + 1] !== undefined && isPair && phraseAt(words, at + 1).written === null;
}

/** The longest known phrase that begins at a word; that word alone where there is none. */
function phraseAt(words: readonly string[], at: number): { length: number; written: string | null } {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    const written = PHRASES.get(plain(phrase.replace(/,$/u, '')));
    if (written !== undefined) return { length, written };
  }
  return { length: 1, written: null };
}

/** The words as they stand, in the letter case of a pattern that is as long. */
function cased(words: string, pattern: string): string {
  const shapes = pattern.split(' ');
  return words
    .replace(/,$/u, '')
    .split(' ')
    .map((word, index) =>
      /^\p{Lu}{2}/u.test(shapes[index] ?? '')
        ? word
        : /^\p{Lu}/u.test(shapes[index] ?? '')
          ? first(word.toLowerCase())
          : word.toLowerCase(),
    )
    .join(' ');
}

function capitalised(word: string): string {
  const letters = word.replace(/[,;]$/u, '');
  const isAbbreviation = /^[^AEIOUY\p{Ll}]{2,}$/u.test(letters.normalize('NFD').replace(/[\u0300-\u036F]/g, ''));
  return isAbbreviation || /^[IVX]+$/.test(letters) ? word : first(word.toLowerCase());
}

function first(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
