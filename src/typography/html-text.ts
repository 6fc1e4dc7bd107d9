/** Where a piece of text stands: the open elements around it, outermost first. */
export type OpenElements = readonly string[];

const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g;
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col']);

/**
 * Applies a function to the text between the tags of HTML that our own serializer wrote.
 * `open` carries the open elements from one segment of a body to the next.
 */
export function mapHtmlText(html: string, open: string[], map: (text: string, open: OpenElements) => string): string {
  return html.replace(TOKEN, (token, closing: string | undefined, name: string | undefined) => {
    if (name === undefined) return map(token, open);
    if (closing) open.splice(open.lastIndexOf(name) >>> 0, 1);
    else if (!VOID.has(name)) open.push(name);
    return token;
  });
}
