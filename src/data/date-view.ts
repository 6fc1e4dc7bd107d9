import { formatDate } from '../text/dates.ts';

/** A date as it is read (`27/11/2019`, `tháng 10/1947`) and as machines read it (`2019-11-27`, `1947-10`). */
export interface DateView {
  text: string;
  iso: string;
}

export function dateView(iso: string): DateView {
  return { iso, text: formatDate(iso) };
}
