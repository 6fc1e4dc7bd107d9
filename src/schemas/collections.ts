import { ARTICLE_SKELETON, articleSchema } from './article.ts';
import { define, type CollectionDefinition } from './collection-definition.ts';
import { documentSchema } from './document.ts';
import { FACETS } from './facets.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { isDoubtful, QUOTE_SKELETON, quoteSchema } from './quote.ts';
import { SESSION_SKELETON, sessionSchema } from './session.ts';
import { topicSchema } from './topic.ts';

/**
 * The collections of the library, by the folder in `content/`: everything that reads, checks, edits, lists or finds
 * entries starts here. What each line means, `collection-definition.ts` says.
 */
export const collectionDefinitions = {
  articles: define(articleSchema, {
    format: 'mdx',
    writing: 'required',
    address: 'tin-tuc',
    label: 'Tin tức',
    menu: 2,
    archive: {
      lead: 'Tin hoạt động và gương điển hình, viết lại từ các bài báo và báo cáo, có ghi rõ nguồn.',
      unit: 'bài',
      filters: ['chu-de', 'nam', 'don-vi', 'chuyen-muc'],
    },
    ownPages: ['entry'],
    titleField: 'title',
    dates: ['source.published', 'published'],
    order: 'newest',
    before: (a, b) => (a.published === b.published ? 0 : a.published > b.published ? -1 : 1),
    facets: { 'chu-de': 'topics', 'don-vi': 'organisations', 'chuyen-muc': 'category' },
    line: { kind: 'category', summary: 'summary' },
    new: { word: 'article', suggest: (today) => ({ published: today }), skeleton: ARTICLE_SKELETON },
  }),
  sessions: define(sessionSchema, {
    format: 'mdx',
    writing: 'optional',
    address: 'chuyen-de',
    label: 'Sinh hoạt chuyên đề',
    short: 'Chuyên đề',
    menu: 1,
    archive: {
      lead: 'Hồ sơ từng buổi sinh hoạt: kế hoạch, tài liệu, buổi sinh hoạt, kết luận.',
      unit: 'chuyên đề',
      filters: ['chu-de', 'nam', 'don-vi', 'tinh-trang'],
    },
    ownPages: ['entry'],
    titleField: 'title',
    identity: ['organisation', 'year'],
    dates: ['held.date', 'year'],
    order: 'newest',
    rankOf: ({ year, ordinal = 0 }) => `${year}-${String(ordinal).padStart(2, '0')}`,
    facets: { 'chu-de': 'topics', 'don-vi': 'organisation', 'tinh-trang': 'status' },
    line: { summary: 'summary' },
    new: { word: 'session', suggest: (today) => ({ year: today.slice(0, 4), status: 'planned' }), skeleton: SESSION_SKELETON },
  }),
  quotes: define(quoteSchema, {
    format: 'mdx',
    address: 'trich-dan',
    label: 'Trích dẫn',
    menu: 3,
    archive: {
      title: 'Trích dẫn Hồ Chí Minh',
      lead: 'Mỗi câu ghi rõ tác phẩm, ngày, căn cứ và tình trạng kiểm chứng.',
      unit: 'trích dẫn',
      filters: ['chu-de', 'nam', 'tinh-trang'],
    },
    ownPages: ['entry'],
    titleField: 'text',
    dates: ['date.value'],
    order: 'oldest',
    // Those have a page of their own.
    isListed: ({ verification }) => !isDoubtful(verification),
    facets: { 'chu-de': 'topics', 'tinh-trang': 'verification' },
    line: { facts: ['work.title'] },
    isMaterial: true,
    new: { word: 'quote', suggest: () => ({ verification: 'unverified', 'date.confirmed': 'false' }), skeleton: QUOTE_SKELETON },
  }),
  documents: define(documentSchema, {
    format: 'yaml',
    address: 'van-ban',
    label: 'Văn bản',
    menu: 5,
    archive: {
      lead: 'Văn bản mà chuyên đề và tin tức nhắc tới; số văn bản dùng lại qua các nhiệm kỳ nên luôn kèm ngày.',
      unit: 'văn bản',
      filters: ['chu-de', 'nam', 'tinh-trang'],
    },
    ownPages: ['entry'],
    titleField: 'number',
    toldBy: ['title'],
    identity: ['issued'],
    idFrom: [{ field: 'number' }, { field: 'issued', isDate: true }],
    titleOf: ({ type, number }) => `${type} ${number}`,
    dates: ['issued'],
    order: 'newest',
    facets: { 'chu-de': 'topics', 'don-vi': 'organisation', 'tinh-trang': 'verification' },
    line: { kind: 'type', summary: 'title', facts: ['issuer'] },
    isMaterial: true,
    new: {
      word: 'document',
      also: ['issued'],
      suggest: () => ({ verification: 'unconfirmed' }),
      // A document is known by its number; several words are its summary line.
      fieldFor: (text) => (/^\S*\d\S*$/.test(text) ? 'number' : 'title'),
    },
  }),
  topics: define(topicSchema, {
    format: 'yaml',
    address: 'chu-de',
    label: 'Chủ đề',
    menu: 4,
    archive: { lead: 'Chuyên đề, tin tức, trích dẫn và văn bản cùng một chủ đề, xếp cạnh nhau.', unit: 'chủ đề' },
    ownPages: ['entry', 'archive'],
    titleField: 'name',
    before: (a, b) => a.order - b.order,
    line: { kind: 'group', summary: 'description' },
    isMaterial: true,
    new: { word: 'topic' },
  }),
  organisations: define(organisationSchema, {
    format: 'yaml',
    address: 'don-vi',
    label: 'Đơn vị',
    menu: 6,
    archive: {
      lead: 'Chi bộ, đảng bộ, cơ quan có trong thư viện. Điều gì nguồn không ghi thì thư viện để trống.',
      unit: 'đơn vị',
      isWhole: true,
    },
    ownPages: ['entry'],
    titleField: 'name',
    line: { kind: 'kind', summary: 'note', facts: ['province'] },
    isMaterial: true,
    new: { word: 'organisation' },
  }),
  pages: define(pageSchema, {
    format: 'mdx',
    writing: 'required',
    address: '',
    label: 'Trang',
    titleField: 'title',
    line: { summary: 'summary' },
  }),
};

export type CollectionName = keyof typeof collectionDefinitions;

/** Names of the collections, as folders of `content/` and as keys everywhere else. */
export const COLLECTIONS = Object.keys(collectionDefinitions) as CollectionName[];

/** What is particular to a collection, whichever it is. */
export function definitionOf(collection: CollectionName): CollectionDefinition {
  return collectionDefinitions[collection] as CollectionDefinition;
}

/** A collection's name where there is little room. */
export function shortLabel(collection: CollectionName): string {
  const { short, label } = definitionOf(collection);
  return short ?? label;
}

/** Fields by which an editor knows an entry. */
export function namesOf(collection: CollectionName): string[] {
  const { titleField, toldBy = [] } = definitionOf(collection);
  return [titleField, ...toldBy];
}

/** Collections that menus and overviews show, in their order. */
export const MENU_COLLECTIONS = COLLECTIONS.filter((name) => definitionOf(name).menu).sort(
  (a, b) => definitionOf(a).menu! - definitionOf(b).menu!,
);

/** Whether others are listed by its entries, as by topics: they classify, and tell nothing of their own. */
export function isFacet(collection: CollectionName): boolean {
  return Object.hasOwn(FACETS, definitionOf(collection).address);
}
