import type { Entry } from './library.ts';

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The figures of an article as CSV (RFC 4180), with a byte order mark, without which Excel garbles Vietnamese. */
export function figuresTable({ data }: Entry<'articles'>): string {
  const rows = data.figures.map(({ what, qualifier, value, of, unit }) => [what, qualifier, value, of, unit]);
  const lines = [['noi_dung', 'muc_do', 'gia_tri', 'tren_tong_so', 'don_vi'], ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
