import { nearestNames } from '../../problems/nearest.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { allSyllables, composeSyllable, isSyllable, parseSyllable } from '../../vietnamese/syllable.ts';

/** Slips that are compounds too, or that two syllables have; `compound-slips.ts` finds the others. */
const SLIPS =
  'ngắn ngọn → ngắn gọn, thăm quan → tham quan, trao dồi → trau dồi, sáng lạng → xán lạn, sáng lạn → xán lạn, ' +
  'vô hình chung → vô hình trung, dấu diếm → giấu giếm, chia xẻ → chia sẻ, sơ xuất → sơ suất, tựu chung → tựu trung, ' +
  'thanh viên → thanh niên hoặc thành viên, sát nhập → sáp nhập, ' +
  'dành giật → giành giật, xúc tích → súc tích, bàng quang → bàng quan';

/** What each is meant to be; several words stand between “hoặc”. */
export const KNOWN_SLIPS: ReadonlyMap<string, string> = new Map(
  SLIPS.split(', ').map((slip): [string, string] => {
    const [written = '', meant = ''] = slip.split(' → ');
    return [written, meant];
  }),
);

/**
 * Syllables that spelling allows and no word has, or only beside those in brackets; hỏi and ngã taken for each other. What
 * stands before or behind counts as beside.
 */
const MISTONED =
  'nhửng những, phãi phải, cũa của, giử giữ, hửu hữu, mổi mỗi, rỏ rõ, dể dễ, nghỉa nghĩa, trã trả, chĩ chỉ, thễ thể, hiễu hiểu, ' +
  'bỡi bởi, xãy xảy, xữ xử, sỡ sở (sàm suồng), tưỡng tưởng, kiễm kiểm, điễm điểm, biễu biểu, triễn triển, chuyễn chuyển, tuỗi tuổi, ' +
  'phãn phản, cãm cảm, khõe khỏe, miển miễn, diển diễn, cữa cửa, thũ thủ, đũ đủ, chử chữ, quã quả, đãm đảm, tỗ tổ, phỗ phổ, ' +
  'nử nữ, viểng viếng, trẽ trẻ, chĩnh chỉnh, đả đã (hổ kích phá thông đảo ẩu loạn), đãng đảng (lơ trí khoáng quang phóng du thoáng), ' +
  ' củng cũng (cố lủng mạc), vẩn vẫn (đục vớ vơ), sẻ sẽ (chia san chim suôn nhường cửa cơm), đễ để (hiếu)';

const mistoned = new Map(
  [...MISTONED.matchAll(/([^\s,(]+) ([^\s,(]+)(?: \(([^)]+)\))?/gu)].map(([, written = '', meant = '', beside = '']) => [
    written,
    { meant, beside: beside.split(' ').filter(Boolean) },
  ]),
);

/** What a syllable must have been meant to be, though spelling allows it; null where it may stand. */
export function meantSyllable(word: string, neighbours: readonly string[]): string | null {
  const known = mistoned.get(word);
  if (known) return neighbours.some((beside) => known.beside.includes(beside)) ? null : known.meant;
  const syllable = parseSyllable(word);
  if (!syllable) return null;
  const placed = [composeSyllable(syllable, 'old'), composeSyllable(syllable, 'new')];
  return placed.includes(word) ? null : placed[0]!;
}

/** Letters: one stands for itself, and more than these are no word. */
const LEAST_LENGTH = 2;
const MOST_LENGTH = 30;
/** `nghiêng` has the most letters of all syllables. */
const LONGEST_SYLLABLE = 7;

/** Words of other languages that Vietnamese writes as one, with its own marks. */
const LOANWORDS = new Set(
  (
    'mácxít mácxit bônsêvích bônxêvích mensêvích míttinh ôtô hécta phrăng măngséc xôviết ôxy axít vắcxin prôtêin cácbon căngtin ' +
    'rađiô ápphích bêtông tuốcbin áptômát'
  ).split(' '),
);

/** What may be wrong with a word that carries Vietnamese marks; null where it reads as Vietnamese or as a foreign name. */
export function judgeWord(word: string): { nearest: string | null } | null {
  const isCapitalised = /^\p{Lu}/u.test(word);
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || isSyllable(word) || word === word.toUpperCase()) return null;
  if (LOANWORDS.has(word.toLowerCase())) return null;
  const parts = splitSyllables(word);
  if (isCapitalised && (parts || !hasSyllableShape(word))) return null;
  if (parts) return { nearest: parts.join(' ') };
  return { nearest: nearestSyllable(word) };
}

/** `nhândân` is two syllables; `Lênin` too, which is how names of other languages are joined. */
function splitSyllables(word: string): string[] | null {
  for (let cut = Math.min(word.length - 1, LONGEST_SYLLABLE); cut > 0; cut--) {
    const head = word.slice(0, cut);
    if (!isSyllable(head)) continue;
    const tail = word.slice(cut);
    if (isSyllable(tail)) return [head, tail];
    const rest = tail.length > 2 ? splitSyllables(tail) : null;
    if (rest) return [head, ...rest];
  }
  return null;
}

let byShape: Map<string, string[]> | undefined;

/** Syllables by their letters without marks: `viet` → viết, việt, việt… */
function syllablesByShape(): Map<string, string[]> {
  return (byShape ??= Map.groupBy(allSyllables(), foldDiacritics));
}

function hasSyllableShape(word: string): boolean {
  return syllablesByShape().has(foldDiacritics(word));
}

/** Shapes of no syllable that were met, with the nearest that are: looking through all of them takes a millisecond. */
const nearShapes = new Map<string, readonly string[]>();
/** A library has a few dozen; after so many a text is no Vietnamese, and what is nearest helps nobody. */
const MOST_SHAPES = 1000;

function nearestShapes(shape: string): readonly string[] {
  const known = nearShapes.get(shape);
  if (known || nearShapes.size === MOST_SHAPES) return known ?? [];
  const near = nearestNames(shape, [...syllablesByShape().keys()], 3);
  nearShapes.set(shape, near);
  return near;
}

/** Null where too many words were unknown before to look for what is near this one. */
function nearestSyllable(word: string): string | null {
  const shape = foldDiacritics(word);
  const alike = syllablesByShape().get(shape) ?? nearestShapes(shape).flatMap((near) => syllablesByShape().get(near) ?? []);
  const [nearest] = nearestNames(word, alike, 1);
  if (nearest === undefined) return null;
  return /^\p{Lu}/u.test(word) ? nearest.charAt(0).toUpperCase() + nearest.slice(1) : nearest;
}
