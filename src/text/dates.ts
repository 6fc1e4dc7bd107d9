/** `2019-11-27` → `27/11/2019`, `1947-10` → `tháng 10/1947`, `1969` → `năm 1969`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (day) return `${day}/${month}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** Year of a partial date. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
