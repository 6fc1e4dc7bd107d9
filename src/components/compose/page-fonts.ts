import { readSiteFile } from '../../site-copy/read-site-file.ts';

const FAMILIES = ['--font-serif', '--font-display', '--font-sans'];

/** Astro tells a family by a digest behind its name, which no stylesheet of papers knows. */
const DIGEST = /(["'][\w ]+?)-[0-9a-f]{16}(["'])/g;

/**
 * The typefaces of this page as a stylesheet that needs no other file. One that cannot be read now is left out: the
 * machine that opens the file has letters too.
 */
export async function pageFonts(): Promise<string> {
  const rules = await Promise.all([...document.styleSheets].map(rulesOf));
  const faces = rules.flat().filter((rule) => rule instanceof CSSFontFaceRule);
  const carried = await Promise.all(faces.map(({ cssText }) => carriedFace(cssText)));
  const root = getComputedStyle(document.documentElement);
  const families = FAMILIES.map((name) => `${name}: ${root.getPropertyValue(name)};`);
  return [...carried, `:root { ${families.join(' ')} }`].join('\n').replace(DIGEST, '$1$2');
}

/** The sheet of the typefaces of a portable copy. */
const SHEET_OF_COPY = /\/_astro\/fonts\.css$/;

/** Sheets of other hosts, as extensions of a browser add them, are nobody's to read; nor are those of a disk, but by a script. */
async function rulesOf(sheet: CSSStyleSheet): Promise<CSSRule[]> {
  try {
    return [...sheet.cssRules];
  } catch {
    return sheet.href && SHEET_OF_COPY.test(sheet.href) ? rulesIn(await readSiteFile(sheet.href)) : [];
  }
}

function rulesIn(css: Uint8Array): CSSRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(css));
  return [...sheet.cssRules];
}

/** A face with its file inside; nothing for a face of the machine. */
async function carriedFace(face: string): Promise<string> {
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(face) ?? [];
  if (address?.startsWith('data:')) return face;
  const file = address && (await readAsData(new URL(address, document.baseURI).href));
  return file ? face.replace(address, file) : '';
}

/** By the endings of what papers carry. */
const TYPES: Record<string, string> = { woff2: 'font/woff2', webp: 'image/webp', png: 'image/png', svg: 'image/svg+xml' };

/** A file of the site as a `data:` address; null where it cannot be read. */
export async function readAsData(address: string): Promise<string | null> {
  try {
    const type = TYPES[/\w+$/.exec(address)?.[0] ?? ''] ?? '';
    return await dataAddress(new Blob([await readSiteFile(address)], { type }));
  } catch {
    return null;
  }
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
