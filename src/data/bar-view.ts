import { qrPath } from '../schemas/addresses.ts';
import type { ViewContext } from './context.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { packActions } from './pack-actions.ts';
import { quoteSource, quoteWarning } from './quote-view.ts';
import { absoluteUrl, openSettings, withBase } from './settings.ts';
import { slidesOf } from './slide-deck.ts';
import { datedTitle } from './titles.ts';

/** What is done on the page itself: by script, `share` also without it. */
export type BarDeed = 'print' | 'copy' | 'wall' | 'keep' | 'share';

/** One cell of the bar under a title: a link, or with `kind` something done on the page. */
export interface BarAction {
  label: string;
  /** What a press will cost: `PDF, 11 trang, 410 KB`. */
  note?: string;
  href?: string;
  /** The link leads to a file that is kept, not opened. */
  download?: boolean;
  kind?: BarDeed;
  /** What `copy` copies. */
  text?: string;
}

/** What is passed on of a page. */
export interface ShareView {
  /** Absolute. */
  address: string;
  /** What a member pastes into a chat: the name of the page, of a quotation its words with work, date and state, and the address. */
  message: string;
  /** Address of the QR code's picture, with the base. */
  qr: string;
}

/** Prints the page as it is, where there is no file made for that. */
function printAction(): BarAction {
  return { label: 'In trang', note: 'khổ A4', kind: 'print' };
}

/** What stands last in every bar: keeping the page on the device, where the library allows it; its address, message and QR code. */
async function lastActions(): Promise<BarAction[]> {
  const { site } = await openSettings();
  return [
    ...(site.offline ? [{ label: 'Lưu', note: 'đọc không cần mạng', kind: 'keep' as const }] : []),
    { label: 'Chia sẻ', note: 'chép, mã QR', kind: 'share' },
  ];
}

/** What a session or material shows in the room. */
async function slideActions(entry: Entry, context: ViewContext): Promise<BarAction[]> {
  const slides = await slidesOf(entry, context);
  return slides ? [{ label: 'Trình chiếu', note: `${slides.count} trang chiếu`, href: slides.href }] : [];
}

/**
 * The bar of any entry: its files, or printing the page; its slides; passing it on.
 * @param own what its kind of entry is there for, before everything else
 */
export async function barActions(entry: Entry, context: ViewContext, own: readonly BarAction[] = []): Promise<BarAction[]> {
  const { print = printAction(), files } = await packActions(entry);
  return [...own, print, ...(await slideActions(entry, context)), ...files, ...(await lastActions())];
}

/** Where the pictures of a quotation stand on its page, and the sheet to hang up. */
export const PICTURES_ID = 'phan-anh';
export const WALL_ID = 'phan-kho-a5';

/** The bar of a quotation. @param copied what goes with its words */
export async function quoteActions(copied: string): Promise<BarAction[]> {
  return [
    { label: 'Sao chép kèm nguồn', note: 'lời, nguồn, địa chỉ', kind: 'copy', text: copied },
    { label: 'Ảnh', note: 'ngang, vuông', href: `#${PICTURES_ID}` },
    { label: 'In khổ A5', note: 'treo, đọc', href: `#${WALL_ID}`, kind: 'wall' },
    ...(await lastActions()),
  ];
}

export function shareView(entry: Entry, library: LibraryIndex): ShareView {
  const address = absoluteUrl(entry.path);
  return { address, message: `${nameToPassOn(entry, library)}\n${address}`, qr: withBase(qrPath(entry)) };
}

/** Leads to where the whole text is, on another site, which is named. */
export function fullTextAction(url: string): BarAction {
  return { label: 'Đọc toàn văn', note: new URL(url).hostname.replace(/^(www|m)\./, ''), href: url };
}

/** A quotation never travels without its source and state, a doubtful saying never without its warning. */
function nameToPassOn(entry: Entry, library: LibraryIndex): string {
  if (entry.collection !== 'quotes') return datedTitle(entry);
  const quote = entry as Entry<'quotes'>;
  const warning = quoteWarning(quote.data);
  const said = warning ? `${warning.label}: ${warning.reason}\n` : '';
  return `${said}“${quote.data.text}”\n${quoteSource(quote, library)}`;
}
