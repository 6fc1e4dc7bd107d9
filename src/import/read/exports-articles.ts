import type { SourceHints } from '../source.ts';
import { isAccount } from '../structure/lines.ts';
import { readPostText, type LibraryPicture } from './exports-wordpress.ts';
import { readExportXml, type ExportFile, type ExportItem } from './exports-xml.ts';
import { vietnamDay } from './pages/vietnam-day.ts';

/** One article of an export. */
export interface ExportedArticle {
  title: string;
  /** The text as HTML. */
  html: string;
  /** The summary that somebody wrote for it. */
  lead: string;
  hints: SourceHints;
  /** What the editor has to know of it. */
  state: 'published' | 'draft' | 'teaser';
}

/** An article, with the fields of its item that are not in it. */
interface FoundArticle extends ExportedArticle {
  others: string[];
}

/** All that an export holds: its articles, and how many were passed over, by why. */
export interface ReadExport {
  articles: FoundArticle[];
  passedOver: ReadonlyMap<PassedOver, number>;
}

export type PassedOver = 'private' | 'trash' | 'other' | 'empty';

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

type Reader = (item: ExportItem) => ExportedArticle | PassedOver;

function readerOf(file: ExportFile): Reader {
  if (file.root === 'j2xml') return readJoomla;
  if (file.root === 'feed') return (item) => readAtom(item, first(file.site, 'title'));
  const site = first(file.site, 'channel/title', 'title');
  if (file.items.some(({ fields }) => fields.has('wp:post_type') || fields.has('wp:post_id'))) return wordPressReader(file, site);
  return (item) => readRss(item, site);
}

function first({ fields }: ExportItem, ...paths: string[]): string {
  return paths.map((path) => fields.get(path)?.[0]?.trim()).find(Boolean) ?? '';
}

/** A title has no markup; feeds escape it all the same. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]{0,500}>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#0?39|#8211|#8220|#8221|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#039': "'",
  '#8211': '–',
  '#8220': '“',
  '#8221': '”',
};

function authorOf(...names: string[]): string | undefined {
  const name = names.map((one) => plain(one.replace(/^\S+@\S+\s*\(([^)]*)\)$/, '$1'))).find((one) => one !== '');
  return name === undefined || isAccount(name) ? undefined : name;
}

/** RSS 1 and 2; what only leads to its articles is a teaser of each. */
function readRss(item: ExportItem, site: string): ExportedArticle | PassedOver {
  const whole = first(item, 'content:encoded', 'content');
  const teaser = first(item, 'description');
  const title = plain(first(item, 'title'));
  if (title === '' && whole === '' && teaser === '') return 'empty';
  const isTeaser = whole === '' && plain(teaser).length < SHORTEST_TEXT;
  const summary = plain(teaser);
  return {
    title,
    html: whole || teaser,
    lead: whole !== '' && summary.length <= LONGEST_LEAD && !/(?:…|\.\.\.|\[…\]|\[&hellip;\])$/.test(summary) ? summary : '',
    hints: {
      title,
      author: authorOf(first(item, 'dc:creator'), first(item, 'author')),
      site: plain(first(item, 'source')) || plain(site) || undefined,
      published: vietnamDay(first(item, 'pubdate', 'dc:date')),
      url: first(item, 'link', 'guid'),
    },
    state: isTeaser ? 'teaser' : 'published',
  };
}

/** Characters of a text below which it is a teaser, and of a summary. */
const SHORTEST_TEXT = 500;
const LONGEST_LEAD = 400;

