import { first, plain, type ExportedArticle, type PassedOver, type Reader } from './article-fields.ts';
import { readExportXml, type ExportFile, type ExportItem } from './export-xml.ts';
import { readAtom, readRss } from './feeds.ts';
import { readJoomla } from './joomla.ts';
import { wordPressReader } from './wordpress.ts';

/** An article, with the fields of its item that are not in it. */
interface FoundArticle extends ExportedArticle {
  others: string[];
}

/** All that an export holds: its articles, and how many were passed over, by why. */
export interface ReadExport {
  articles: FoundArticle[];
  passedOver: ReadonlyMap<PassedOver, number>;
}

/** Reads every article of an export. @throws NoExport, and what the parser of XML says */
export function readExportedArticles(xml: string): ReadExport {
  const file = readExportXml(xml);
  const passedOver = new Map<PassedOver, number>();
  const articles: FoundArticle[] = [];
  const read = readerOf(file);
  for (const item of file.items) {
    const found = read(item);
    if (typeof found === 'string') passedOver.set(found, (passedOver.get(found) ?? 0) + 1);
    else articles.push({ ...found, others: listOthers(item, found) });
  }
  return { articles, passedOver };
}

/** Texts of an item in words that its article does not say: comments of readers, fields of extensions. */
function listOthers({ fields }: ExportItem, { title, lead, html, hints }: ExportedArticle): string[] {
  const said = [title, lead, html, ...Object.values(hints)].join('\n');
  return [...fields].flatMap(([path, texts]) =>
    USED.has(path)
      ? []
      : texts
          .map(plain)
          .filter((text) => /\p{L}\S*\s+\S*\p{L}\S*\s+\S*\p{L}/u.test(text) && !/^(?:[aOs]:\d+:|[[{])/.test(text) && !said.includes(text)),
  );
}

/** Fields that are read, and such as no reader sees. */
const USED: ReadonlySet<string> = new Set(
  (
    'title content:encoded excerpt:encoded introtext fulltext content pubdate published updated created wp:post_date wp:post_date_gmt ' +
    'wp:postmeta/wp:meta_key publish_up'
  ).split(' '),
);

function readerOf(file: ExportFile): Reader {
  if (file.root === 'j2xml') return readJoomla;
  if (file.root === 'feed') return (item) => readAtom(item, first(file.site, 'title'));
  const site = first(file.site, 'channel/title', 'title');
  if (file.items.some(({ fields }) => fields.has('wp:post_type') || fields.has('wp:post_id'))) return wordPressReader(file, site);
  return (item) => readRss(item, site);
}
