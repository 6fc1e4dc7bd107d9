import { slugify } from '../../src/vietnamese/slug.ts';
import { readSamples } from '../../src/handbook/parts.ts';

/** Where the pictures lie, from the root of the project. */
export const PICTURE_FOLDER = 'content/so-tay';
/** So that the handbook opens at once on a slow line. */
export const MOST_BYTES = 45_000;

/** A picture of a part of a page. */
export interface Picture {
  /** File name without its ending. */
  name: string;
  address: string;
  /** CSS selector; the whole window when left out. */
  part?: string;
  /** Width of the window in CSS pixels. */
  width: number;
  /** Name of a button that comes after the page, to be waited for. */
  button?: string;
}

const PROSE_WIDTH = 600;
export const EDITOR_WIDTH = 800;

/** Not shown as source in the handbook: what the badges of verification look like. */
const STATES = '<Quote id="can-bo-la-goc" />\n\n<Quote id="mot-tam-guong-song" />\n\n<Quote id="hoc-hoc-nua-hoc-mai" />\n';

/** Pages of the library itself. */
const OF_PAGES: readonly Picture[] = [
  { name: 'duong-di', address: '/chuyen-de/cham-lo-doi-song-nhan-dan/', part: '.path', width: 760 },
  { name: 'trang-chu', address: '/', part: 'main .index > :first-child', width: 480 },
];

/** Pages of the web editor, opened on a folder of this machine. */
export const OF_EDITOR: readonly Picture[] = [
  { name: 'quan-tri', address: '/quan-tri/#/collections/articles', width: EDITOR_WIDTH },
  {
    name: 'quan-tri-bai',
    address: '/quan-tri/#/collections/articles/entries/dang-bo-so-noi-vu-lai-chau-lam-theo-bac',
    width: EDITOR_WIDTH,
    button: 'Xem trước',
  },
];

/** Name of the picture of a sample. */
export function pictureName(sample: string): string {
  return slugify(sample);
}

/** Texts whose look the handbook shows, by the name of their picture: its samples that stand before a picture of that name. */
export function picturedTexts(handbook: string): Map<string, string> {
  const samples = [...readSamples(handbook)].map(([name, text]): [string, string] => [pictureName(name), text]);
  return new Map([...samples.filter(([name]) => handbook.includes(`src="so-tay/${name}.png"`)), ['tinh-trang', STATES]]);
}

/** Id of the article that shows a text. */
export function articleId(name: string): string {
  return `so-tay-${name}`;
}

/** All pictures but the web editor's. */
export function listPictures(texts: Iterable<string>): Picture[] {
  return [
    ...OF_PAGES,
    ...[...texts].map((name) => ({ name, address: `/tin-tuc/${articleId(name)}/`, part: '.prose', width: PROSE_WIDTH })),
  ];
}
