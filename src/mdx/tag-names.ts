import { componentNames, components } from './components.ts';
import { tagMessages as say } from './messages.ts';
import type { Finding } from '../problems/problem.ts';
import { nearestName } from '../problems/nearest.ts';

/** What to write instead of an HTML element; the others get `activeHtml` or `plainHtml`. */
const instead: ReadonlyMap<string, string> = new Map([
  ['b', 'Viết **chữ đậm**.'],
  ['strong', 'Viết **chữ đậm**.'],
  ['i', 'Viết *chữ nghiêng*.'],
  ['em', 'Viết *chữ nghiêng*.'],
  ['s', 'Viết ~~chữ gạch~~.'],
  ['del', 'Viết ~~chữ gạch~~.'],
  ['strike', 'Viết ~~chữ gạch~~.'],
  ['u', 'Bỏ gạch chân: gạch chân dành cho liên kết; muốn nhấn mạnh thì viết **chữ đậm**.'],
  ['a', 'Viết [chữ](địa chỉ).'],
  ['img', 'Viết <Figure src="./anh.jpg" alt="Trong ảnh có gì" />.'],
  ['picture', 'Viết <Figure src="./anh.jpg" alt="Trong ảnh có gì" />.'],
  ['br', 'Để một dòng trống giữa hai đoạn, hoặc đặt dấu \\ ở cuối dòng.'],
  ['hr', 'Viết --- trên một dòng riêng.'],
  ['p', 'Bỏ thẻ; để một dòng trống giữa hai đoạn.'],
  ['ul', 'Viết mỗi mục một dòng bắt đầu bằng "- ".'],
  ['ol', 'Viết mỗi mục một dòng bắt đầu bằng "1. ".'],
  ['li', 'Viết mỗi mục một dòng bắt đầu bằng "- ".'],
  ['blockquote', 'Viết "> " ở đầu dòng, hoặc <Quote id="…" /> với câu đã có trong thư viện.'],
  ['code', 'Viết `chữ` trong dấu huyền.'],
  ['pre', 'Đặt đoạn giữa hai dòng ```.'],
  ['sup', 'Viết chú thích [^1]; số mũ viết bằng ký tự ² ³.'],
  ['sub', 'Viết bằng ký tự ₂ ₃.'],
  ['aside', 'Viết <Callout kind="ghi-chu">…</Callout>.'],
  ...['table', 'thead', 'tbody', 'tr', 'td', 'th'].map(
    (name) => [name, 'Viết bảng bằng dấu |: | Cột 1 | Cột 2 |, dòng dưới là |---|---|.'] as const,
  ),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'Viết ## Tiêu đề.'] as const),
]);
const active = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'style',
  'link',
  'meta',
  'base',
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'video',
  'audio',
  'template',
  'frame',
  'frameset',
  'applet',
  'noscript',
  'slot',
  'portal',
]);
const plain = new Set([
  'div',
  'span',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'center',
  'font',
  'small',
  'big',
  'mark',
  'q',
  'cite',
  'abbr',
  'time',
  'kbd',
  'samp',
  'var',
  'ins',
  'dl',
  'dt',
  'dd',
  'details',
  'summary',
  'label',
  'address',
  'figcaption',
  'caption',
  'col',
  'colgroup',
  'tfoot',
  'body',
  'html',
  'head',
  'title',
  'marquee',
  'wbr',
  'ruby',
]);
const activeHtml = 'Xóa cả thẻ và nội dung của nó; cần dẫn tới trang khác thì viết [chữ](https://…).';
const plainHtml = 'Bỏ thẻ, giữ lại chữ; định dạng bằng Markdown: **đậm**, *nghiêng*, ## tiêu đề, - danh sách.';

/** Whether a name, in any case, is an HTML element an editor may know. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return instead.has(lower) || active.has(lower) || plain.has(lower);
}

/** Why a tag's name is refused, or null for a component of the allow-list. */
export function checkTagName(name: string | null): Finding | null {
  if (name === null || name === '') return say.fragment();
  if (components.has(name)) return null;
  const lower = name.toLowerCase();
  if (!isHtmlName(name)) return say.unknown(name, nearestName(name, componentNames), componentNames);
  return say.html(name, instead.get(lower) ?? (active.has(lower) ? activeHtml : plainHtml));
}
