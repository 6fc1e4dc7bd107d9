import { crc32, deflateRawSync } from 'node:zlib';

/** One file in an archive; `declaredSize` lets a test lie about what it unpacks to. */
interface Member {
  name: string;
  content: Buffer;
  declaredSize?: number;
}

/** A ZIP archive of deflated files (PKWARE APPNOTE 6.3, the parts that readers need). */
export function zip(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize = content.length } of members) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function run(text: string, bold = false): string {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
}

export function paragraph(text: string, { bold = false, style = '' } = {}): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(text, bold)}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export const picture =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ' +
  'r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** Parts of a Word file beside its body. */
interface WordParts {
  image?: Buffer;
  header?: string;
  comment?: string;
  footnote?: string;
  /** Styles beside Title and Heading1, and what applies to all text. */
  styles?: string;
  /** What the body refers to: relation id, last word of its type, target. */
  relations?: readonly (readonly [id: string, type: string, target: string])[];
}

/** A part of a Word file. */
export function wordPart(name: string, xml: string): Member {
  return { name, content: Buffer.from(HEAD + xml) };
}

/** A .docx with this body (WordprocessingML paragraphs and tables). */
export function wordFile(
  body: string,
  { image, header, comment, footnote, styles = '', relations = [] }: WordParts = {},
  more: readonly Member[] = [],
): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return zip([
    wordPart(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
        'ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    wordPart(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    wordPart(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId9', 'image', 'media/anh.jpg')}${relation('rId8', 'footnotes', 'footnotes.xml')}${relation('rId7', 'styles', 'styles.xml')}${relations.map((one) => relation(...one)).join('')}</Relationships>`,
    ),
    wordPart(
      'word/styles.xml',
      `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" ` +
        `w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${styles}</w:styles>`,
    ),
    wordPart('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...(footnote
      ? [wordPart('word/footnotes.xml', `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(footnote)}</w:footnote></w:footnotes>`)]
      : []),
    ...(header ? [wordPart('word/header1.xml', `<w:hdr ${W}>${paragraph(header)}</w:hdr>`)] : []),
    ...(comment
      ? [wordPart('word/comments.xml', `<w:comments ${W}><w:comment w:id="1">${paragraph(comment)}</w:comment></w:comments>`)]
      : []),
    ...(image ? [{ name: 'word/media/anh.jpg', content: image }] : []),
    ...more,
  ]);
}
