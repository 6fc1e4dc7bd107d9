/**
 * A letter that is begun: the address of a link that opens the reader's own mail program with it (RFC 6068).
 * @param to mail address, as the settings let it through
 */
export function letterAddress(to: string, subject: string, lines: readonly string[]): string {
  const headers = { subject, body: lines.join('\r\n') };
  const written = Object.entries(headers).map(([name, value]) => `${name}=${encodeURIComponent(value.normalize('NFC'))}`);
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?${written.join('&')}`;
}
