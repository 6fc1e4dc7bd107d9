import { buildDay } from './build-day.ts';
import { archivePath } from '../schemas/addresses.ts';
import type { ArchiveFacts } from '../schemas/collection-definition.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { isListed, type ArchivePage } from './archives.ts';
import { composeLink } from './compose-view.ts';
import { openContext, type ViewContext } from './context.ts';
import { entryView } from './entry-view.ts';
import { openFrame } from './frame.ts';
import { linkView, type LinkView } from './link-view.ts';
import { FORMS_PAGE } from './secretary-view.ts';
import { archiveBook } from './pack-actions.ts';
import { breadcrumbs, pageView } from './page-view.ts';
import { programmePage } from './programme-page.ts';
import { quotesByYear } from './quotes-by-year.ts';
import { withBase } from './settings.ts';

/** What an archive is called, what it says of itself, and what it counts. */
export function archiveTexts(collection: CollectionName): Pick<ArchiveFacts, 'lead' | 'unit' | 'links'> & { title: string } {
  const { label, archive } = definitionOf(collection);
  return { title: label, lead: '', unit: label.toLowerCase(), ...archive };
}

/** Ways to the entries that stand above the whole of an archive, to a session of one's own, and to the forms of a session. */
interface AboveView {
  links: LinkView[];
  /** Heading of the archive's own list. */
  own: string;
}

function aboveView(collection: CollectionName, context: ViewContext): AboveView | undefined {
  const { above } = definitionOf(collection).archive ?? {};
  if (!above) return undefined;
  const { library } = context;
  const name = above.collection as CollectionName;
  const isAny = library.list(name).some(isListed);
  const forms = library.find('pages', FORMS_PAGE);
  return {
    links: [
      ...(isAny ? [{ href: withBase(archivePath(name)), label: `${definitionOf(name).label}: xem theo chủ đề, theo chi bộ` }] : []),
      composeLink(),
      ...(forms ? [linkView(forms)] : []),
    ],
    own: above.own,
  };
}

/** Everything one page of an archive shows. */
export async function openArchiveView(collection: CollectionName, archive: ArchivePage) {
  const texts = archiveTexts(collection);
  const context = await openContext();
  const { selected, pagination, total, path } = archive;
  const heading = selected ? `${texts.title}: ${selected.label}` : texts.title;
  const pageNumber = pagination.current > 1 ? `trang ${pagination.current}/${pagination.last}` : null;
  const title = [selected ? `${texts.title}: ${selected.facet.toLowerCase()} ${selected.label}` : texts.title, pageNumber]
    .filter(Boolean)
    .join(', ');
  const own = selected?.label ?? (pageNumber ? `Trang ${pagination.current}` : null);
  const trail = breadcrumbs([archivePath(collection), texts.title], ...(own ? [[path, own] as [string, string]] : []));
  return {
    page: await pageView({
      title,
      description: own ? `${title}: ${total} ${texts.unit}. ${texts.lead}` : texts.lead,
      path,
      breadcrumbs: trail,
    }),
    frame: await openFrame(path),
    breadcrumbs: trail,
    title: heading,
    lead: texts.lead,
    links: [
      ...(texts.links?.map((link) => ({ href: withBase(link.path), label: link.label })) ?? []),
      ...(own ? [] : await archiveBook(path)),
    ],
    meta: [`${total} ${texts.unit}`, ...(pageNumber ? [pageNumber] : [])],
    above: aboveView(collection, context),
    years: collection === 'quotes' ? quotesByYear(archive, context.library) : undefined,
    programme: collection === 'sessions' ? await programmePage(archive, context, buildDay()) : undefined,
    entries: archive.entries.map((entry) => entryView(entry, context)),
  };
}
