import { readChart } from './chart.ts';
import { readDiagram } from './diagram.ts';
import { wordNotes, wordReasons } from './word-messages.ts';
import type { PartContext } from './part-context.ts';
import { childOf, element, findAll, paragraphOf, wordsOf, type XmlElement } from './xml-tree.ts';

/** What stands in a drawing: pictures for the line it is in, paragraphs and tables for behind it. */
export interface Drawn {
  pictures: XmlElement[];
  blocks: XmlElement[];
  /** Its description was told of already. */
  isNamed: boolean;
}

const CONTENTS = new Set([
  'w:txbxContent',
  'pic:pic',
  'v:imagedata',
  'dgm:relIds',
  'c:chart',
  'cx:chart',
  'o:OLEObject',
  'v:textpath',
  'a:txBody',
  'mc:AlternateContent',
]);
const FILMS = new Set(['other:webVideoPr', 'a:videoFile', 'a:audioFile']);
/** Characters of the markup of a film that are looked at. */
const LONGEST_EMBED = 2000;
const SHAPES = new Set(['wps:wsp', 'v:shape', 'v:rect', 'v:oval', 'v:roundrect', 'pic:pic']);
/** Shapes in a drawing from which it says something by how they stand. */
const MANY_SHAPES = 4;
const WATERMARK =
  /^(?:bản )?(?:dự thảo|nháp|thảo|mẫu|sao|gốc|in thử|xem trước)(?: lần \d+)?$|^(?:draft|sample|copy|confidential|do not copy|không sao chép|mật|tối mật|tuyệt mật|lưu hành nội bộ|tài liệu (?:mật|nội bộ|lưu hành nội bộ))$/iu;
const ICON = /^Equation\./i;

/**
 * Takes apart what is drawn: `w:drawing`, `w:pict`, `w:object`.
 * @param blocks reads what has paragraphs of its own
 */
export function readDrawing(drawing: XmlElement, context: PartContext, blocks: (parent: XmlElement) => XmlElement[]): Drawn {
  const drawn: Drawn = { pictures: [], blocks: [], isNamed: false };
  const properties = findAll(drawing, new Set(['wp:docPr']))[0];
  const walk = (parent: XmlElement): void => {
    for (const part of findAll(parent, CONTENTS)) {
      if (part.name === 'mc:AlternateContent') walk(context.choose(part));
      else readPart(part, { drawn, context, blocks, properties });
    }
  };
  walk(drawing);
  for (const film of findAll(drawing, FILMS)) {
    const address = /\bsrc\s*=\s*["']([^"'<>\s]{1,300})/.exec((film.attributes['embeddedHtml'] ?? '').slice(0, LONGEST_EMBED))?.[1];
    context.account.films.push(address ?? context.relationship(film.attributes['r:link'])?.target ?? film.name);
  }
  const description = properties?.attributes['descr'] ?? '';
  if (drawn.pictures.length === 0 && !drawn.isNamed) context.drop(description, wordReasons.description);
  if (findAll(drawing, SHAPES).length >= MANY_SHAPES && drawn.blocks.length > 0) context.note(wordNotes.shapes);
  return drawn;
}

interface Reading {
  drawn: Drawn;
  context: PartContext;
  blocks: (parent: XmlElement) => XmlElement[];
  properties: XmlElement | undefined;
}

function readPart(part: XmlElement, { drawn, context, blocks, properties }: Reading): void {
  const { attributes } = part;
  switch (part.name) {
    case 'w:txbxContent':
      drawn.blocks.push(...blocks(part));
      break;
    case 'pic:pic': {
      const blip = findAll(part, new Set(['a:blip']))[0];
      const own = childOf(childOf(part, 'pic:nvPicPr'), 'pic:cNvPr');
      const picture = pictureOf(part, properties ?? own);
      if (context.isHere(blip?.attributes['r:embed'])) drawn.pictures.push(picture);
      else context.account.missedPictures.push(own?.attributes['descr'] || own?.attributes['name'] || '');
      break;
    }
    case 'v:imagedata': {
      const id = attributes['r:id'];
      if (context.isHere(id)) drawn.pictures.push(element('w:pict', {}, [element('v:shape', {}, [part])]));
      else if (id !== undefined) context.account.missedPictures.push(attributes['o:title'] ?? '');
      break;
    }
    case 'dgm:relIds': {
      const diagram = readDiagram(context.partNamed(attributes['r:dm']));
      if (diagram.length > 0) context.note(wordNotes.diagram(diagram.map(wordsOf).join(' ')));
      else context.note(wordNotes.diagramLost);
      drawn.blocks.push(...diagram);
      break;
    }
    case 'c:chart':
    case 'cx:chart': {
      const chart = readChart(context.partNamed(attributes['r:id']));
      drawn.isNamed = chart.title === '';
      const name = chart.title || (properties?.attributes['descr'] ?? '');
      context.note(chart.hasNumbers ? wordNotes.chart(name) : wordNotes.chartLost(name));
      drawn.blocks.push(...chart.blocks);
      break;
    }
    case 'o:OLEObject': {
      const program = attributes['ProgID'] ?? '';
      if (ICON.test(program)) {
        context.note(wordNotes.oldFormula);
        context.drop(`[${program}]`, wordReasons.oldFormula);
      } else context.account.embedded.set(context.relationship(attributes['r:id'])?.target ?? '', program);
      break;
    }
    case 'v:textpath': {
      const words = attributes['string']?.trim() ?? '';
      if (isWatermark(words)) context.drop(words, wordReasons.wordArt);
      else {
        context.note(wordNotes.wordArt(words));
        drawn.blocks.push(
          ...words
            .split(/\s*[\r\n]+\s*/u)
            .filter(Boolean)
            .map(paragraphOf),
        );
      }
      break;
    }
    default:
      context.drop(wordsOf(part), wordReasons.shape);
  }
}

/** Letters drawn along a path that are printed pale behind a text, or say nothing of it: `BẢN NHÁP`, one sign. */
function isWatermark(words: string): boolean {
  return words.length < 3 || WATERMARK.test(words);
}

/** A picture as the converter knows it, wherever it stood in a group. */
function pictureOf(picture: XmlElement, properties: XmlElement | undefined): XmlElement {
  const { id = '1', name = '', descr = '', title = '' } = properties?.attributes ?? {};
  return element('w:drawing', {}, [
    element('wp:inline', {}, [
      element('wp:docPr', { id, name, descr, title }),
      element('a:graphic', {}, [element('a:graphicData', {}, [picture])]),
    ]),
  ]);
}
