import type { RootContent } from 'mdast';
import { plainText } from '../../../mdx/tree.ts';
import { FILE_ADDRESS } from '../../file-address.ts';
import { reviewNotes } from '../../messages.ts';
import type { Account } from '../../source.ts';
import { textOf } from './marked-parts.ts';

/** A file that a page offers to take along. */
interface FileLink {
  address: string;
  name: string;
}

/** Where files are the site's, not the article's. */
const OF_SITE = 'nav, aside, header, footer, [class*="sidebar" i], [class*="footer" i], [class*="menu" i], [class*="widget" i]';
const MOST = 5;

/** Files that a page offers outside its frame of site, before anything of it is taken out. */
export function listFileLinks(document: Document): FileLink[] {
  const links = [...document.querySelectorAll('a[href]')].filter((link) => FILE_ADDRESS.test(link.getAttribute('href') ?? ''));
  const found = new Map<string, FileLink>();
  for (const link of links) {
    const address = link.getAttribute('href')!;
    if (!link.closest(OF_SITE)) found.set(address, { address, name: textOf(link) || address });
  }
  return [...found.values()];
}

/** Tells the editor of files that went with a part of the page that is not the text; a page of many offers is a list of papers. */
export function tellLostFiles(files: readonly FileLink[], blocks: readonly RootContent[], { reviewNotes: said }: Account): void {
  const [kept, words] = [JSON.stringify(blocks), blocks.map(plainText).join('\n')];
  const lost = files.filter(({ address, name }) => !kept.includes(JSON.stringify(address).slice(1, -1)) && !words.includes(name));
  if (lost.length > MOST) return;
  said.push(...lost.map(({ address, name }) => reviewNotes.media(`Tệp đính kèm “${name}”,`, address)));
}
