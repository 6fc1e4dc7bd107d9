import { ATTACHMENT_TYPES } from '../../schemas/attachment-types.ts';
import { FILE_TYPES } from './file-types.ts';
import { headerTables } from './header-tables.ts';
import type { HeaderRule } from './header-rules.ts';
import { pathExpression } from './headers-at.ts';
import type { ServedSite } from './write-nginx.ts';

/** A whole Caddyfile: the headers, and a site that sends them. Caddy gets its certificate by itself. */
export function writeCaddy(rules: readonly HeaderRule[], { base, host, root }: ServedSite): string {
  const tables = headerTables(rules);
  const always = tables.filter(({ otherwise }) => otherwise !== null);
  const maps = always
    .filter(({ cases }) => cases.length > 0)
    .flatMap(({ variable, otherwise, cases }) => [
      `\tmap {path} {${variable}} {`,
      ...cases.map(({ expression, value }) => `\t\t"~${expression}" "${value}"`),
      `\t\tdefault "${otherwise}"`,
      '\t}',
    ]);
  const special = tables
    .filter(({ otherwise }) => otherwise === null)
    .flatMap(({ name, variable, cases }) =>
      cases.flatMap(({ expression, value }, i) => [
        `\t@${variable}_${i} path_regexp "${expression}"`,
        `\theader @${variable}_${i} ${name} "${value}"`,
      ]),
    );
  const typed = (name: string, pattern: string, mediaType: string): string[] => [
    `\t@${name} path_regexp "${pathExpression(base + pattern)}"`,
    `\theader @${name} Content-Type "${mediaType}"`,
  ];
  const types = [
    ...Object.entries(FILE_TYPES).flatMap(([ending, mediaType]) => typed(`type_${ending}`, `*.${ending}`, mediaType)),
    ...Object.entries(ATTACHMENT_TYPES).flatMap(([ending, { mediaType }]) =>
      typed(`attachment_${ending}`, `chuyen-de/*.${ending}`, mediaType),
    ),
  ];
  return `${[
    '# Viết bằng: npm run headers -- caddy. Đừng sửa tay phần header; sửa site.yaml rồi viết lại.',
    `${host} {`,
    `\troot * ${root}`,
    ...maps,
    '\theader {',
    ...always.map(({ name, variable, otherwise, cases }) => `\t\t${name} ${cases.length > 0 ? `{${variable}}` : `"${otherwise}"`}`),
    '\t}',
    ...special,
    ...types,
    ...(base === '/' ? [] : [`\turi strip_prefix ${base.slice(0, -1)}`]),
    '\t@never {',
    '\t\tpath_regexp "/(?:\\.|_headers$)"',
    '\t\tnot path /.well-known/*',
    '\t}',
    '\terror @never 404',
    // Copies of `npm run build -- --compress` are sent as they are; what has none is compressed when it is sent.
    '\tencode zstd gzip',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '\thandle_errors {',
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`;
}
