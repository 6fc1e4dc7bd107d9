import { ATTACHMENT_TYPES } from '../../schemas/attachment-types.ts';
import { FILE_TYPES } from './file-types.ts';
import { headerTables } from './header-tables.ts';
import type { HeaderRule } from './header-rules.ts';

/** Texts, which nginx sends with their encoding. */
const CHARSET_TYPES =
  'text/plain text/css text/csv text/calendar text/javascript application/javascript application/json application/xml image/svg+xml';

export interface ServedSite {
  /** Path of the site below its host, with a slash at both ends. */
  base: string;
  /** Name of the host. */
  host: string;
  /** Folder on the server that holds the built files. */
  root: string;
}

/**
 * A whole file for nginx's `conf.d`: the headers, and a server that sends them. No `add_header` stands in a location,
 * which would take away those of the server.
 */
export function writeNginx(rules: readonly HeaderRule[], { base, host, root }: ServedSite): string {
  const tables = headerTables(rules);
  const maps = tables.flatMap(({ variable, otherwise, cases }) => [
    `map $uri $${variable} {`,
    `    default "${otherwise ?? ''}";`,
    ...cases.map(({ expression, value }) => `    "~${expression}" "${value}";`),
    '}',
  ]);
  const line = (ending: string, mediaType: string): string => `            ${mediaType.replace(/;.*/, '')} ${ending};`;
  const types = Object.entries(ATTACHMENT_TYPES).map(([ending, { mediaType }]) => line(ending, mediaType));
  const below = base.replaceAll('.', '\\.');
  return `${[
    '# Viết bằng: npm run headers -- nginx. Đừng sửa tay phần header; sửa site.yaml rồi viết lại.',
    ...maps,
    '',
    'server {',
    '    # HTTPS: thêm "listen 443 ssl;" và chứng chỉ của bạn.',
    '    listen 80;',
    `    server_name ${host};`,
    '    server_tokens off;',
    '    charset utf-8;',
    `    charset_types ${CHARSET_TYPES};`,
    '    # Bản nén sẵn của npm run build -- --compress được gửi thẳng; tệp chưa có bản nén thì nén lúc gửi.',
    '    # Có mô-đun brotli (Debian: libnginx-mod-http-brotli-static) thì bỏ dấu # ở dòng dưới.',
    '    # brotli_static on;',
    '    gzip_static on;',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_min_length 1024;',
    `    gzip_types ${CHARSET_TYPES} text/xml application/manifest+json;`,
    '    error_page 404 /404.html;',
    '',
    ...tables.map(({ name, variable }) => `    add_header ${name} $${variable} always;`),
    '',
    `    location ${base} {`,
    `        alias ${root}/;`,
    '        index index.html;',
    '    }',
    '    # Tệp của máy chủ và của hệ thống: không bao giờ gửi.',
    '    location ~ "/(?:\\.(?!well-known/)|_headers$)" { return 404; }',
    `    location ~ "^${below}(?<attachment>chuyen-de/.+/tep/.+)$" {`,
    `        alias ${root}/$attachment;`,
    '        default_type application/octet-stream;',
    '        types {',
    ...types,
    '        }',
    '    }',
    `    location ~ "^${below}(?<typed>.+\\.(?:${Object.keys(FILE_TYPES).join('|')}))$" {`,
    `        alias ${root}/$typed;`,
    '        types {',
    ...Object.entries(FILE_TYPES).map(([ending, mediaType]) => line(ending, mediaType)),
    '        }',
    '    }',
    `    location = /404.html {`,
    `        root ${root};`,
    '        internal;',
    '    }',
    '}',
  ].join('\n')}\n`;
}
