import { csvTable } from '../text/csv.ts';
import type { Entry } from './library.ts';

/** The figures of an article as CSV. */
export function figuresTable({ data }: Entry<'articles'>): string {
  const rows = data.figures.map(({ what, qualifier, value, of, unit }) => [what, qualifier, value, of, unit]);
  return csvTable([['noi_dung', 'muc_do', 'gia_tri', 'tren_tong_so', 'don_vi'], ...rows]);
}
