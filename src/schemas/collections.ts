import { ARTICLE_SKELETON, articleSchema, hasNoDay, rankOfNews } from './article.ts';
import { define, type CollectionDefinition } from './collection-definition.ts';
import { documentSchema } from './document.ts';
import { FACETS } from './facets.ts';
import { MATERIAL_SKELETON, materialSchema } from './material.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { isDoubtful, QUOTE_SKELETON, quoteSchema } from './quote.ts';
import { SESSION_SKELETON, sessionSchema } from './session.ts';
import { topicSchema } from './topic.ts';
import { workSchema } from './work.ts';

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
    overview: 3,
    menu: 5,
    archive: {
      lead: 'Tin hoạt động và gương điển hình, viết lại từ các bài báo và báo cáo, có ghi rõ nguồn; xếp theo ngày việc xảy ra.',
      unit: 'bài',
      filters: ['chu-de', 'nam', 'don-vi', 'chuyen-muc'],
    },
    ownPages: ['entry'],
    titleField: 'title',
    dates: ['happened', 'source.published', 'published'],
    isUndated: hasNoDay,
    order: 'newest',
    rankOf: rankOfNews,
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
    overview: 2,
    menu: 1,
    archive: {
      lead: 'Tài liệu để chi bộ nào cũng dùng được, rồi hồ sơ từng buổi: kế hoạch, tài liệu đã dùng, buổi sinh hoạt, kết luận.',
      unit: 'hồ sơ',
      above: { collection: 'materials', own: 'Hồ sơ các buổi' },
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
  materials: define(materialSchema, {
    format: 'mdx',
    writing: 'required',
    address: 'tai-lieu',
    label: 'Tài liệu chuyên đề',
    short: 'Tài liệu',
    overview: 1,
    archive: {
      lead: 'Mỗi tài liệu có đề dẫn đọc không quá tám phút, kế hoạch theo phút, câu trích có nguồn và câu hỏi; chi bộ nào cũng dùng được.',
      unit: 'tài liệu',
      filters: ['chu-de', 'danh-cho'],
    },
    ownPages: ['entry'],
    titleField: 'title',
    dates: ['revised'],
    facets: { 'chu-de': 'topics', 'danh-cho': 'audience' },
    line: { summary: 'summary' },
    isShared: true,
    new: {
      word: 'material',
      suggest: (today) => ({ revised: today, writtenBy: 'Thư viện biên soạn', audience: 'moi-chi-bo' }),
      skeleton: MATERIAL_SKELETON,
    },
  }),
  quotes: define(quoteSchema, {
    format: 'mdx',
    address: 'trich-dan',
    label: 'Trích dẫn',
    overview: 4,
    menu: 2,
    archive: {
      title: 'Trích dẫn Hồ Chí Minh',
      lead: 'Mỗi câu ghi rõ tác phẩm, ngày, căn cứ và tình trạng kiểm chứng.',
      unit: 'trích dẫn',
      links: [
        { path: '/kiem-trich-dan/', label: 'Kiểm câu trích trong bài của bạn' },
        { path: '/trich-dan/gan-nham/', label: 'Những câu thường bị gán nhầm' },
        { path: '/tac-pham/', label: 'Các tác phẩm' },
      ],
      filters: ['chu-de', 'nam', 'tinh-trang'],
    },
    ownPages: ['entry'],
    titleField: 'text',
    dates: ['date.value'],
    order: 'oldest',
    // Those have a page of their own.
    isListed: ({ verification }) => !isDoubtful(verification),
    facets: { 'chu-de': 'topics', 'tinh-trang': 'verification' },
    line: { facts: ['work'] },
    isShared: true,
    new: { word: 'quote', suggest: () => ({ verification: 'unverified', 'date.confirmed': 'false' }), skeleton: QUOTE_SKELETON },
  }),
  works: define(workSchema, {
    format: 'yaml',
    address: 'tac-pham',
    label: 'Tác phẩm',
    overview: 6,
    archive: {
      lead: 'Tác phẩm của Hồ Chí Minh mà các trích dẫn lấy từ đó: xuất xứ, các bản, chỗ chép khác, và những câu thư viện đang giữ.',
      unit: 'tác phẩm',
      filters: ['the-loai', 'nam'],
    },
    ownPages: ['entry'],
    titleField: 'title',
    toldBy: ['version'],
    identity: ['version', 'date.value'],
    dates: ['date.value'],
    order: 'oldest',
    facets: { 'the-loai': 'kind' },
    line: { kind: 'kind', summary: 'version', facts: ['penName'] },
    isShared: true,
    new: { word: 'work', suggest: () => ({ 'date.confirmed': 'false' }) },
  }),
  documents: define(documentSchema, {
    format: 'yaml',
    address: 'van-ban',
    label: 'Văn bản',
    overview: 7,
    menu: 4,
    archive: {
      lead: 'Văn bản mà sinh hoạt chi bộ cần tới; văn bản đã được thay thế đứng sau. Số dùng lại qua các nhiệm kỳ nên luôn kèm ngày.',
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
    isSuperseded: ({ status }) => status === 'replaced',
    facets: { 'chu-de': 'topics', 'don-vi': 'organisation', 'tinh-trang': 'verification' },
    line: { kind: 'type', summary: 'title', facts: ['issuer'] },
    isShared: true,
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
    overview: 5,
    menu: 3,
    archive: { lead: 'Chuyên đề, tin tức, trích dẫn và văn bản cùng một chủ đề, xếp cạnh nhau.', unit: 'chủ đề' },
    ownPages: ['entry', 'archive'],
    titleField: 'name',
    before: (a, b) => a.order - b.order,
    line: { kind: 'group', summary: 'description' },
    isShared: true,
    isForReference: true,
    new: { word: 'topic' },
  }),
  organisations: define(organisationSchema, {
    format: 'yaml',
    address: 'don-vi',
    label: 'Đơn vị',
    overview: 8,
    archive: {
      lead: 'Chi bộ, đảng bộ, cơ quan có trong thư viện. Điều gì nguồn không ghi thì thư viện để trống.',
      unit: 'đơn vị',
      isWhole: true,
    },
    ownPages: ['entry'],
    titleField: 'name',
    line: { kind: 'kind', summary: 'note', facts: ['province'] },
    isShared: true,
    isForReference: true,
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

function placedBy(place: 'overview' | 'menu'): CollectionName[] {
  return COLLECTIONS.filter((name) => definitionOf(name)[place]).sort((a, b) => definitionOf(a)[place]! - definitionOf(b)[place]!);
}

/** Collections that overviews show, in their order. */
export const OVERVIEW_COLLECTIONS = placedBy('overview');

/** Collections of the menu, in its order, unless a library names others. */
export const MENU_COLLECTIONS = placedBy('menu');

/** Whether others are listed by its entries, as by topics: they classify, and tell nothing of their own. */
export function isFacet(collection: CollectionName): boolean {
  return Object.hasOwn(FACETS, definitionOf(collection).address);
}
