/** A day of Vietnam as machines want moments (RFC 3339): its first. */
export function momentOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}
