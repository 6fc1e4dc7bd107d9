import { ARTICLE_CATEGORIES } from '../../../src/schemas/article.ts';
import type { RawEntry } from './own-entries.ts';
import { made, partsOf, SKEW, type Plan } from './parts.ts';

/** Syllables of an article: the library's own have about 1,000, news that is published from 280 to 2,000. */
const LENGTH = { median: 750, spread: 0.55, least: 180, most: 4000 };

export function makeArticle(plan: Plan, place: number): RawEntry {
  const { id, title, year } = plan.planned.articles[place]!;
  const { draws, prose } = partsOf(plan, 'articles', id);
  const { ids } = plan;
  const happened = draws.day(year, year);
  const topics = draws.some(plan.topics, draws.between(1, 4), SKEW);
  const sessions = draws.chance(0.15) ? [draws.one(ids.sessions)] : [];
  const documents = draws.chance(0.4) ? draws.some(ids.documents, draws.between(1, 2)) : [];
  const picture = plan.pictureOf(place);
  const isCover = picture !== undefined && draws.chance(0.5);
  const figures = Array.from({ length: draws.chance(0.3) ? draws.between(1, 4) : 0 }, () => ({
    value: draws.between(3, 9999),
    unit: draws.one(['hồ sơ', 'lượt người', 'đảng viên', 'buổi', 'việc']),
    what: prose.line(120),
  }));
  const data = {
    title,
    summary: prose.line(380),
    published: daysAfter(happened, draws.between(1, 20)),
    happened,
    category: draws.one(Object.keys(ARTICLE_CATEGORIES)),
    source: draws.chance(0.8)
      ? { name: draws.one(['Báo của tỉnh', 'Trang tin của Đảng bộ', 'Bản tin của ngành']), rights: 'summary', published: happened }
      : undefined,
    topics: topics.map((topic) => topic.id),
    organisations: draws.some(ids.organisations, draws.between(1, 3), SKEW),
    sessions,
    documents,
    cover: isCover ? { ...picture, caption: prose.line(120) } : undefined,
    figures,
  };
  const calls = {
    quotes: [...plan.hotOf(place), ...(draws.chance(0.25) ? [draws.one(plan.otherQuotes)] : [])],
    documents,
    sessions,
    topics,
    picture: isCover ? undefined : picture,
  };
  return made('articles', id, data, prose.body(draws.length(LENGTH.median, LENGTH.spread, LENGTH.least, LENGTH.most), calls));
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
