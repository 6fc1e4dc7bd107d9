import { componentNames, components } from './components.ts';
import { tagMessages as say } from './messages.ts';
import type { Finding } from '../problems/problem.ts';
import { nearestName } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { isCleanForm, type Tag, type TagAttribute } from './tag.ts';

/** HTML elements that an editor may know, and what to write instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  [
    ['b strong', 'Viết **chữ đậm**.'],
    ['i em', 'Viết *chữ nghiêng*.'],
    ['s del strike', 'Viết ~~chữ gạch~~.'],
    ['u', 'Bỏ gạch chân: gạch chân dành cho liên kết; muốn nhấn mạnh thì viết **chữ đậm**.'],
    ['a', 'Viết [chữ](địa chỉ).'],
    ['img picture', 'Viết <Figure src="./anh.jpg" alt="Trong ảnh có gì" />.'],
    ['br', 'Để một dòng trống giữa hai đoạn, hoặc đặt dấu \\ ở cuối dòng.'],
    ['hr', 'Viết --- trên một dòng riêng.'],
    ['p', 'Bỏ thẻ; để một dòng trống giữa hai đoạn.'],
    ['ul li', 'Viết mỗi ý một dòng, bắt đầu bằng "- ".'],
    ['ol', 'Viết mỗi ý một dòng, bắt đầu bằng "1. ".'],
    ['blockquote', 'Viết "> " ở đầu dòng, hoặc <Quote id="…" /> với câu đã có trong thư viện.'],
    ['code', 'Viết `chữ` trong dấu huyền.'],
    ['pre', 'Đặt đoạn giữa hai dòng ```.'],
    ['sup', 'Viết chú thích [^1]; số mũ viết bằng ký tự ² ³.'],
    ['sub', 'Viết bằng ký tự ₂ ₃.'],
    ['aside', 'Viết <Callout kind="ghi-chu">…</Callout>.'],
    ['table thead tbody tr td th', 'Viết bảng bằng dấu |: | Cột 1 | Cột 2 |, dòng dưới là |---|---|.'],
    ['h1 h2 h3 h4 h5 h6', 'Viết ## Đề mục.'],
    [
      'script iframe object embed svg math style link meta base form input button textarea select video audio template frame ' +
        'frameset applet noscript slot portal',
      'Xóa cả thẻ và nội dung của nó; cần dẫn tới trang khác thì viết [chữ](https://…).',
    ],
    [
      'div span section article main header footer nav center font small big mark q cite abbr time kbd samp var ins dl dt dd ' +
        'details summary label address figcaption caption col colgroup tfoot body html head title marquee wbr ruby',
      'Bỏ thẻ, giữ lại chữ; định dạng bằng Markdown: **đậm**, *nghiêng*, ## đề mục, - danh sách.',
    ],
  ].flatMap(([names = '', advice = '']) => names.split(' ').map((name) => [name, advice] as const)),
);

/** Whether a name, in any case, is an HTML element an editor may know. */
export function isHtmlName(name: string): boolean {
  return INSTEAD.has(name.toLowerCase());
}

/** Why a tag's name is refused, or null for a component of the allow-list. */
export function checkTagName(name: string): Finding | null {
  if (name === '') return say.fragment;
  if (components.has(name)) return null;
  const instead = INSTEAD.get(name.toLowerCase());
  return instead ? say.html(name, instead) : say.unknown(name, nearestName(name, componentNames), componentNames);
}

/** Reports each attribute whose value is code or unquoted, and returns those attributes. */
export function reportAttributeForms(tag: Tag, report: Report): TagAttribute[] {
  const faulty = tag.attributes.filter((attribute) => !isCleanForm(attribute));
  for (const { name, form, start } of faulty) {
    if (form === 'spread') report.add(start, say.spread);
    else if (isEventName(name)) report.add(start, say.attributeEvent(name));
    else if (form === 'expression') report.add(start, say.attributeExpression(name));
    else report.add(start, form === 'curly' ? say.attributeCurly(name) : say.attributeUnquoted(name));
  }
  return faulty;
}

/** `onclick`, `onLoad`: an attribute that a browser would run. */
export function isEventName(name: string): boolean {
  return /^on[a-z]/i.test(name);
}
