import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import sharp from 'sharp';

/** Names that no published file may say. */
export const AUTHOR = 'Nguyễn Thị Người Soạn';
export const AUTHOR_ASCII = 'nguoisoan';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SLIDE = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Files = Record<string, string | Uint8Array>;

/** A zip of files in the order given; text is UTF-8. */
export function zipOf(files: Files): Buffer {
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
      ),
    ),
  );
}

export function relations(...list: [id: string, type: string, target: string, mode?: string][]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${list.map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;
}

function contentTypes(overrides: Record<string, string>): string {
  const list = {
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ...overrides,
  };
  return `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${Object.entries(
    list,
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

const PROPERTIES: Files = {
  'docProps/core.xml':
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy></cp:coreProperties>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${AUTHOR}</Company></Properties>`,
};

function rootRelations(main: string): string {
  return relations(
    ['rId1', 'officeDocument', main],
    ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
  );
}

/** The files of a Word document with properties; `more` replaces or adds parts. */
export function wordFiles(more: Files = {}, body = '<w:p><w:r><w:t>Đề dẫn sinh hoạt chuyên đề</w:t></w:r></w:p>'): Files {
  return {
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    }),
    '_rels/.rels': rootRelations('word/document.xml'),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...PROPERTIES,
    ...more,
  };
}

export function sheetFiles(more: Files = {}): Files {
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      '/xl/worksheets/sheet1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    }),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}" ` +
      `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><fileSharing userName="${AUTHOR}"/><mc:AlternateContent><mc:Choice ` +
      `Requires="x15"><x15ac:absPath url="C:\\Users\\${AUTHOR_ASCII}\\" ` +
      'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><sheets><sheet ' +
      'name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml':
      `${HEAD}<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Số đảng ` +
      'viên</t></is></c></row></sheetData><pageSetup paperSize="9" r:id="rId1"/></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin']),
    'xl/printerSettings/printerSettings1.bin': `may in cua ${AUTHOR_ASCII}`,
    ...PROPERTIES,
    ...more,
  };
}

export function slideFiles(more: Files = {}, slide = '<p:cSld/>'): Files {
  return {
    '[Content_Types].xml': contentTypes({
      '/ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    }),
    '_rels/.rels': rootRelations('ppt/presentation.xml'),
    'ppt/presentation.xml': `${HEAD}<p:presentation xmlns:p="${SLIDE}"/>`,
    'ppt/slides/slide1.xml': `${HEAD}<p:sld xmlns:p="${SLIDE}">${slide}</p:sld>`,
    ...PROPERTIES,
    ...more,
  };
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const KINDS = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const;

export function openDocumentFiles(ending: keyof typeof KINDS, more: Files = {}, body = '<text:p>Đề dẫn</text:p>'): Files {
  const type = `application/vnd.oasis.opendocument.${KINDS[ending]}`;
  return {
    mimetype: type,
    'content.xml':
      `${HEAD}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" ` +
      `xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:script="${ODF}:script:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml':
      `${HEAD}<office:document-meta xmlns:office="${ODF}:office:1.0" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>${AUTHOR}</dc:creator></office:meta></office:document-meta>`,
    'settings.xml': `${HEAD}<office:document-settings xmlns:office="${ODF}:office:1.0">${AUTHOR_ASCII}</office:document-settings>`,
    'META-INF/manifest.xml':
      `${HEAD}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" ` +
      `manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" ` +
      'manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" ' +
      'manifest:media-type="text/xml"/></manifest:manifest>',
    ...more,
  };
}

/** A PDF of one page with properties and an XMP packet; `spoil` changes it before it is saved. */
export async function pdfFile(
  spoil: (document: PDFDocument) => void | Promise<void> = () => undefined,
  useObjectStreams = true,
): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([300, 200]);
  page.drawText('De dan', { x: 20, y: 100 });
  document.setAuthor(AUTHOR);
  document.setTitle(`De dan cua ${AUTHOR_ASCII}`);
  document.setCreator(`Word cua ${AUTHOR_ASCII}`);
  const xmp = document.context.stream(`<x:xmpmeta><dc:creator>${AUTHOR_ASCII}</dc:creator></x:xmpmeta>`, {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
  await spoil(document);
  return Buffer.from(await document.save({ useObjectStreams }));
}

/** Sets an entry of a PDF's catalog. */
export function setCatalog(document: PDFDocument, key: string, value: Parameters<PDFDocument['context']['obj']>[0]): void {
  document.catalog.set(PDFName.of(key), document.context.obj(value as never));
}

export { PDFDict, PDFName, PDFString };

/** A JPEG that says who made it where. */
export function photo(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a6a1f', noise: { type: 'gaussian', mean: 120, sigma: 30 } } })
    .toFormat(format)
    .withExif({
      IFD0: { Artist: AUTHOR_ASCII, Copyright: AUTHOR_ASCII },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 1/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 1/1 1/1' },
    })
    .toBuffer();
}

/** Frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz: silence. */
export function mp3Frames(count = 4): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: count }, () => frame));
}

export function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The boxes of a film with a track, its place and its author. */
export function mp4File(handler = 'vide'): Buffer {
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84, 7)),
    box(
      'mdia',
      box('mdhd', Buffer.alloc(24, 7)),
      box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12), Buffer.from(`${AUTHOR_ASCII}\0`)),
    ),
  );
  const place = box('udta', box('\u00a9xyz', Buffer.from('+21.0285+105.8542/')), box('\u00a9aut', Buffer.from(AUTHOR_ASCII)));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp42')),
    box('moov', box('mvhd', Buffer.alloc(100, 7)), track, place),
    box('mdat', Buffer.alloc(64, 1)),
    box('uuid', Buffer.alloc(16), Buffer.from(AUTHOR_ASCII)),
  ]);
}
