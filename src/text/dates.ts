/**
 * `2019-11-27` → `27/11/2019`, `1960-03-13` → `13/3/1960`, `1947-10` → `tháng 10/1947`, `1969` → `năm 1969`.
 * Days below 10 and the months 1 and 2 carry a zero, other months none (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const readableMonth = Number(month) > 2 ? String(Number(month)) : month;
  if (day) return `${day}/${readableMonth}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** Year of a partial date. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
