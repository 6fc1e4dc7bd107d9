import type { Rule } from '../engine/rule.ts';

/** Post offices where anybody may have an address; an office of the State has one of its own. */
const PRIVATE =
  /(?<![\w.+-])[\w.+-]{1,64} ?(?:@|\(at\)|\[at\]) ?(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|proton|protonmail|zoho|mail|aol|gmx|yandex)\.(?:com|vn|net|me|org|ru)(?:\.vn)?(?![\w-])/giu;

export const privateMail: Rule = {
  code: 'thu-rieng',
  severity: 'nhắc',
  about:
    'Địa chỉ thư ở gmail, yahoo, outlook… thường là thư riêng của một người. Dùng hộp thư công vụ; hộp thư chung của chi bộ đã công ' +
    'khai thì ghi lý do ở allow:.',
  wrong: 'Gửi bài về nguyen-van-thu@gmail.com trước thứ sáu.',
  right: 'Gửi bài cho thư ký chi bộ trước thứ sáu.',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ written, links }, { collection }) {
    // The library's own address stands in its settings.
    if (collection === null) return;
    for (const { 0: address, index } of written.matchAll(PRIVATE)) yield { at: index, ...say(address) };
    for (const { href, text, at } of links)
      for (const { 0: address } of href.matchAll(PRIVATE)) if (!text.includes(address)) yield { at, ...say(address) };
  },
};

function say(address: string) {
  return {
    message: `“${address.slice(0, 3)}…${/(?:gmail|\w+)\.[\w.]+$/.exec(address)?.[0] ?? ''}” giống địa chỉ thư riêng của một người.`,
    fix: 'Thay bằng hộp thư công vụ, hoặc bỏ; nếu là hộp thư chung đã công khai, ghi lý do ở allow:.',
  };
}
