import { DRAFT_TEXT, type HostileCase } from '../case.ts';
import { article } from '../sound-library.ts';

const TITLE = 'title: Bài thử một của thư viện\n';
const REST =
  'summary: Một bài ngắn để thử tệp xấu trong thư viện nhỏ.\npublished: 2024-01-02\ncategory: hoat-dong-chi-bo\ntopics: [dan-van]\n';

/** Front matter that says two things, or that another reader would read otherwise; all refused. */
const REFUSED: Readonly<Record<string, string>> = {
  'document-end': `${TITLE}${REST}...\ndraft: true\n`,
  'document-end-comment': `${TITLE}${REST}... # hết\ndraft: true\n`,
  'document-end-early': `draft: true\n...\n${TITLE}${REST}`,
  'document-start-text': `draft: true\n--- !!map\n${TITLE}${REST}`,
  'duplicate-flow': `${TITLE}${REST}source: { name: A b, rights: own, rights: agreed }\n`,
  'key-case': `${TITLE}${REST}Draft: true\n`,
  'key-space': `${TITLE}${REST}"draft ": true\n`,
  'key-zero-width': `${TITLE}${REST}"dr\u200baft": true\n`,
  'key-cyrillic': `${TITLE}${REST}dr\u0430ft: true\n`,
  'key-null': `${TITLE}${REST}~: true\n`,
  'key-number': `${TITLE}${REST}1: true\n`,
  'key-complex': `${TITLE}${REST}? [draft]\n: true\n`,
  'key-empty': `${TITLE}${REST}"": true\n`,
  'key-proto': `${TITLE}${REST}__proto__: { draft: false }\n`,
  'key-constructor': `${TITLE}${REST}constructor: { prototype: { draft: false } }\n`,
  merge: `a: &a { draft: false }\n<<: *a\n${TITLE}${REST}`,
  'merge-list': `<<: [{ draft: false }]\n${TITLE}${REST}`,
  anchor: `${TITLE.replace('Bài', '&a Bài')}${REST}`,
  alias: `title: &t Bài thử một của thư viện\n${REST}source: { name: *t, rights: own }\n`,
  bomb: `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n${TITLE}${REST}`,
  'tag-js': `title: !!js/function 'function(){return 1}'\n${REST}`,
  'tag-python': `title: !!python/object/apply:os.system ['touch @RAN@']\n${REST}`,
  'tag-binary': `title: !!binary QsOgaSB0aOG7rSBt4buZdA==\n${REST}`,
  'tag-own': `title: !x Bài thử một của thư viện\n${REST}`,
  'tag-str': `${TITLE}${REST}draft: !!str true\n`,
  'tag-bool': `${TITLE}${REST}draft: !!bool "true"\n`,
  'draft-word': `${TITLE}${REST}draft: "true"\n`,
  'draft-yes': `${TITLE}${REST}draft: yes\n`,
  'draft-on': `${TITLE}${REST}draft: on\n`,
  'draft-one': `${TITLE}${REST}draft: 1\n`,
  'draft-list': `${TITLE}${REST}draft: [true]\n`,
  'draft-capital': `${TITLE}${REST}draft: tRUE\n`,
  directive: `%YAML 1.1\n---\n${TITLE}${REST}`,
  'directive-tag': `%TAG ! tag:a.example,2000:\n---\n${TITLE}${REST}`,
  list: '- a\n- b\n',
  scalar: 'chỉ có chữ\n',
  empty: '',
  'tab-indent': `${TITLE}source:\n\tname: A\n${REST}`,
  'type-number': `title: 123\n${REST}`,
  'type-object': `title: { a: 1 }\n${REST}`,
  'type-list': `title: [Bài thử một của thư viện]\n${REST}`,
  'type-null': `title: ~\n${REST}`,
  'type-infinity': `${TITLE}${REST}figures: [{ value: .inf, unit: a, what: b }]\n`,
  'type-nan': `${TITLE}${REST}figures: [{ value: .nan, unit: a, what: b }]\n`,
  'date-none': `${TITLE}${REST.replace('2024-01-02', '2024-02-31')}`,
  'date-far': `${TITLE}${REST.replace('2024-01-02', '99999-01-01')}`,
  'date-time': `${TITLE}${REST.replace('2024-01-02', '2024-01-02T25:61:00Z')}`,
  'date-digits': `${TITLE}${REST.replace('2024-01-02', '"２０２４-01-02"')}`,
  'title-lines': `title: |\n  Bài thử một\n  của thư viện\n${REST}`,
  'title-long': `title: ${'dài '.repeat(5000)}\n${REST}`,
  'title-spaces': `title: "            "\n${REST}`,
  'summary-long': `${TITLE}${REST.replace('Một bài', 'Một bài '.repeat(2000))}`,
  'topics-many': `${TITLE}${REST.replace('[dan-van]', `[${'dan-van-x, '.repeat(5000)}dan-van]`)}`,
  'topics-object': `${TITLE}${REST.replace('[dan-van]', '{ 0: dan-van, length: 1 }')}`,
  'depth-flow': `${TITLE}${REST}x: ${'['.repeat(2000)}${']'.repeat(2000)}\n`,
  'depth-flow-open': `${TITLE}${REST}x: ${'{a: '.repeat(3000)}\n`,
  'depth-block': `${TITLE}${REST}${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
  'depth-list': `${TITLE}${REST}x: ${'- '.repeat(4000)}a\n`,
  'flow-unclosed': `${TITLE}${REST}x: [a, b\n`,
  'quote-unclosed': `title: "Bài thử một\n${REST}`,
  'url-javascript': `${TITLE}${REST}source: { name: Báo, url: "javascript:alert(1)", rights: own }\n`,
  'url-data': `${TITLE}${REST}source: { name: Báo, url: "data:text/html,1", rights: own }\n`,
  'cover-above': `${TITLE}${REST}cover: { src: ./../../outside/anh.png, alt: Ảnh }\n`,
  'cover-remote': `${TITLE}${REST}cover: { src: "https://a.example/x.png", alt: Ảnh }\n`,
  'cover-dots': `${TITLE}${REST}cover: { src: "./.../anh.png", alt: Ảnh }\n`,
  'cover-itself': `${TITLE}${REST}cover: { src: ./zz-yaml-cover-itself.mdx, alt: Ảnh }\n`,
  'cover-missing': `${TITLE}${REST}cover: { src: ./khong-co.png, alt: Ảnh }\n`,
  'allow-all': `${TITLE}${REST}allow: [{ rule: "*", reason: Bỏ qua mọi quy tắc }]\n`,
};

/** The same in a draft: it is set aside, so that somebody else's build goes on, and nothing of it is shown. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  'document-start': `draft: true\n--- \n${TITLE}${REST}`,
  duplicate: `${TITLE}${REST}draft: true\ndraft: false\n`,
  'duplicate-quoted': `${TITLE}${REST}draft: true\n"draft": false\n`,
  'duplicate-escaped': `${TITLE}${REST}draft: true\n"dr\\x61ft": false\n`,
  'duplicate-spaced': `${TITLE}${REST}draft: true\ndraft : false\n`,
};

/** Values that a page must show as text, if the check lets them through. */
const VALUES: Readonly<Record<string, string>> = {
  script: '<script>window.__pwned=1</script> bài thử',
  'script-end': '</title><script>window.__pwned=1</script>',
  'json-end': '</script><img src=x onerror=window.__pwned=1>',
  attribute: '" onmouseover="window.__pwned=1" x="',
  single: "' onclick='window.__pwned=1",
  expression: '{window.__pwned=1} bài thử',
  template: '${window.__pwned=1} bài thử',
  comment: '--><img src=x onerror=1><!-- bài',
  cdata: ']]><script>1</script><![CDATA[ bài',
  entity: '&lt;img src=x onerror=1&gt; bài',
  'entity-number': '&#x3c;script&#x3e; bài thử',
  backslash: 'bài thử \\u003cscript\\u003e',
  'url-words': 'javascript:alert(1) bài thử',
  proto: '__proto__ constructor toString',
  percent: '%3Cscript%3E %00 %0a bài',
  path: '../../../etc/passwd bài thử',
  csv: '=HYPERLINK("https://a.example") bài',
  'line-words': '::error:: /approve @all bài thử',
  svg: '<svg/onload=window.__pwned=1> bài',
  style: '</style><style>*{display:none}</style>',
  format: '%s %d %j %o bài thử này',
  dollar: "$& $` $' $1 bài thử",
  regex: '(a+)+$ [ ( { bài thử',
  emoji: 'Bài 👨‍👩‍👧‍👦 thử 🇻🇳 của kho',
  combining: `Bài thử ${'a\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(10)}`,
  fullwidth: '＜script＞ ｊａｖａ bài thử',
  markdown: '**đậm** [x](javascript:1) `mã` bài',
  'search-mark': '<mark>x</mark> "a" -b c:d bài',
};

const PLACES: Readonly<Record<string, (quoted: string) => string>> = {
  title: (value) => `title: ${value}\n${REST}`,
  summary: (value) => `${TITLE}${REST.replace(/^summary: .*$/m, () => `summary: ${value}`)}`,
  source: (value) => `${TITLE}${REST}source: { name: ${value}, author: ${value}, rights: own, note: ${value} }\n`,
  change: (value) => `${TITLE}${REST}changes: [{ date: 2024-02-02, note: ${value} }]\n`,
  figure: (value) => `${TITLE}${REST}figures: [{ value: 1, unit: ${value.length > 50 ? '"%"' : value}, what: ${value} }]\n`,
};

export function yamlCases(): HostileCase[] {
  const make = (name: string, expect: HostileCase['expect'], yaml: string, text = 'Chữ.'): HostileCase => ({
    kind: 'yaml',
    name,
    expect,
    files: { [`articles/zz-yaml-${name}.mdx`]: `---\n${yaml}---\n\n${text}\n` },
  });
  const values = Object.entries(VALUES).flatMap(([name, value]) =>
    Object.entries(PLACES).map(([place, write]) => make(`${name}-in-${place}`, 'either', write(JSON.stringify(value)))),
  );
  return [
    ...Object.entries(REFUSED).map(([name, yaml]) => make(name, 'refuse', yaml)),
    ...Object.entries(SET_ASIDE).map(([name, yaml]) => make(name, 'set-aside', yaml, DRAFT_TEXT)),
    ...values,
    ...fences(),
  ];
}

/** The lines around front matter. */
function fences(): HostileCase[] {
  const sound = article('Bài thử hàng rào của kho', 'Chữ.');
  const make = (name: string, text: string, expect: HostileCase['expect'] = 'refuse'): HostileCase => ({
    kind: 'yaml',
    name: `fence-${name}`,
    expect,
    files: { [`articles/zz-fence-${name}.mdx`]: text },
  });
  return [
    make('none', 'Chỉ có chữ.\n'),
    make('toml', sound.replaceAll('---', '+++')),
    make('json', `{"title":"Bài thử một của kho"}\n\nChữ.\n`),
    make('js', sound.replace('---', '---js')),
    make('four', sound.replaceAll('---', '----')),
    make('unclosed', sound.slice(0, sound.lastIndexOf('---'))),
    make('blank-before', `\n${sound}`, 'either'),
    make('space-before', ` ${sound}`),
    make('space-after', sound.replaceAll('---\n', '--- \n'), 'either'),
    make('cr', sound.replaceAll('\n', '\r'), 'either'),
    make('crlf', sound.replaceAll('\n', '\r\n'), 'either'),
    make('bom', `\ufeff${sound}`, 'either'),
    make('two-bom', `\ufeff\ufeff${sound}`),
    make('separator', sound.replaceAll('\n', '\u2028')),
    make('next-line', sound.replace('---\n', '---\u0085')),
    make('empty', ''),
    make('only', '---\n---\n'),
  ];
}
