import { archivePath } from '../schemas/addresses.ts';
import type { ArchiveFacts } from '../schemas/collection-definition.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { isListed, type ArchivePage } from './archives.ts';
import { openContext, type ViewContext } from './context.ts';
import { entryView, type EntryView } from './entry-view.ts';
import { openFrame } from './frame.ts';
import { linkView, type LinkView } from './link-view.ts';
import { FORMS_PAGE } from './material-page.ts';
import { inOrder } from './order.ts';
import { breadcrumbs, pageView } from './page-view.ts';
import { withBase } from './settings.ts';

/** What an archive is called, what it says of itself, and what it counts. */
export function archiveTexts(collection: CollectionName): Pick<ArchiveFacts, 'lead' | 'unit' | 'links'> & { title: string } {
  const { label, archive } = definitionOf(collection);
  return { title: label, lead: '', unit: label.toLowerCase(), ...archive };
}

interface AboveView {
  title: string;
  entries: EntryView[];
  links: LinkView[];
  /** Heading of the archive's own list. */
  own: string;
}

/** What stands above the whole of an archive: entries of another collection, with the ways to all of them and to the forms of a session. */
function aboveView(collection: CollectionName, context: ViewContext): AboveView | undefined {
  const { above } = definitionOf(collection).archive ?? {};
  if (!above) return undefined;
  const { library } = context;
  const name = above.collection as CollectionName;
  const entries = inOrder(library.list(name).filter(isListed));
  if (entries.length === 0) return undefined;
  const { label } = definitionOf(name);
  const all = { href: withBase(archivePath(name)), label: `${label}: xem theo chủ đề, theo chi bộ` };
  const forms = library.find('pages', FORMS_PAGE);
  return {
    title: label,
    entries: entries.map((entry) => entryView(entry, context)),
    links: [all, ...(forms ? [linkView(forms)] : [])],
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
    links: texts.links?.map(({ path, label }) => ({ href: withBase(path), label })) ?? [],
    meta: [`${total} ${texts.unit}`, ...(pageNumber ? [pageNumber] : [])],
    above: path === archivePath(collection) ? aboveView(collection, context) : undefined,
    entries: archive.entries.map((entry) => entryView(entry, context)),
  };
}
