import { zip } from './word-file.ts';

const P =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';

interface SlideParts {
  title?: string;
  /** Lines of the body; each tab before one is a level down. */
  body?: readonly string[];
  /** Shapes as they stand in the file. */
  more?: string;
  notes?: string;
  isHidden?: boolean;
  picture?: Buffer;
}

export function slideParagraph(text: string): string {
  const level = /^\t*/.exec(text)?.[0].length ?? 0;
  return `<a:p>${level ? `<a:pPr lvl="${level}"/>` : ''}<a:r><a:t>${text.trim()}</a:t></a:r></a:p>`;
}

export function shape(place: string | null, lines: readonly string[]): string {
  const ph = place === null ? '' : `<p:ph${place ? ` type="${place}"` : ' idx="1"'}/>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/>${lines.map(slideParagraph).join('')}</p:txBody></p:sp>`
  );
}

function slide({ title, body, more = '', isHidden, picture }: SlideParts): string {
  const pic = picture
    ? '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Picture 1" descr="Buổi đọc sách ở phòng họp"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>' +
      '<p:blipFill><a:blip r:embed="rId5"/></p:blipFill><p:spPr/></p:pic>'
    : '';
  const shapes = `${body ? shape('', body) : ''}${title ? shape('title', [title]) : ''}${more}${pic}`;
  return (
    `${HEAD}<p:sld ${P}${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>` +
    `</p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld></p:sld>`
  );
}

function relations(...targets: (readonly [id: string, type: string, target: string])[]): string {
  const list = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('');
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

/**
 * A .pptx of these slides.
 * @param order numbers of the slides as they are shown, from 1; the file has them in the order of the list
 */
export function slidesFile(slides: readonly SlideParts[], order: readonly number[] = slides.map((_, index) => index + 1)): Buffer {
  const part = (name: string, content: string | Buffer): { name: string; content: Buffer } => ({ name, content: Buffer.from(content) });
  const ids = order.map((number, index) => `<p:sldId id="${256 + index}" r:id="rId${number}"/>`).join('');
  return zip([
    part(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/ppt/presentation.xml" ContentType="${MAIN}.presentation.main+xml"/></Types>`,
    ),
    part('_rels/.rels', relations(['rId1', 'officeDocument', 'ppt/presentation.xml'])),
    part('ppt/presentation.xml', `${HEAD}<p:presentation ${P}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`),
    part(
      'ppt/_rels/presentation.xml.rels',
      relations(...slides.map((_, index) => [`rId${index + 1}`, 'slide', `slides/slide${index + 1}.xml`] as const)),
    ),
    ...slides.flatMap((one, index) => [
      part(`ppt/slides/slide${index + 1}.xml`, slide(one)),
      part(
        `ppt/slides/_rels/slide${index + 1}.xml.rels`,
        relations(
          ...(one.notes ? [['rId2', 'notesSlide', `../notesSlides/notesSlide${index + 1}.xml`] as const] : []),
          ...(one.picture ? [['rId5', 'image', `../media/image${index + 1}.jpg`] as const] : []),
        ),
      ),
      ...(one.notes
        ? [
            part(
              `ppt/notesSlides/notesSlide${index + 1}.xml`,
              `${HEAD}<p:notes ${P}><p:cSld><p:spTree>${shape('sldNum', [`${index + 1}`])}${shape('body', [one.notes])}</p:spTree></p:cSld></p:notes>`,
            ),
          ]
        : []),
      ...(one.picture ? [part(`ppt/media/image${index + 1}.jpg`, one.picture)] : []),
    ]),
  ]);
}
