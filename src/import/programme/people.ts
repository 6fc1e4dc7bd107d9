import { findPersonNames } from '../../text/person-names.ts';

/** Somebody a programme names: by role, and by name where it has one. */
export interface ProgrammePerson {
  /** Null where a name alone is written. */
  role: string | null;
  name: string | null;
}

/** Titles of address, which say neither role nor name. */
const ADDRESS = /(?<!\p{L})(?:các\s+)?(?:đ\s*\/\s*c|đồng\s+chí|ông|bà|anh|chị|đc)(?!\p{L})\s*\.?\s*:?/giu;
/** Behind a title of address: a name whose family name is left out; not what begins like a post. */
const CALLED =
  /(?<!\p{L})(?:[Đđ]\s*\/\s*[cC]|[Đđ]ồng\s+chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\s*\.?\s+((?!(?:Bí|Phó|Chủ|Trưởng|Giám|Chi|Tổ|Đảng|Cấp|Lãnh|Thư|Cán|Toàn|Các|Đại|Báo|Ủy|Uỷ|Chánh|Kế|Thủ|Hội|Ban|Phòng)(?!\p{L}))\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){0,4})/gu;
const LONGEST_ROLE = 120;

/** The persons or parts of the unit that a cell names: a line, or what a semicolon parts, for each. */
export function readPeople(text: string): ProgrammePerson[] {
  return text
    .split(/\n|;|(?<=\p{Ll}),\s*(?=(?:đ\s*\/\s*c|đồng\s+chí)(?!\p{L}))/iu)
    .map((part) => part.replace(/^[-–+•*\s]+|[\s.,;]+$/g, ''))
    .filter(Boolean)
    .flatMap(readPerson);
}

function readPerson(text: string): ProgrammePerson[] {
  // Names in capitals are names.
  const cased = text.replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, (word) =>
    /[AEIOUYÀ-Ỹ]/u.test(word) ? word[0] + word.slice(1).toLowerCase() : word,
  );
  const names = findPersonNames(cased).map(({ name, at, end }) => ({ name, at, end }));
  for (const found of cased.matchAll(CALLED)) {
    const name = found[1]!.trim();
    const at = found.index + found[0].lastIndexOf(name);
    if (!names.some((known) => known.at < at + name.length && at < known.end)) names.push({ name, at, end: at + name.length });
  }
  if (names.length === 0) return [{ role: roleOf(text), name: null }];
  let role = '';
  let from = 0;
  for (const { at, end } of names.toSorted((a, b) => a.at - b.at)) {
    role += `${text.slice(from, at)} , `;
    from = end;
  }
  const whole = roleOf(role + text.slice(from));
  return names.map(({ name }) => ({ role: whole, name }));
}

/** What is left of a cell without names: a post, a part of the unit. A dash inside it is of its name: `Phòng Tài chính - Kế toán`. */
function roleOf(text: string): string | null {
  const role = text
    .replace(ADDRESS, ' , ')
    .replace(/(?<!\p{L})\p{Lu}(?!\p{L})\.?/gu, ' ')
    .replace(/[()[\]:,;]+/g, ' , ')
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:[-–] )?,[ ,–-]*/g, ', ')
    .replace(/^[\s,.–-]+|[\s,.–-]+$/g, '')
    .replace(/^(?:và|cùng|với)\s+|\s+(?:và|cùng|với)$/giu, '')
    .slice(0, LONGEST_ROLE);
  return /\p{L}{2}/u.test(role) ? role : null;
}
