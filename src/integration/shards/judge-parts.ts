import { showUntrusted } from '../../problems/show-untrusted.ts';
import { PART_LIST, type PartList } from '../../release/part-list.ts';
import { compareFolder } from '../../release/verify.ts';
import type { PartFacts } from './part-facts.ts';

/** A folder in which a part was found; null for what its list says where that cannot be read. */
export interface FoundPart {
  folder: string;
  list: PartList | null;
}

/** Files of one part that are named. */
const MOST_NAMED = 5;

/** What parts are compared by with the library that is here, as it is said of them: “dựng từ …”. */
const COMPARED = [
  ['engine', 'chương trình phiên bản', (value) => value],
  ['commit', 'lần lưu (commit)', (value) => (value ? String(value).slice(0, 12) : 'ngoài git')],
  ['day', 'ngày', (value) => String(value).split('-').reverse().join('/')],
  ['drafts', 'bản', (value) => (value ? 'xem thử, có cả bản nháp' : 'cho người đọc')],
  ['address', 'địa chỉ của trang', (value) => value],
  ['madeBy', 'mã chương trình, gói và Node', (value) => String(value).slice(0, 12)],
  ['content', 'nội dung', (value) => String(value).slice(0, 12)],
] as const satisfies [keyof PartFacts, string, (value: unknown) => unknown][];

/**
 * Everything that keeps parts from being joined, a sentence each, with what to do; none where they make a site.
 * @param here what a part of the library that is here would say
 */
export function judgeParts(parts: readonly FoundPart[], here: PartFacts): string[] {
  const unreadable = parts.filter(({ list }) => !list).map(({ folder }) => folder);
  const known = parts.flatMap(({ folder, list }) => (list ? [{ folder, list }] : []));
  return [
    ...unreadable.map((folder) => `${showUntrusted(folder)}: ${PART_LIST} không đọc được. Chép lại phần ấy trọn vẹn, hoặc dựng lại.`),
    ...judgeNumbers(known),
    ...judgeOrigin(known, here),
    ...known.flatMap((part) => judgeFiles(part)),
    ...judgeClaims(known),
  ];
}

type KnownPart = FoundPart & { list: PartList };

function judgeNumbers(parts: readonly KnownPart[]): string[] {
  const byCount = Map.groupBy(parts, ({ list }) => list.of);
  if (byCount.size > 1) {
    const counts = [...byCount].map(([of, some]) => `chia ${of} có phần ${numbersOf(some)}`).join('; ');
    return [`Các phần chia khác nhau (${counts}). Chỉ giữ các phần của một cách chia.`];
  }
  return [...byCount].flatMap(([of, some]) => {
    const byNumber = Map.groupBy(some, ({ list }) => list.number);
    const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !byNumber.has(number));
    const twice = [...byNumber].filter(([, same]) => same.length > 1);
    return [
      ...(missing.length > 0
        ? [`Thiếu phần ${missing.join(', ')} trong ${of} phần. Làm thêm, bắt đầu từ: thu-vien build --shard ${missing[0]}/${of}`]
        : []),
      ...twice.map(([number, same]) => {
        const folders = same.map(({ folder }) => showUntrusted(folder)).join(' và ');
        return `Phần ${number} có ${same.length} bản: ${folders}. Chỉ giữ một bản.`;
      }),
    ];
  });
}

/** Where several things differ for one reason, the reason is said alone: another version has another digest as well. */
function judgeOrigin(parts: readonly KnownPart[], here: PartFacts): string[] {
  const said = new Set<KnownPart>();
  return COMPARED.flatMap(([key, what, show]) => {
    const others = Map.groupBy(
      parts.filter((part) => !said.has(part) && part.list[key] !== here[key]),
      ({ list }) => list[key],
    );
    return [...others].map(([value, some]) => {
      for (const part of some) said.add(part);
      return (
        `Phần ${numbersOf(some)} dựng từ ${what} khác: ${showUntrusted(String(show(value)))}, ở đây là ${show(here[key])}. ` +
        'Dựng lại phần ấy, hoặc ghép ở đúng nơi đã dựng.'
      );
    });
  });
}

function judgeFiles({ folder, list }: KnownPart): string[] {
  const { missing, changed, extra } = compareFolder(list, folder, PART_LIST);
  const told = (
    [
      ['thiếu', missing],
      ['khác bản kê', changed],
      ['thừa', extra],
    ] as const
  ).flatMap(([kind, files]) => (files.length > 0 ? [`${kind} ${named(files)}`] : []));
  if (told.length === 0) return [];
  return [`Phần ${list.number} (${showUntrusted(folder)}) hỏng: ${told.join('; ')}. Chép lại phần ấy trọn vẹn, hoặc dựng lại.`];
}

/** What two parts have made of the same must be the same; lists of pages and of the index are each part's own. */
function judgeClaims(parts: readonly KnownPart[]): string[] {
  const first = new Map<string, KnownPart>();
  const disputed = new Map<string, string[]>();
  for (const part of parts) {
    for (const [file, { sha256 }] of Object.entries(part.list.files)) {
      if (!file.includes('/')) continue;
      const other = first.get(file);
      if (!other) first.set(file, part);
      else if (other.list.files[file]!.sha256 !== sha256) {
        const pair = `${other.list.number} và ${part.list.number}`;
        disputed.set(pair, [...(disputed.get(pair) ?? []), file]);
      }
    }
  }
  return [...disputed].map(([pair, files]) => `Phần ${pair} cùng có ${named(files)} mà nội dung khác nhau. Dựng lại cả hai.`);
}

function numbersOf(parts: readonly KnownPart[]): string {
  return parts
    .map(({ list }) => list.number)
    .sort((a, b) => a - b)
    .join(', ');
}

function named(files: readonly string[]): string {
  const shown = files.slice(0, MOST_NAMED).map((file) => showUntrusted(file));
  return `${files.length} tệp (${shown.join(', ')}${files.length > MOST_NAMED ? '…' : ''})`;
}
