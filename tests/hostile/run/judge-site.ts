import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { DRAFT_TEXT, OUTSIDE_TEXT } from '../case.ts';
import { harmInPage } from '../harmless-html.ts';

/** Endings that a site may have: our own files, the index's, and those of attachments. */
const ENDINGS = new Set(
  (
    '.html .css .js .mjs .json .xml .txt .webp .woff2 .svg .ico .webmanifest .pagefind .pf_meta .pf_index .pf_fragment .pf_filter ' +
    '.pf_sort .wasm .bin .gz .br .conf .map .yaml .yml .pdf .docx .xlsx .pptx .odt .ods .odp .csv .jpg .jpeg .png .mp3 .mp4 .zip .epub .ics'
  ).split(' '),
);
const SENTINELS = [DRAFT_TEXT, OUTSIDE_TEXT, 'BIMATEXIF'];

/** Every file below a folder, by path from it. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** What is wrong with a built site, judged from its files alone. @param content the library it was built from */
export function faultsOfSite(site: string, content: string): string[] {
  const files = filesOf(site);
  const originals = new Map(
    filesOf(content)
      .filter((name) => /\.(?:jpe?g|png|webp|avif|gif)$/i.test(name) && !name.startsWith('sessions/'))
      .map((name) => [digestOf(readFileSync(join(content, name))), name]),
  );
  return files.flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    const composed = text.normalize('NFC');
    const found = SENTINELS.filter((sentinel) => composed.includes(sentinel) || bytes.includes(sentinel)).map(
      (sentinel) => `holds ${sentinel}`,
    );
    const original = originals.get(digestOf(bytes));
    if (original && bytes.length > 0) found.push(`is ${original} as it came`);
    if (!ENDINGS.has(extname(file)) && !/(?:^|\/)(?:_headers|Caddyfile|nginx\.conf)$/.test(file))
      found.push('has an ending that no file of ours has');
    if (/(?:^|\/)\.(?!well-known)/.test(file)) found.push('is a hidden file');
    if (file.endsWith('.html') && !file.startsWith('quan-tri/')) found.push(...harmInPage(text));
    if (file.endsWith('.epub')) found.push(...faultsOfBook(bytes));
    if (file.endsWith('.ics')) found.push(...faultsOfCalendar(text));
    if (file.endsWith('.json') || file.endsWith('.webmanifest')) found.push(...faultOf(() => JSON.parse(text)));
    if (/\.(?:xml|svg)$/.test(file)) found.push(...faultOf(() => new JSDOM(text, { contentType: 'application/xml' })));
    for (const [, json = ''] of file.endsWith('.html') ? text.matchAll(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g) : [])
      found.push(...faultOf(() => JSON.parse(json)));
    return [...new Set(found)].map((fault) => `${file}: ${fault}`);
  });
}

/** Every chapter of a book is XML that runs nothing, and none has what no page may show. */
export function faultsOfBook(bytes: Uint8Array): string[] {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch (error) {
    return [`cannot be unpacked: ${String(error).slice(0, 120)}`];
  }
  return Object.entries(parts).flatMap(([part, data]) => {
    if (!/\.(?:xhtml|opf|ncx|xml)$/.test(part)) return [];
    const text = Buffer.from(data).toString('utf8');
    const found = SENTINELS.filter((sentinel) => text.normalize('NFC').includes(sentinel)).map((sentinel) => `holds ${sentinel}`);
    found.push(...faultOf(() => new JSDOM(text, { contentType: 'application/xml' })));
    if (part.endsWith('.xhtml')) found.push(...harmInPage(text), ...(/<script[\s>]/i.test(text) ? ['element <script>'] : []));
    return found.map((fault) => `${part}: ${fault}`);
  });
}

/** Lines of a calendar: one property each, of 75 octets at most, folded by a space; components that are closed (RFC 5545). */
export function faultsOfCalendar(text: string): string[] {
  const found: string[] = [];
  const lines = text.split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-2) !== 'END:VCALENDAR' || lines.at(-1) !== '') found.push('is no whole calendar');
  if (lines.some((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))) found.push('a line that is too long, or torn');
  if (lines.slice(0, -1).some((line) => !/^(?: |[A-Z-]+[;:])/.test(line))) found.push('a line that is no property');
  const open: string[] = [];
  for (const line of lines) {
    const [, word, name] = /^(BEGIN|END):(\w+)$/.exec(line) ?? [];
    if (word === 'BEGIN') open.push(name!);
    else if (word === 'END' && open.pop() !== name) found.push('a component that is not closed');
  }
  if (open.length > 0) found.push('a component that is not closed');
  return found;
}

function faultOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [`cannot be parsed: ${String(error).slice(0, 120)}`];
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
