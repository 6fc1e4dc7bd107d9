import { Refusal } from '../problems/refusal.ts';
import { findSecrecyMarks, isBareLevel, listsAllLevels } from '../text/secrecy-marks.ts';
import { foldDiacritics } from '../vietnamese/fold.ts';
import { dropReasons } from './drop-reasons.ts';
import { failures } from './messages.ts';
import { linesOf, type SourceText } from './source.ts';

/** Where marks of secrecy are found, and what is said of them. */
const secrecyPlaces = {
  text: 'trong bài',
  properties: 'thuộc tính của tệp',
  name: 'tên tệp',
  at: (mark: string, where: string) => `“${mark.trim().slice(0, 60)}” (${where})`,
  allowed: (marks: readonly string[], reason: string) =>
    `Dấu hạn chế phổ biến: ${marks.slice(0, 3).join('; ')}. Người nhập ghi lý do vẫn đăng: “${reason}”. Người duyệt xem lại.`,
} as const;

/** As names of files have them, often without marks; “mat” alone may be a face. */
const IN_NAME =
  /(?<![a-z])(?:tuyet[ _.-]?mat|toi[ _.-]?mat|luu[ _.-]?hanh[ _.-]?noi[ _.-]?bo|tai[ _.-]?lieu[ _.-]?(?:mat|noi[ _.-]?bo))(?![a-z])/;
const STAMP_IN_NAME = /[[(_-]\s*(?:M[ẬẠA]T|Mật)\s*(?:[\])_-]|\.\w+$)/u;
/** What stands on every page, or across it. */
const EDGES = new Set<string>([dropReasons.wordHeader, dropReasons.pageBoilerplate, dropReasons.turnedText]);

/**
 * A paper that is stamped secret, or kept to an office, does not become a draft, which git would keep: wherever the mark stands
 * (text, page headers, boxes, comments, properties, the file's name), and whatever else is wrong with it.
 * @param reason why it may be published all the same, in the editor's own words; null where nothing was said
 * @returns what the editor and the reviewer have to read of it; none where there is no mark
 * @throws Refusal where there is a mark and no reason
 */
export function judgeSecrecy(source: SourceText, name: string, reason: string | null): string[] {
  const places: [where: string, lines: readonly string[]][] = [
    [secrecyPlaces.text, source.blocks.flatMap(linesOfBlock)],
    ...source.dropped.map(({ text, reason: where }): [string, string[]] => [where, [text]]),
    [secrecyPlaces.properties, [...source.properties, ...Object.values(source.hints).filter((hint) => hint !== undefined)]],
  ];
  const found = places.flatMap(([where, lines]) =>
    lines.flatMap((line) => findSecrecyMarks(line.normalize('NFC'), EDGES.has(where)).map(({ mark }) => secrecyPlaces.at(mark, where))),
  );
  const named = IN_NAME.exec(foldDiacritics(name))?.[0] ?? STAMP_IN_NAME.exec(name.normalize('NFC'))?.[0];
  if (named) found.push(secrecyPlaces.at(named, secrecyPlaces.name));
  if (found.length === 0) return [];
  const marks = [...new Set(found)];
  if (reason === null) throw new Refusal(failures.secret(name, marks));
  return [secrecyPlaces.allowed(marks, reason)];
}

/** Lines of a block, but for the levels of secrecy where a table or a list below the head of the text tells which there are. */
function linesOfBlock(block: SourceText['blocks'][number], index: number): string[] {
  const lines = linesOf([block]).map((line) => line.normalize('NFC'));
  const isListing = index > 0 && (block.type === 'table' || block.type === 'list') && listsAllLevels(lines);
  return isListing ? lines.filter((line) => !isBareLevel(line)) : lines;
}
