import { ENGINE_VERSION } from '../library/engine-version.ts';
import { buildDay } from './build-day.ts';
import { formatDate } from '../text/dates.ts';
import { letterAddress } from '../text/letter.ts';
import type { PageView } from './page-view.ts';
import { absoluteUrl } from './settings.ts';

/** Days that what `security.txt` says is good for: less than a year, as RFC 9116 recommends. */
const DAYS_GOOD = 364;

/**
 * A letter about a page, with its address and version filled in. No day of the build is in it: every page of
 * the site would be another one each morning.
 * @param contact mail address, as the settings let it through
 */
export function reportAddress(contact: string, page: Pick<PageView, 'title' | 'canonical' | 'modified'>): string {
  const version = `Phần mềm ${ENGINE_VERSION}${page.modified ? `, trang sửa lần cuối ngày ${formatDate(page.modified)}` : ''}`;
  const lines = ['', '', '---', `Trang: ${page.title}`, `Địa chỉ: ${page.canonical}`, version];
  return letterAddress(contact, `Báo lỗi: ${page.title}`, lines);
}

/** `security.txt` (RFC 9116). */
export function securityText(contact: string): string {
  const expires = new Date(Date.parse(`${buildDay()}T00:00:00Z`) + DAYS_GOOD * 86_400_000).toISOString().replace('.000', '');
  return [
    '# Báo lỗi an ninh của trang này',
    `Contact: mailto:${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: vi',
    `Canonical: ${absoluteUrl('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}

/** `humans.txt` (humanstxt.org): who is behind the site. */
export function humansText({ name, organisation, contact }: { name: string; organisation: string; contact?: string | undefined }): string {
  return [
    '/* ĐƠN VỊ */',
    `Chủ quản: ${organisation}`,
    ...(contact ? [`Liên hệ: ${contact}`] : []),
    '',
    '/* TRANG */',
    `Tên: ${name}`,
    `Địa chỉ: ${absoluteUrl('/')}`,
    `Cập nhật: ${buildDay()}`,
    'Ngôn ngữ: Tiếng Việt',
    `Phần mềm: thu-vien-chi-bo ${ENGINE_VERSION}`,
    'Chuẩn: HTML, CSS, RSS 2.0, JSON Feed 1.1, schema.org',
    '',
  ].join('\n');
}
