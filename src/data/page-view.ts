import { reportAddress } from './contact.ts';
import type { CitedField } from './dublin-core.ts';
import type { FeedLink } from './feeds/feed-links.ts';
import { pageCard, type CardView } from './card-view.ts';
import type { LinkView } from './link-view.ts';
import { absoluteUrl, openSettings, withBase } from './settings.ts';
import { shorten } from './titles.ts';

/** Everything about a page that is not its content. */
export interface PageView {
  title: string;
  description: string;
  /** Absolute address. */
  canonical: string;
  /** `article` for an entry. */
  type: 'website' | 'article';
  published?: string;
  modified?: string;
  /** schema.org data, rendered as JSON-LD. */
  data: object[];
  /** A letter that reports a fault of the page, begun: `mailto:…`; left out where the library names no contact. */
  report?: string;
  /** What an entry is cited as; none of other pages. */
  cited: CitedField[];
  /** The page in other forms, beside the feeds of the whole library: feeds of what it lists, oEmbed. */
  alternates: FeedLink[];
  /** What search engines are asked for, where it is not the usual. */
  robots?: string;
  /** What stands for it where its address is shared. */
  card: CardView;
}

interface PageFacts {
  title: string;
  description?: string | undefined;
  /** Path from the root of the site, without the base. */
  path: string;
  type?: 'website' | 'article';
  published?: string | undefined;
  modified?: string | undefined;
  /** schema.org type and fields of the entry, beside name, address and language. */
  data?: Record<string, unknown>;
  /** Kept out of search engines and the sitemap. */
  noindex?: boolean;
  breadcrumbs?: LinkView[];
  alternates?: FeedLink[];
  cited?: CitedField[];
  /** A picture of its own. */
  card?: CardView;
  /** The title in the picture that is made otherwise, where it is not that of the page. */
  cardTitle?: string | undefined;
}

/** Letters of a description; what previews show of more is cut at any place. */
export const LONGEST_DESCRIPTION = 200;

const HOME: LinkView = { href: withBase('/'), label: 'Trang chủ' };

/** Breadcrumbs from the home page; the last item is the page itself. */
export function breadcrumbs(...items: [path: string, label: string][]): LinkView[] {
  const links = items.map(([path, label], index) => ({ href: withBase(path), label, current: index === items.length - 1 }));
  return [HOME, ...links];
}

/** Head of a page: title, description, address, and schema.org data with its breadcrumbs. */
export async function pageView(facts: PageFacts): Promise<PageView> {
  const { site } = await openSettings();
  const { title, path, type = 'website', noindex, published, modified } = facts;
  const canonical = absoluteUrl(path);
  const description = shorten(facts.description ?? site.description, LONGEST_DESCRIPTION);
  const about = {
    '@context': 'https://schema.org',
    '@type': type === 'article' ? 'Article' : 'WebPage',
    name: title,
    headline: title,
    description,
    url: canonical,
    inLanguage: 'vi',
    isPartOf: { '@type': 'WebSite', name: site.name, url: absoluteUrl('/') },
    publisher: { '@type': 'Organization', name: site.organisation },
    ...(published ? { datePublished: published } : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...facts.data,
  };
  const kind = facts.breadcrumbs?.slice(1, -1).at(-1)?.label;
  const card = facts.card ?? (await pageCard({ title: facts.cardTitle ?? title, ...(kind ? { kind } : {}) }));
  const trail = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: (facts.breadcrumbs ?? []).map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href, absoluteUrl('/')).href,
    })),
  };
  return {
    title,
    description,
    canonical,
    type,
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(noindex ? { robots: 'noindex' } : {}),
    ...(site.contact ? { report: reportAddress(site.contact, { title, canonical, ...(modified ? { modified } : {}) }) } : {}),
    alternates: facts.alternates ?? [],
    cited: facts.cited ?? [],
    card,
    data: facts.breadcrumbs ? [about, trail] : [about],
  };
}
