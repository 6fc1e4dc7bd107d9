import { z } from 'zod';
import { field, judged, line } from './field.ts';
import { plainSiteFault } from './web-address.ts';

/** Each question is asked of every library, on the reader's line: a first one costs about 200 KB for each of 10,000 pages. */
const MOST = 10;

const libraryAddress = judged(z.string(), (address) =>
  plainSiteFault(address, 'Viết địa chỉ bắt đầu bằng https:// — trang https không đọc được thư viện ở địa chỉ http:// (trừ localhost)'),
);

/** Libraries on other addresses whose entries the search finds as well. */
export const otherLibraries = field(
  'Tìm cả ở thư viện khác',
  `Các thư viện cùng phần mềm này mà ô tìm của trang tìm cả trong đó, nhiều nhất ${MOST}. Bài không chép về; kết quả ghi tên thư viện ` +
    'và mở ở trang của thư viện ấy.',
  z
    .array(
      z.strictObject({
        /** What readers see beside each result. */
        name: field('Tên', 'Tên hiện cạnh mỗi kết quả, ví dụ: Thư viện Chi bộ 2.', line(80)),
        /** Its first page, with https and the folder it stands in. */
        address: field('Địa chỉ', 'Trang chủ của thư viện ấy, ví dụ: https://chi-bo-2.example/thu-vien/', libraryAddress),
      }),
    )
    .max(MOST, `Nhiều nhất ${MOST} thư viện: mỗi lần tìm, máy người đọc hỏi từng thư viện một.`)
    .default([]),
);

/** The address of a site with the slash that ends its folder. */
export function siteFolder(address: string): string {
  return address.replace(/\/?$/, '/');
}

interface Own {
  name: string;
  url: string;
  base: string;
  otherLibraries: z.infer<typeof otherLibraries>;
}

/** Names and addresses that stand for two libraries, or for the own among the others: where, and what to do. */
export function otherLibraryFaults({ name, url, base, otherLibraries: others }: Own): { path: (string | number)[]; message: string }[] {
  // What is no address at all is told as that already.
  const places = [URL.parse(base, url)?.href, ...others.map(({ address }) => siteFolder(URL.parse(address)?.href ?? address))];
  const names = [name, ...others.map((other) => other.name)].map((one) => one.normalize('NFC').toLocaleLowerCase('vi'));
  return others.flatMap((other, i) => {
    const fault = (key: 'address' | 'name', list: readonly (string | undefined)[], own: string, again: string) => {
      const first = list.indexOf(list[i + 1]);
      return first > i ? [] : [{ path: ['otherLibraries', i, key], message: first === 0 ? own : again }];
    };
    return [
      ...fault(
        'address',
        places,
        'Đây là địa chỉ của chính thư viện này (url: và base:): bỏ mục này, ô tìm vẫn tìm ở nhà.',
        `“${other.address}” đã kê ở trên: bỏ mục này.`,
      ),
      ...fault(
        'name',
        names,
        `“${other.name}” là tên của chính thư viện này (name:): ghi tên khác để người đọc phân biệt.`,
        `“${other.name}” đã đặt cho thư viện ở trên: ghi tên khác để người đọc phân biệt.`,
      ),
    ];
  });
}