/** Atom, which Blogger exports too: there also comments and settings are entries. */
function readAtom(item: ExportItem, site: string): ExportedArticle | PassedOver {
  const kind = item.marks.find(({ path, attributes }) => path === 'category' && attributes['scheme']?.endsWith('#kind'))?.attributes[
    'term'
  ];
  const type = kind?.split('#')[1] ?? (first(item, 'blogger:type').toLowerCase() || 'post');
  if (type !== 'post' && type !== 'page') return 'other';
  const status = first(item, 'app:control/app:draft', 'blogger:status').toLowerCase();
  if (status === 'soft_trashed') return 'trash';
  const [title, html] = [plain(first(item, 'title')), first(item, 'content', 'summary')];
  if (title === '' && html === '') return 'empty';
  const link = item.marks.find(({ path, attributes }) => path === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate');
  return {
    title,
    html,
    lead: '',
    hints: {
      title,
      author: authorOf(first(item, 'author/name')),
      site: plain(site) || undefined,
      published: vietnamDay(first(item, 'published', 'issued', 'updated', 'blogger:created')),
      url: link?.attributes['href'],
    },
    state:
      status === 'yes' || status === 'draft'
        ? 'draft'
        : plain(html).length < SHORTEST_TEXT && !first(item, 'content')
          ? 'teaser'
          : 'published',
  };
}

/** J2XML of Joomla: the text in two halves, days in UTC. */
function readJoomla(item: ExportItem): ExportedArticle | PassedOver {
  const title = plain(first(item, 'title'));
  const [intro, whole] = [first(item, 'introtext'), first(item, 'fulltext')];
  const state = first(item, 'state', 'published');
  if (state === '-2') return 'trash';
  if (intro === '' && whole === '') return 'empty';
  const stamp = first(item, 'publish_up', 'created');
  return {
    title,
    html: `${intro}\n${whole}`,
    lead: '',
    hints: {
      title,
      summary: plain(first(item, 'metadesc')) || undefined,
      author: authorOf(first(item, 'created_by_alias'), first(item, 'created_by')),
      published: vietnamDay(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(stamp) ? `${stamp.replace(' ', 'T')}Z` : stamp),
    },
    state: state === '0' || state === '-1' ? 'draft' : 'published',
  };
}

function wordPressReader(file: ExportFile, site: string): Reader {
  const names = authorsOf(file.site);
  const pictures = picturesOf(file.items);
  return (item) => {
    const type = first(item, 'wp:post_type') || 'post';
    if (type !== 'post' && type !== 'page') return 'other';
    const status = first(item, 'wp:status') || 'publish';
    if (status === 'private' || first(item, 'wp:post_password') !== '') return 'private';
    if (status === 'trash' || status === 'auto-draft' || status === 'inherit') return 'trash';
    const [title, content] = [plain(first(item, 'title')), first(item, 'content:encoded')];
    if (content === '') return 'empty';
    const login = first(item, 'dc:creator');
    const gmt = first(item, 'wp:post_date_gmt');
    return {
      title,
      html: readPostText(content, pictures),
      lead: plain(first(item, 'excerpt:encoded')),
      hints: {
        title,
        author: authorOf(names.get(login) ?? login),
        site: plain(site) || undefined,
        published:
          (/^[1-9]/.test(gmt) ? vietnamDay(`${gmt.replace(' ', 'T')}Z`) : undefined) ?? vietnamDay(first(item, 'wp:post_date', 'pubdate')),
        url: first(item, 'link'),
      },
      state: status === 'publish' ? 'published' : 'draft',
    };
  };
}

/** Names of authors by their accounts. */
function authorsOf({ fields }: ExportItem): Map<string, string> {
  const logins = fields.get('channel/wp:author/wp:author_login') ?? [];
  const shown = fields.get('channel/wp:author/wp:author_display_name') ?? [];
  return new Map(logins.length === shown.length ? logins.map((login, index) => [login.trim(), shown[index]?.trim() ?? '']) : []);
}

function picturesOf(items: readonly ExportItem[]): Map<string, LibraryPicture> {
  return new Map(
    items
      .filter((item) => first(item, 'wp:post_type') === 'attachment')
      .map((item) => {
        const keys = item.fields.get('wp:postmeta/wp:meta_key') ?? [];
        const at = keys.indexOf('_wp_attachment_image_alt');
        const alt =
          keys.length === (item.fields.get('wp:postmeta/wp:meta_value') ?? []).length
            ? item.fields.get('wp:postmeta/wp:meta_value')?.[at]
            : '';
        return [
          first(item, 'wp:post_id'),
          { url: first(item, 'wp:attachment_url'), caption: plain(first(item, 'excerpt:encoded')), alt: alt ?? '' },
        ];
      }),
  );
}
