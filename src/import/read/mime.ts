/** One part of a MIME message: its headers by lower-case name, and its bytes as they were before they were encoded. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  /** `text/html` */
  type: string;
  /** Parameters of the content type by lower-case name: `charset`. */
  parameters: ReadonlyMap<string, string>;
  bytes: Buffer;
}

/** Parts of one message, levels of parts in parts, and bytes of all headers of one part. */
const MOST = { parts: 3000, levels: 6, header: 20_000 } as const;

/**
 * The parts of a MIME message that are no boxes of parts, in order (RFC 2045, 2046; a web page in one file is RFC 2557).
 * @returns null where the bytes are no such message, or more than a page has
 */
export function readMime(bytes: Buffer): MimePart[] | null {
  const parts: MimePart[] = [];
  return split(bytes.toString('latin1'), parts, 0) && parts.length > 0 ? parts : null;
}

/** @param text bytes as Latin-1 */
function split(text: string, parts: MimePart[], level: number): boolean {
  if (level > MOST.levels || parts.length >= MOST.parts) return false;
  const end = /\r?\n\r?\n|\r\r/.exec(text.slice(0, MOST.header));
  if (!end) return false;
  const headers = readHeaders(text.slice(0, end.index));
  const { type, parameters } = readContentType(headers.get('content-type') ?? (level === 0 ? '' : 'text/plain'));
  if (type === '') return false;
  const body = text.slice(end.index + end[0].length);
  const boundary = parameters.get('boundary');
  if (!type.startsWith('multipart/') || !boundary) {
    parts.push({ headers, type, parameters, bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? '') });
    return true;
  }
  let isWhole = true;
  for (const part of partsOf(body, boundary)) isWhole = split(part, parts, level + 1) && isWhole;
  return isWhole || parts.length > 0;
}

/** What stands between the lines `--boundary`, up to `--boundary--` or to the end. */
function partsOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n' && body[at - 1] !== '\r') continue;
    if (start !== -1) parts.push(body.slice(start, at).replace(/\r?\n$|\r$/, ''));
    if (parts.length >= MOST.parts || body.startsWith('--', at + mark.length)) return parts;
    const line = body.indexOf('\n', at + mark.length);
    start = line === -1 ? body.length : line + 1;
  }
  if (start !== -1) parts.push(body.slice(start));
  return parts;
}

/** Headers by lower-case name, those over several lines as one; the first of a name counts. */
function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !headers.has(name)) headers.set(name, decodeWords(line.slice(at + 1).trim()));
  }
  return headers;
}

function readContentType(value: string): { type: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of value.matchAll(/;\s*([\w*-]{1,40})\s*=\s*(?:"([^"]*)"|([^\s;]+))/g))
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  return { type: (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(value)?.[1] ?? '').toLowerCase(), parameters };
}

function decodeBody(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(unquote(body), 'latin1');
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Quoted-printable (RFC 2045, 6.7): `=E1` is a byte, `=` at the end of a line joins it to the next. */
function unquote(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n|=\r(?!\n)/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Words in headers that are no ASCII (RFC 2047): `=?utf-8?Q?Chi_b=E1=BB=99?=`. */
function decodeWords(text: string): string {
  return text
    .replace(/(=\?[^?\s]{1,40}\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=/gi, (all, charset: string, kind: string, word: string) => {
      const bytes = /b/i.test(kind) ? Buffer.from(word, 'base64') : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1');
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return all;
      }
    });
}
