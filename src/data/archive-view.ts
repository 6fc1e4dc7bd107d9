import { archivePath } from '../schemas/addresses.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import type { ArchivePage } from './archives.ts';
import { openContext } from './context.ts';
import { entryView } from './entry-view.ts';
import { openFrame } from './frame.ts';
import { breadcrumbs, pageView } from './page-view.ts';

/** What an archive is called, what it says of itself, and what it counts. */
export function archiveTexts(collection: CollectionName): { title: string; lead: string; unit: string } {
  const { label, archive } = definitionOf(collection);
  return { title: label, lead: '', unit: label.toLowerCase(), ...archive };
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
    meta: [`${total} ${texts.unit}`, ...(pageNumber ? [pageNumber] : [])],
    entries: archive.entries.map((entry) => entryView(entry, context)),
  };
}
