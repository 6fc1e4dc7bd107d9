import type { Booklet } from '../booklet.ts';
import { withPictures, type PictureOf } from '../inline-pictures.ts';
import { h } from '../markup.ts';
import { selfContained } from '../self-contained.ts';
import { packSheets } from './pack.ts';
import { pageRules } from './page-rules.ts';

/** What the file carries beside the words. */
interface Carried {
  /** Typefaces and the stylesheet of all sheets. */
  sheets: string;
  /** `styles/one-file.css`. */
  screen: string;
  pictureOf: PictureOf;
}

/** The whole of a meeting's papers in one HTML file, for a memory stick or a message: read on a screen, and printed as the pack. */
export async function oneFile(booklet: Booklet, { sheets, screen, pictureOf }: Carried): Promise<string> {
  const head = [
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: booklet.address }),
  ];
  const content = await withPictures(packSheets(booklet, { isForScreen: true }), pictureOf);
  return selfContained(booklet.title, content, [sheets, pageRules(booklet), screen].join('\n'), head);
}
