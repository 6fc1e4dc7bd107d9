import type { HostileCase } from '../case.ts';
import { SITE } from '../sound-library.ts';

/** Values of one field of `site.yaml`, as YAML; all refused. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  url: [
    '"javascript:alert(1)"', '"https://a.example;script-src *"', '"https://a.example/đường/"', '"https://user:pass@a.example"', '"http://localhost:x@evil.example"', '"https://"', '"//a.example"', '"https:a.example"', '"https://a b.example"',
    '"https://a.example?x=1"', '"https://a.example#x"', '"ftp://a.example"', '"https://a.example\\u202e"', '"https://[::1"', '"https://a.example:99999"', '"https://a.example\'"', '"https://a.example\\"><script>"', '"https://a.example\\\\@b.example"', '"file:///etc/passwd"', '123', '[https://a.example]', '"https://*.example"', '"https://a.example, https://b.example"',
  ],
  base: ['/../', '/a/../', '/./', '/a/./b/', '//', '//evil.example/', '"/a b/"', '"/<script>/"', '"/%2e%2e/"', 'a/', '/a', '"/a;b/"', '"/a\\n/"', '"/\\u0000/"', '/../../etc/', '"/a\\\\b/"', '/.../', '/.git/', '"/a//b/"'],
  name: ['""', '"   "', '"a\\u0000b"', '"a\\u202eb"', '"a\\ufffeb"', '"a\\u001bb"', '"a\\U000E0041b"', '"a\\nb"', 'null', '1', '{ a: b }', '[a]'],
  tagline: ['"a\\u0008b"', '"a\\u2066b"', '"a\\u200bb"'],
  headline: ['"\\b"', '"a\\u2028b"'],
  description: ['x', '"Thư viện nhỏ để thử \\u000c các tệp xấu."', '"Thư viện nhỏ để thử \\ufdd0 các tệp xấu."'],
  organisation: ['"a\\u0007b"', '""'],
  emblem: ['""', 'ABCD', '"\\u202e"', '"\\u0000"', '"a\\nb"', '"\\u200b"'],
  contact: ['"a@b.example\\r\\nBcc: c@d.example"', '"a@b.example?bcc=c@d.example"', '"javascript:1"', '"<a@b.example>"', '"a@b.example,c@d.example"', '"\\"><img/onerror=1>@b.example"'],
  colours: ['{ accent: { light: red, dark: "#ffffff" }, gold: { light: "#000000", dark: "#ffffff" } }', '{ accent: { light: "#fff;}*{display:none", dark: "#ffffff" }, gold: { light: "#000000", dark: "#ffffff" } }', '{ accent: { light: "url(//a.example)", dark: "#ffffff" }, gold: { light: "#000000", dark: "#ffffff" } }', '{}', '"#9c1c1f\\n"'],
  pageSize: ['0', '-1', '1e9', '5.5', '.inf', '"20"', '4', '101'],
  compounds: ['["a\\u202eb"]', '{ a: b }', '[""]', `["${'a'.repeat(500)}"]`],
  tonePlacement: ['mới', '__proto__', 'constructor'],
};

/** Values of `editor`, which reach the page of the web editor, its configuration and its policy. */
const EDITOR = [
  'apiRoot: "https://a.example;script-src-elem *"', 'apiRoot: "https://a.example \'unsafe-inline\'"', 'apiRoot: "http://localhost:x@evil.example"', 'apiRoot: "http://127.0.0.1@evil.example"', 'apiRoot: "http://localhost.evil.example"', 'apiRoot: "http://evil.example"', 'apiRoot: "https://user:pass@a.example"', 'apiRoot: "https://a.example,https://b.example"',
  'apiRoot: "javascript:alert(1)"', 'apiRoot: "https://*.example"', 'apiRoot: "https://*"', 'apiRoot: "https://"', 'baseUrl: "https://a.example;connect-src *"', 'baseUrl: "http://[::1]@evil.example"', 'baseUrl: "https://a.example\\u0000"', 'baseUrl: "//a.example"', 'baseUrl: "data:text/html,1"',
  'repository: "../x"', 'repository: "a/b\\"}"', 'repository: "a/../b"', 'repository: a', 'repository: "https://a.example/b"', 'repository: "a/b\\n"', 'branch: "main\\u0000"', 'branch: "a\\nb"', 'branch: ""', 'backend: svn', 'backend: __proto__', 'appId: "a\\u001bb"', 'appId: ""', 'enabled: "yes"', 'unknown: 1', 'local_backend: true',
];

