import { COLLECTION_PATHS } from '../schemas/addresses.ts';
import type { ArchivedCollection, ArchivePage } from './archives.ts';
import { openContext } from './context.ts';
import { entryView, type EntryView } from './entry-view.ts';
import { openFrame, type FrameView } from './frame.ts';
import type { LinkView } from './link-view.ts';
import { breadcrumbs, pageView, type PageView } from './page-view.ts';

interface ArchiveTexts {
  title: string;
  lead: string;
  /** Unit of the count: `trích dẫn`. */
  unit: string;
}

export interface ArchiveView {
  page: PageView;
  frame: FrameView;
  breadcrumbs: LinkView[];
  title: string;
  lead: string;
  meta: string[];
  entries: EntryView[];
}

/** Everything one page of an archive shows. */
export async function openArchiveView(collection: ArchivedCollection, archive: ArchivePage, texts: ArchiveTexts): Promise<ArchiveView> {
  const context = await openContext();
  const { selected, pagination, total, path } = archive;
  const root = `/${COLLECTION_PATHS[collection]}/`;
  const heading = selected ? `${texts.title}: ${selected.label}` : texts.title;
  const pageNumber = pagination.current > 1 ? `trang ${pagination.current}/${pagination.last}` : null;
  const title = [selected ? `${texts.title}: ${selected.facet.toLowerCase()} ${selected.label}` : texts.title, pageNumber]
    .filter(Boolean)
    .join(', ');
  const own = selected?.label ?? (pageNumber ? `Trang ${pagination.current}` : null);
  const trail = breadcrumbs([root, texts.title], ...(own ? [[path, own] as [string, string]] : []));
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
