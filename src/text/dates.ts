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

/** Quarter of a day or a month, 1 to 4. */
export function quarterOf(iso: string): number {
  return Math.ceil(Number(iso.slice(5, 7)) / 3);
}

/** The day so many days after another. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2019-11-27`, or null for a day no calendar has. */
export function isoDay(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