/** Values that may be accepted, as text. */
const EITHER: Readonly<Record<string, readonly string[]>> = {
  name: ['"<script>window.__pwned=1</script>"', '"</title><img src=x onerror=window.__pwned=1>"', '"\'; drop"', '"${1} {1}"', '"%s %d"', '"]]>"'],
  headline: ['"<img src=x onerror=window.__pwned=1>"', '"{process.exit()}"'],
  description: ['"</script><script>window.__pwned=1</script> và chữ cho đủ dài."', '"\\" onload=\\"window.__pwned=1 và chữ cho đủ dài"'],
  organisation: ['"<!--"', '"&lt;b&gt;"'],
  emblem: ['"<b>"', '"\\"\\"\\""', '"👨‍👩"', '"&"', '"--"', '"*/"'],
  // White space around an address is no part of it (WHATWG URL).
  url: ['"https://a.example\\n"', '" https://a.example "'],
  contact: ['a+b@b.example', "a'b@b.example"],
  compounds: ['["<b> </b>", "$& $1"]', '["(a+)+ b"]'],
};

const LISTS: readonly [file: string, name: string, expect: HostileCase['expect'], text: string][] = [
  ['abbreviations.yaml', 'control', 'refuse', '"A\\u0007B": An bình\n'], ['abbreviations.yaml', 'control-value', 'refuse', 'AB: "An\\u202e bình"\n'], ['abbreviations.yaml', 'html', 'either', 'AB: "<script>window.__pwned=1</script>"\n'], ['abbreviations.yaml', 'html-key', 'either', '"<b>": An bình\n'],
  ['abbreviations.yaml', 'regex', 'either', '"(a+)+$": An bình\n"[": Ngoặc\n"\\\\": Gạch\n".*": Mọi chữ\n'], ['abbreviations.yaml', 'proto', 'refuse', '__proto__: An bình\n'], ['abbreviations.yaml', 'to-string', 'either', 'toString: An bình\nvalueOf: An\n'], ['abbreviations.yaml', 'entity', 'either', 'AB: "&lt;b&gt; &quot; onclick=1"\n'], ['abbreviations.yaml', 'empty-key', 'refuse', '"": An bình\n'],
  ['abbreviations.yaml', 'list', 'refuse', '- a\n'], ['abbreviations.yaml', 'nested', 'refuse', 'AB: { C: d }\n'], ['abbreviations.yaml', 'many', 'either', Array.from({ length: 20_000 }, (_, index) => `A${index}: An bình ${index}\n`).join('')], ['abbreviations.yaml', 'duplicate', 'refuse', 'AB: a\nAB: b\n'], ['abbreviations.yaml', 'itself', 'either', 'AB: AB CD\nCD: AB CD\n'],
  ['synonyms.yaml', 'control', 'refuse', '- ["a\\u0000b", c]\n'], ['synonyms.yaml', 'one', 'refuse', '- [a]\n'], ['synonyms.yaml', 'map', 'refuse', 'a: b\n'], ['synonyms.yaml', 'html', 'either', '- ["<script>", "</script>"]\n'], ['synonyms.yaml', 'bomb', 'refuse', '- &a [a, b]\n- *a\n'], ['synonyms.yaml', 'cycle', 'either', '- [a b, b a]\n- [b a, a b]\n- [a, a]\n'],
  ['synonyms.yaml', 'many', 'either', `- [${Array.from({ length: 20_000 }, (_, index) => `từ ${index}`).join(', ')}]\n`], ['synonyms.yaml', 'regex', 'either', '- ["(a+)+$", "["]\n'], ['synonyms.yaml', 'binary', 'refuse', '\0\x01\x02'], ['site.yaml', 'empty', 'refuse', ''], ['site.yaml', 'binary', 'refuse', '\0\0\0'], ['site.yaml', 'list', 'refuse', '- a\n'], ['site.yaml', 'two-documents', 'refuse', `${SITE}---\n${SITE}`], ['site.yaml', 'document-end', 'refuse', `${SITE}...\nbase: /x/\n`],
  ['site.yaml', 'unknown', 'refuse', `${SITE}integrations: [evil]\n`], ['site.yaml', 'proto', 'refuse', `${SITE}__proto__: { base: /x/ }\n`], ['site.yaml', 'twice', 'refuse', `${SITE}name: Khác\n`],
  ['astro.config.mjs', 'astro-config', 'refuse', 'import fs from "node:fs"; fs.writeFileSync("@RAN@", "");\n'], ['package.json', 'package', 'refuse', '{"scripts":{"preinstall":"touch @RAN@"},"type":"commonjs"}\n'], ['.npmrc', 'npmrc', 'refuse', 'script-shell=/bin/touch\n'], ['.env', 'env', 'refuse', 'SHOW_DRAFTS=1\n'], ['vite.config.js', 'vite-config', 'refuse', 'require("fs").writeFileSync("@RAN@", "")\n'], ['tsconfig.json', 'tsconfig', 'refuse', '{ "extends": "@OUTSIDE@/site.yaml" }\n'], ['postcss.config.cjs', 'postcss', 'refuse', 'require("fs").writeFileSync("@RAN@", "")\n'], ['.gitattributes', 'gitattributes', 'either', '* filter=x diff=x\n'], ['.git', 'git-file', 'refuse', 'gitdir: @OUTSIDE@\n'], ['index.html', 'index-html', 'refuse', '<script>1</script>\n'],
  ['articles/astro.config.mjs', 'deep-astro-config', 'either', 'import fs from "node:fs"; fs.writeFileSync("@RAN@", "");\n'], ['articles/package.json', 'deep-package', 'either', '{"type":"commonjs","main":"../../outside/x"}\n'], ['articles/postcss.config.cjs', 'deep-postcss', 'either', 'require("fs").writeFileSync("@RAN@", "")\n'], ['articles/.npmrc', 'deep-npmrc', 'either', 'script-shell=/bin/touch\n'], ['sharp.config.js', 'sharp', 'refuse', 'require("fs").writeFileSync("@RAN@", "")\n'],
];

