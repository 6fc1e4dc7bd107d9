import { editorPolicy } from '../../editing/cms/editor-page.ts';
import { CONTENT_NAMED } from '../../keeping/content-names.ts';
import { MOST_LEVELS } from '../../library/id-fault.ts';
import { ATTACHMENT_TYPES } from '../../schemas/attachment-types.ts';
import type { SiteData } from '../../schemas/site.ts';
import { EDITOR_FOLDER, EMBED_FOLDER } from '../../schemas/site-folders.ts';
import { FILE_TYPES } from './file-types.ts';
import { POLICIES, scriptPolicy } from './content-security-policy.ts';

/**
 * Headers for some addresses. Every rule that matches applies; where two name the same header, the later one is meant.
 * Hosts that read `_headers` may send both values instead, so such headers are chosen to mean the same then.
 */
export interface HeaderRule {
  /** What these addresses are, for whoever reads the written file. */
  what: string;
  /** Paths below the host: `*` is anything, `:name` one folder. At most one `*` each. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
  /** They take the place of the general ones, where a host would send both and both would hold. */
  instead?: true;
  /** What hosts that read `_headers` do by themselves and a server of one's own must be told. */
  onServers?: Readonly<Record<string, string>>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
/** A year; for this host alone, since the library cannot speak for its neighbours below the same domain. */
const HSTS = 'max-age=31536000';

/** Features that a library needs for nothing. Only names that browsers know: others are reported on every page. */
const CLOSED_FEATURES =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media gamepad geolocation gyroscope hid ' +
  'idle-detection local-fonts magnetometer microphone midi payment picture-in-picture publickey-credentials-get ' +
  'screen-wake-lock serial usb xr-spatial-tracking';

/** Where attachments stand, below entries of every depth an id may have: whatever their ending is, they are downloads. */
const ATTACHMENT_FOLDERS = Array.from({ length: MOST_LEVELS }, (_, depth) => {
  const names = Array.from({ length: depth + 1 }, (_name, level) => `:part${'abcde'[level]}`);
  return ['chuyen-de', ...names, 'tep'].join('/');
});

/** What of `site.yaml` headers depend on. */
type ServedSettings = Pick<SiteData, 'url' | 'base' | 'editor'> & Partial<Pick<SiteData, 'otherLibraries'>>;

/**
 * Every header of the site, the general first.
 * - HSTS only where `url` in site.yaml begins with `https:`; browsers ignore it on any other connection.
 * - No COEP: nothing here needs an isolated process, and the web editor shows pictures of other hosts.
 * - The web editor signs in through a window that must find its opener again, so it has no COOP.
 */
export function headerRules({ url, base, editor, otherLibraries = [] }: ServedSettings): HeaderRule[] {
  const own = new URL(url).origin;
  const hosts = [...new Set(otherLibraries.map(({ address }) => new URL(address).origin))].filter((origin) => origin !== own);
  const at = (...paths: string[]): string[] => paths.map((path) => base + path);
  const rules: HeaderRule[] = [
    {
      what: 'Mọi tệp',
      paths: at('*'),
      headers: {
        'Content-Security-Policy': POLICIES.all,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'same-origin',
        'Permissions-Policy': CLOSED_FEATURES.split(' ')
          .map((feature) => `${feature}=()`)
          .join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        ...(new URL(url).protocol === 'https:' ? { 'Strict-Transport-Security': HSTS } : {}),
      },
      onServers: { 'Cache-Control': 'no-cache' },
    },
    {
      what: 'Mã, phông chữ và ảnh: tên có dấu băm',
      paths: at(...CONTENT_NAMED.bundled.map((beginning) => `${beginning}*`)),
      headers: { 'Content-Security-Policy': scriptPolicy(hosts), 'Cache-Control': FOR_EVER },
    },
    {
      what: 'Mã phục vụ bản lưu: luôn hỏi bản mới',
      paths: at('sw.js'),
      headers: { 'Content-Security-Policy': POLICIES.keeping, 'Cache-Control': 'no-cache' },
    },
    { what: 'Dữ liệu tìm kiếm', paths: at('pagefind/*'), headers: { 'Content-Security-Policy': POLICIES.inert } },
    {
      what: 'Dữ liệu tìm kiếm: tên có dấu băm',
      paths: at(...CONTENT_NAMED.index.map((beginning) => `${beginning}*`)),
      headers: { 'Cache-Control': FOR_EVER },
    },
    { what: 'Nguồn tin, sơ đồ trang, hình vẽ', paths: at('*.xml', '*.svg'), headers: { 'Content-Security-Policy': POLICIES.drawing } },
    {
      what: 'Tệp máy đọc, tệp để tải về',
      paths: at('*.txt', '*.json', '*.csv', '*.zip'),
      headers: { 'Content-Security-Policy': POLICIES.inert },
    },
    { what: 'Tệp PDF: xem được ngay', paths: at('*.pdf'), headers: { 'Content-Security-Policy': POLICIES.paper }, instead: true },
    {
      what: 'Dữ liệu mở, nguồn tin, dữ liệu tìm kiếm: trang khác đọc được',
      paths: at('du-lieu/*', '*rss.xml', '*feed.json', 'lich/*', 'pagefind/*'),
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
    {
      what: 'Câu trích để nhúng: trang khác đặt được vào khung',
      paths: at(`${EMBED_FOLDER}/*`),
      headers: { 'Content-Security-Policy': POLICIES.embedded, 'X-Frame-Options': 'ALLOWALL' },
      instead: true,
    },
    ...Object.entries(FILE_TYPES).map(([ending, mediaType]) => ({
      what: `Tệp .${ending}`,
      paths: at(`*.${ending}`),
      headers: { 'Content-Type': mediaType },
    })),
    {
      what: 'Số liệu và tệp đính kèm: chỉ tải về',
      paths: at('tin-tuc/*.csv', ...ATTACHMENT_FOLDERS.map((folder) => `${folder}/*`)),
      headers: { 'Content-Security-Policy': POLICIES.inert, 'Content-Disposition': 'attachment' },
    },
    ...Object.entries(ATTACHMENT_TYPES).map(([ending, { name, mediaType }]) => ({
      what: `Đính kèm: ${name}`,
      paths: at(`chuyen-de/*.${ending}`),
      headers: { 'Content-Type': mediaType },
    })),
  ];
  if (!editor?.enabled) return rules;
  return [
    ...rules,
    {
      what: 'Trang quản trị',
      paths: at(`${EDITOR_FOLDER}/`, `${EDITOR_FOLDER}/index.html`),
      headers: {
        'Content-Security-Policy': `${editorPolicy(editor)}; frame-ancestors 'none'`,
        'Cross-Origin-Opener-Policy': 'unsafe-none',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
      },
    },
    { what: 'Trang quản trị: tên có dấu băm', paths: at(`${EDITOR_FOLDER}/assets/*`), headers: { 'Cache-Control': FOR_EVER } },
  ];
}

/** The headers that servers on this machine send with everything: what is for the public address alone is left out. */
export function localHeaders([general]: readonly HeaderRule[]): Record<string, string> {
  // The web editor is served with the same headers there, and signs in through a window of its own.
  const { 'Strict-Transport-Security': _public, 'Cross-Origin-Opener-Policy': _window, ...headers } = general?.headers ?? {};
  return headers;
}
