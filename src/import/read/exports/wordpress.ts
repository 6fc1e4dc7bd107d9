import { vietnamDay } from '../web/vietnam-day.ts';
import { authorOf, first, plain, type Reader } from './article-fields.ts';
import type { ExportFile, ExportItem } from './export-xml.ts';
import { readPostText, type LibraryPicture } from './wordpress-text.ts';

/** WXR, what WordPress exports: posts and pages, their authors and the media library, in one file. */
export function wordPressReader(file: ExportFile, site: string): Reader {
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
    const { html, missing } = readPostText(content, pictures);
    return {
      title,
      html,
      missing,
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
