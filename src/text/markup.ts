/** All that XML 1.0 does not let stand in a document, written out or not (Char, section 2.2); halves of a character too. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that an XML document can hold: what cannot stand there is left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text for element content and for attribute values in double quotes, in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The same for XML. */
export function escapeXml(text: string): string {
  return escapeHtml(xmlText(text));
}
