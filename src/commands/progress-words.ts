/** Where a phase stands. */
export interface Standing {
  /** As in “quá lâu khi …”. */
  phase: string;
  done: number;
  /** Null where nobody knows how much there is. */
  total: number | null;
  /** Since it began. */
  seconds: number;
  secondsLeft: number | null;
}

/** How far a phase is, in one line: `Đọc nội dung: 3.200/10.000, còn khoảng 15 giây`. */
export function tellStanding({ phase, done, total, seconds, secondsLeft }: Standing): string {
  const name = phase.charAt(0).toUpperCase() + phase.slice(1);
  if (total === null) return `${name}: đã ${tellTime(seconds, Math.floor)}`;
  const left = secondsLeft === null ? '' : `, ${tellLeft(secondsLeft)}`;
  return `${name}: ${done.toLocaleString('vi')}/${total.toLocaleString('vi')}${left}`;
}

function tellLeft(seconds: number): string {
  return seconds < 5 ? 'sắp xong' : `còn khoảng ${tellTime(Math.ceil(seconds / 5) * 5, Math.ceil)}`;
}

function tellTime(seconds: number, round: (minutes: number) => number): string {
  if (seconds < 60) return `${Math.floor(seconds)} giây`;
  if (seconds < 3600) return `${round(seconds / 60)} phút`;
  const minutes = round(seconds / 60);
  return `${Math.floor(minutes / 60)} giờ${minutes % 60 > 0 ? ` ${minutes % 60} phút` : ''}`;
}
