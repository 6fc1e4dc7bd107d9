/** Academic degrees, ranks of the forces and titles that stand before a name: `PGS, TS.`, `Đại tá, ThS`, `BSCKII.`, `Nhà báo`. */
const SHORT =
  'GS|PGS|TS|TSKH|T[Hh][Ss]|CN|KS|KTS|DS|BS|BSCK(?:I{1,2}|[12])|CK(?:I{1,2}|[12])|LS|NCS|CVCC?|GVCC?|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND';
const WRITTEN_OUT =
  '(?:Đại|Thiếu|Trung|Thượng) (?:tướng|tá|úy|uỷ)|(?:Tiến|Thạc|Bác|Dược|Nghệ) sĩ|Luật sư|Nhà (?:báo|văn|thơ|sử học|nghiên cứu)';
const DEGREE = `(?:(?:${SHORT})(?![\\p{L}\\d])|${WRITTEN_OUT})`;
const BEFORE_NAME = new RegExp(`^(?:${DEGREE}[.\\s,;-]{1,4}){1,4}(?=\\p{Lu})`, 'u');
/** A mark between a degree and what it stands before, which parts nothing. */
const MARK_BEHIND = new RegExp(`((?<![\\p{L}\\p{N}])${DEGREE}\\.?)(?:\\s?[,;-]\\s?)(?=\\p{Lu})`, 'gu');

/** A name without the degrees before it. */
export function withoutDegree(name: string): string {
  return name.replace(BEFORE_NAME, '');
}

/** A line with nothing but a space between degrees, and between them and a name: `PGS TS. Lan Mẫu`. */
export function joinDegrees(line: string): string {
  return line.replace(MARK_BEHIND, '$1 ');
}

/** Whether two names have degrees before them, as those of several who wrote for a journal. */
export function areOfScholars(one: string, other: string): boolean {
  return !one.includes(other) && withoutDegree(one) !== one && withoutDegree(other) !== other;
}