export function settingsCases(): HostileCase[] {
  const make = (name: string, expect: HostileCase['expect'], file: string, text: string): HostileCase => ({ kind: 'settings', name, expect, files: { [file]: text } });
  const replace = (field: string, value: string): string => (field === 'colours' ? SITE.replace(/^colours:[^]*/m, () => `colours: ${value}\n`) : `${SITE.replace(new RegExp(`^${field}: .*\\n`, 'm'), '')}${field}: ${value}\n`);
  const table = (values: Readonly<Record<string, readonly string[]>>, expect: HostileCase['expect']): HostileCase[] =>
    Object.entries(values).flatMap(([field, list]) => list.map((value, index) => make(`site-${field.toLowerCase()}-${expect}-${index}`, expect, 'site.yaml', replace(field, value))));
  const editor = EDITOR.map((line, index) => make(`editor-${index}`, 'refuse', 'site.yaml', `${SITE}editor:\n${/^(?:backend|enabled)/.test(line) ? '' : '  enabled: true\n'}${/^repository/.test(line) ? '' : '  repository: a/b\n'}  ${line}\n`));
  return [...table(REFUSED, 'refuse'), ...table(EITHER, 'either'), ...editor, ...LISTS.map(([file, name, expect, text]) => make(`file-${file.replace(/\W+/g, '-').replace(/^-/, '').toLowerCase()}-${name}`, expect, file, text))];
}
