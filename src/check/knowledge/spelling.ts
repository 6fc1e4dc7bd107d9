import { nearestNames } from '../../problems/nearest.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { oncePerText } from '../../vietnamese/once-per-text.ts';
import { areCompound } from './compound-slips.ts';
import { allSyllables, composeSyllable, isSyllable, parseSyllable } from '../../vietnamese/syllable.ts';

/** Slips that are compounds too, or that two syllables have; `compound-slips.ts` finds the others. */
const SLIPS =
  'ngắn ngọn → ngắn gọn, thăm quan → tham quan, trao dồi → trau dồi, sáng lạng → xán lạn, sáng lạn → xán lạn, ' +
  'vô hình chung → vô hình trung, dấu diếm → giấu giếm, chia xẻ → chia sẻ, sơ xuất → sơ suất, tựu chung → tựu trung, ' +
  'thanh viên → thanh niên hoặc thành viên, sát nhập → sáp nhập, ' +
  'dành giật → giành giật, xúc tích → súc tích';

/** Slips that are words of their own, and what stands about them where they are meant to be another: before, or behind. */
export const SLIPS_BY_CONTEXT: readonly { slip: RegExp; meant: string }[] = [
  {
    slip: /(?<=(?:thái độ|lối sống|thói|thờ ơ,?|vô cảm,?|sống|đứng|kẻ|người|bệnh|không|nên|hay|sự)\s+)bàng\s+quang(?!\p{L})|(?<!\p{L})bàng\s+quang(?=,? (?:trước|với|đứng ngoài|thờ ơ|vô cảm))/giu,
    meant: 'bàng quan',
  },
];

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

/** Whether a word of marks, as written, may have something wrong that `meantSyllable` or `judgeWord` tells. */
export const mayBeMisspelt = oncePerText((word): boolean => {
  const composed = word.normalize('NFC');
  const small = composed.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(word)) return false;
  return mistoned.has(small) || otherwisePlaced(small) !== null || judgeWord(composed) !== null;
});

/** What a syllable must have been meant to be, though spelling allows it; null where it may stand. */
export function meantSyllable(word: string, neighbours: readonly string[]): string | null {
  const known = mistoned.get(word);
  if (known) return neighbours.some((beside) => known.beside.includes(beside)) ? null : known.meant;
  return otherwisePlaced(word);
}

/** The syllable with its tone where it belongs; null where it stands there, in either style, and for what is no syllable. */
const otherwisePlaced = oncePerText((word): string | null => {
  const syllable = parseSyllable(word);
  if (!syllable) return null;
  const placed = [composeSyllable(syllable, 'old'), composeSyllable(syllable, 'new')];
  return placed.includes(word) ? null : placed[0]!;
});

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
export const judgeWord = oncePerText((word): { nearest: string | null } | null => {
  const isCapitalised = /^\p{Lu}/u.test(word);
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || isSyllable(word) || word === word.toUpperCase()) return null;
  if (LOANWORDS.has(word.toLowerCase())) return null;
  const parts = splitSyllables(word);
  if (isCapitalised && (parts || !hasSyllableShape(word))) return null;
  if (parts) return { nearest: parts.join(' ') };
  return { nearest: nearestSyllable(word) };
});

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

/**
 * The compound that a word of no syllable was meant for, with the word before or behind it, in the word's letter case: `Chuơng`
 * before `trình`; null where several, or none, can be.
 */
export function meantBeside(word: string, before: string, behind: string): string | null {
  const small = word.toLowerCase();
  const alike = (syllablesByShape().get(foldDiacritics(small)) ?? []).filter((one) => one !== small);
  const asFirst = alike.filter((one) => areCompound(one, behind.toLowerCase())).map((one) => `${one} ${behind}`);
  const asSecond = alike.filter((one) => areCompound(before.toLowerCase(), one)).map((one) => `${before} ${one}`);
  const [meant, ...others] = new Set(asFirst.length > 0 ? asFirst : asSecond);
  if (meant === undefined || others.length > 0) return null;
  return /^\p{Lu}/u.test(word) && asFirst.length > 0 ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** Half of `ươ` was typed: `chuơng`, `trưong`. */
function withBothHorns(word: string): string | null {
  const horned = word
    .normalize('NFD')
    .replace(/u(\u031B?)([\u0300\u0301\u0303\u0309\u0323]?)o(\u031B?)/u, (whole, first: string, tone: string, second: string) =>
      first || second ? `u\u031B${tone}o\u031B` : whole,
    )
    .normalize('NFC');
  return horned !== word && isSyllable(horned.toLowerCase()) ? horned : null;
}

/** Null where too many words were unknown before to look for what is near this one. */
function nearestSyllable(word: string): string | null {
  const horned = withBothHorns(word);
  if (horned !== null) return horned;
  const shape = foldDiacritics(word);
  const alike = syllablesByShape().get(shape) ?? nearestShapes(shape).flatMap((near) => syllablesByShape().get(near) ?? []);
  const [nearest] = nearestNames(word, alike, 1);
  if (nearest === undefined) return null;
  return /^\p{Lu}/u.test(word) ? nearest.charAt(0).toUpperCase() + nearest.slice(1) : nearest;
}
