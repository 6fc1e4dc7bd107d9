import { components, type ComponentName } from '../mdx/components.ts';
import type { PropValue, Segment } from '../mdx/segment.ts';
import { footnotesId } from '../mdx/survey.ts';
import { escapeHtml } from '../text/markup.ts';
import type { ViewContext } from './context.ts';
import { openImage } from './images.ts';
import type { Entry } from './library-index.ts';
import { mentionView } from './link-view.ts';
import { quoteView } from './quote-view.ts';
import { openSettings, withBase } from './settings.ts';
import { typesetSegments } from './typography.ts';

/** A segment with everything its component shows. */
export type ResolvedSegment = { html: string } | { component: ComponentName; props: Record<string, unknown>; children: ResolvedSegment[] };

async function resolveProps(
  file: string,
  component: ComponentName,
  props: Record<string, PropValue>,
  context: ViewContext,
): Promise<Record<string, unknown>> {
  const { library } = context;
  const id = String(props.id ?? '');
  if (component === 'Quote') {
    const quote = library.find('quotes', id);
    if (quote) return { quote: quoteView(quote, context) };
  }
  const collection = components.get(component)?.refersTo;
  const entry = collection && library.find(collection, id);
  if (entry) return { entry: mentionView(entry) };
  if (component === 'Figure') return { ...props, image: await openImage(file, String(props.src)) };
  return { ...props };
}

/** The text of an entry, ready to be written out: references looked up, pictures measured, words kept together. */
export async function openBody({ body, file }: Pick<Entry, 'body' | 'file'>, context: ViewContext): Promise<ResolvedSegment[]> {
  const resolve = (segments: readonly Segment[]): Promise<ResolvedSegment[]> =>
    Promise.all(
      segments.map(async (segment): Promise<ResolvedSegment> => {
        if ('html' in segment) return { html: withBaseLinks(segment.html) };
        const { component, inline } = segment;
        const props = await resolveProps(file, component, segment.props, context);
        const children = await resolve(segment.children);
        const label =
          component === 'Term' && children.length === 0 ? [{ html: escapeHtml((props.entry as { label: string }).label) }] : children;
        return { component, props: { ...props, inline }, children: label };
      }),
    );
  return resolve(typesetSegments(body?.segments ?? [], context.join, await openSettings()));
}

/** The notes' heading, as `src/mdx` writes it. */
export const NOTES_HEADING = { id: footnotesId, title: 'Chú thích' };

/** What begins the notes of a text; words of the text have no bare `<`. */
const NOTES = '<section class="footnotes"';

/** A text and its notes apart, for a page that has more to say before the notes. */
export function partNotes(segments: readonly ResolvedSegment[]): { text: ResolvedSegment[]; notes: ResolvedSegment[] } {
  const index = segments.findIndex((segment) => 'html' in segment && segment.html.includes(NOTES));
  const opening = segments[index];
  if (!opening || !('html' in opening)) return { text: [...segments], notes: [] };
  const at = opening.html.indexOf(NOTES);
  return {
    text: [...segments.slice(0, index), { html: opening.html.slice(0, at) }],
    notes: [{ html: opening.html.slice(at) }, ...segments.slice(index + 1)],
  };
}

/** Links that an editor wrote from the root of the site, with the base of this build. */
function withBaseLinks(html: string): string {
  return html.replace(/(<a\b[^>]*\shref=")(\/[^"]*)/g, (_, before: string, path: string) => before + withBase(path));
}
