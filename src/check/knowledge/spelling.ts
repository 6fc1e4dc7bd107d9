import { nearestNames } from '../../problems/nearest.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { allSyllables, isSyllable } from '../../vietnamese/syllable.ts';

/** Slips made of syllables that are right by themselves; seen in reports of Party cells. */
const SLIPS =
  'tuyên tuyền → tuyên truyền, đời sốn → đời sống, thanh viên → thanh niên hoặc thành viên, tinh hình → tình hình, ' +
  'ngắn ngọn → ngắn gọn, chức mừng → chúc mừng, bổ xung → bổ sung, xuất xắc → xuất sắc, suất sắc → xuất sắc, ' +
  'thăm quan → tham quan, chuẩn đoán → chẩn đoán, chau dồi → trau dồi, trao dồi → trau dồi, sơ xuất → sơ suất, ' +
  'sáng lạng → xán lạn, vô hình chung → vô hình trung, tựu chung → tựu trung, tập chung → tập trung, cọ sát → cọ xát, ' +
  'xúi dục → xúi giục, dấu diếm → giấu giếm, nổ lực → nỗ lực, lảnh đạo → lãnh đạo, hổ trợ → hỗ trợ, ' +
  'triễn khai → triển khai, cũng cố → củng cố, kỹ luật → kỷ luật, kỹ niệm → kỷ niệm, kỷ năng → kỹ năng, ' +
  'bảo đãm → bảo đảm, đãm bảo → đảm bảo, giử gìn → giữ gìn, chia xẻ → chia sẻ, xử dụng → sử dụng, sữa chữa → sửa chữa, ' +
  'nghiêng cứu → nghiên cứu, đảng viện → đảng viên, chỉnh chu → chỉn chu';

/** What each is meant to be; several words stand between “hoặc”. */
export const KNOWN_SLIPS: ReadonlyMap<string, string> = new Map(
  SLIPS.split(', ').map((slip): [string, string] => {
    const [written = '', meant = ''] = slip.split(' → ');
    return [written, meant];
  }),
);

/** Letters: one stands for itself, and more than these are no word. */
const LEAST_LENGTH = 2;
const MOST_LENGTH = 30;
/** `nghiêng` has the most letters of all syllables. */
const LONGEST_SYLLABLE = 7;

/** What may be wrong with a word that carries Vietnamese marks; null where it reads as Vietnamese or as a foreign name. */
export function judgeWord(word: string): { nearest: string | null } | null {
  const isCapitalised = /^\p{Lu}/u.test(word);
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || isSyllable(word) || word === word.toUpperCase()) return null;
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
