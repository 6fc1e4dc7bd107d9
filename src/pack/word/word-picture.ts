import { h, type MarkupElement } from '../markup.ts';
import { TEXT_WIDTH } from './styles.ts';

/** Pictures by the address they have in a booklet, in a form that Word reads. */
export type Pictures = ReadonlyMap<string, PictureFile>;

export interface PictureFile {
  bytes: Uint8Array;
  type: 'png' | 'jpeg';
}

/** With its size in pixels. */
export interface MeasuredPicture extends PictureFile {
  width: number;
  height: number;
}

interface PictureLook {
  /** Of the file among what the document leads to. */
  relation: string;
  number: number;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
  /** Of the picture on paper, in twips, where it is known. */
  shownWidth?: number;
}

/** English Metric Units, of which DrawingML is made. */
const PER_TWIP = 635;
const PER_PIXEL = 9525;
/** A picture is never higher than this share of its possible width. */
const HIGHEST = 1.2;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in running text, as wide as it is or as the text. */
export function drawing({ relation, number, width, height, alt, shownWidth }: PictureLook): MarkupElement {
  const most = TEXT_WIDTH * PER_TWIP;
  const own = shownWidth ? shownWidth * PER_TWIP : width * PER_PIXEL;
  const wide = Math.min(own, most, (most * HIGHEST * width) / height);
  const extent = { cx: Math.round(wide), cy: Math.round((wide * height) / width) };
  const named = { id: number, name: `Hình ${number}`, descr: alt };
  const source = h('pic:blipFill', {}, h('a:blip', { 'r:embed': relation }), h('a:stretch', {}, h('a:fillRect')));
  const frame = h('a:xfrm', {}, h('a:off', { x: 0, y: 0 }), h('a:ext', extent));
  const shape = h('pic:spPr', {}, frame, h('a:prstGeom', { prst: 'rect' }, h('a:avLst')));
  const picture = h(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    h('pic:nvPicPr', {}, h('pic:cNvPr', named), h('pic:cNvPicPr')),
    source,
    shape,
  );
  const graphic = h('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, h('a:graphicData', { uri: `${DRAWING}/picture` }, picture));
  const inline = h(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    h('wp:extent', extent),
    h('wp:docPr', named),
    h('wp:cNvGraphicFramePr'),
    graphic,
  );
  return h('w:r', {}, h('w:drawing', {}, inline));
}
