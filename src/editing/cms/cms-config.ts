import type { Backend, CmsConfig, Collection, Field } from '@sveltia/cms';
import { COLLECTIONS, definitionOf, namesOf, type CollectionName } from '../../schemas/collections.ts';
import { ID_PATTERN } from '../../schemas/field.ts';
import { abbreviationsSchema, siteSchema, synonymsSchema, type EditorSettings, type SiteData } from '../../schemas/site.ts';
import { componentNames } from '../../mdx/components.ts';
import { LONGEST_ID } from '../../text/entry-id.ts';
import type { CalledEntries } from './preview/preview-html.ts';
import { chosenFrom, type EntryChoices } from './brought-entries.ts';
import { checkedOnSaving } from './check-saving.ts';
import { cmsField } from './cms-fields.ts';
import { idField, idTemplate, refuseTwins, withIdSource } from './id-source.ts';
import { describeFields, describeSchema } from '../../schemas/describe.ts';
import { BODY_KEY, listsFormat, mdxFormat, recordFormat, yamlFormat, type SourceFormat } from './source-format.ts';

/** What the page of the web editor is told about the site. */
export interface EditorPageData {
  site: Pick<SiteData, 'name' | 'url' | 'base'>;
  editor: EditorSettings;
  /** The content folder's path from the root of the repository, with `/`. */
  contentPath: string;
  /** Where packages bring entries that the repository has not. */
  choices: EntryChoices;
  /**
   * Address of the stylesheet of the preview, from the page, the site's colours, and what entries show where a text calls
   * them; without it there is no preview.
   */
  preview?: { sheet: string; colours: SiteData['colours']; called: CalledEntries };
}

/** A file format of the web editor, one for each schema. */
export interface NamedFormat extends SourceFormat {
  name: string;
  extension: 'mdx' | 'yaml';
}

const LARGEST_FILE = 20_000_000;
const BODY: Field = {
  name: BODY_KEY,
  label: 'Nội dung',
  widget: 'richtext',
  modes: ['raw', 'rich_text'],
  required: false,
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  // With the pictures of Markdown, of which several can be dropped or pasted at once; without code the rich text would spoil it.
  editor_components: [...componentNames, 'image', 'code-block'],
  linked_images: false,
  allow_nested_components: false,
  sanitize_preview: true,
  hint:
    'Viết bằng Markdown: dòng trống tách đoạn, ## mở đề mục, thẻ như Quote, Figure gõ theo sổ tay. Muốn soạn như trong Word thì ' +
    'bấm nút Markdown ở cuối thanh: dán từ Word giữ chữ đậm, danh sách, liên kết; nút Chèn có các thẻ; kéo nhiều ảnh vào một lúc ' +
    'được. Bấm lại nút ấy để xem chữ như được lưu.',
};

/**
 * The formats that the configuration's collections and files name.
 * @param remind is told what the check would remind of in a file that is about to be saved
 */
export function cmsFormats(remind: (reminders: readonly string[]) => void = () => {}): NamedFormat[] {
  const entries = COLLECTIONS.map((name): NamedFormat => {
    const { format, schema } = definitionOf(name);
    const sourceFormat = format === 'mdx' ? mdxFormat(schema) : yamlFormat(schema);
    return { name, extension: format, ...refuseTwins(name, withIdSource(name, checkedOnSaving(name, sourceFormat, remind))) };
  });
  return [
    ...entries,
    { name: 'site', extension: 'yaml', ...yamlFormat(siteSchema) },
    { name: 'abbreviations', extension: 'yaml', ...recordFormat(abbreviationsSchema, 'pairs') },
    { name: 'synonyms', extension: 'yaml', ...listsFormat(synonymsSchema, 'groups') },
  ];
}

function collection(name: CollectionName, { contentPath, choices }: EditorPageData): Collection {
  const { label, format, schema, titleField } = definitionOf(name);
  const computed = idField(name);
  // A new entry is a draft; entries there are already say so themselves (`mdxFormat`, `yamlFormat`).
  const fields = describeFields(schema).map((field): Field =>
    field.name === 'draft' ? ({ ...cmsField(field), default: true } as Field) : chosenFrom(choices, cmsField(field)),
  );
  const bodyPlace = fields.findIndex(({ name }) => name === 'summary') + 1 || fields.findIndex(({ name }) => name === 'draft');
  return {
    name,
    label,
    format: name,
    folder: `${contentPath}/${name}`,
    identifier_field: titleField,
    slug: {
      template: idTemplate(name),
      editable: ['create'],
      hint: 'Địa chỉ của trang, không đổi sau khi đăng: chữ thường không dấu, số, gạch nối. Dài quá thì rút gọn.',
      pattern: [ID_PATTERN, 'Chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ: dan-van'],
    },
    summary: `${namesOf(name)
      .map((field) => `{{${field}}}`)
      .join(' · ')}{{draft | ternary(' · Bản nháp', '')}}`,
    view_filters: [{ label: 'Bản nháp', field: 'draft', pattern: true }],
    ...(fields.some((field) => field.name === 'published')
      ? { sortable_fields: { fields: ['published', titleField], default: { field: 'published', direction: 'descending' } } }
      : {}),
    // An address that was published must not die: an entry is withdrawn, not deleted.
    delete: false,
    aliases_field: false,
    media_folder: '',
    public_folder: '.',
    fields: [...(format === 'mdx' ? fields.toSpliced(bodyPlace, 0, BODY) : fields), ...(computed ? [computed] : [])],
  };
}

function backend({ backend: name, repository = '', branch, apiRoot, baseUrl, appId }: EditorSettings): Backend {
  // GitLab and Gitea sign in where their API is; GitHub does so elsewhere.
  const signInAt = baseUrl ?? (name === 'github' ? undefined : apiRoot?.replace(/\/api(\/v\d+)?\/?$/, ''));
  return {
    name,
    repo: repository,
    branch,
    ...(apiRoot && { api_root: apiRoot }),
    // Sveltia 0.221 makes HOST/graphql of a GitHub Enterprise Server's HOST/api/v3 (github/api.js); it is HOST/api/graphql.
    ...(apiRoot && name === 'github' ? { graphql_api_root: apiRoot.replace(/\/v3\/?$/, '/graphql') } : {}),
    ...(signInAt && { base_url: signInAt }),
    ...(appId ? { app_id: appId, ...(name === 'gitlab' ? { auth_type: 'pkce' } : {}) } : {}),
    // GitHub signs in through a service that this library does not run, unless one is named.
    ...((name === 'github' ? baseUrl : appId) ? {} : { auth_methods: ['token'] }),
    commit_messages: {
      create: 'Thêm {{collection}} “{{slug}}”',
      update: 'Sửa {{collection}} “{{slug}}”',
      delete: 'Xóa {{collection}} “{{slug}}”',
      uploadMedia: 'Thêm tệp “{{path}}”',
      deleteMedia: 'Xóa tệp “{{path}}”',
    },
  } as Backend;
}

/** The web editor's configuration, made from the schemas (Sveltia CMS, `CMS.init`). */
export function cmsConfig(data: EditorPageData): CmsConfig {
  const { site, editor, contentPath } = data;
  const abbreviations = describeSchema(abbreviationsSchema, 'pairs');
  const synonyms = describeSchema(synonymsSchema, 'groups');
  const single = (name: string, label: string, fields: Field[]) => ({
    name,
    label,
    file: `${contentPath}/${name}.yaml`,
    format: name,
    fields,
  });
  return {
    load_config_file: false,
    backend: backend(editor),
    publish_mode: editor.review ? 'editorial_workflow' : 'simple',
    app_title: `Quản trị ${site.name}`,
    site_url: site.url,
    display_url: `${site.url.replace(/\/$/, '')}${site.base}`,
    logo: { src: `${site.base}favicon.svg` },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: LONGEST_ID, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    media_folder: contentPath,
    public_folder: '/',
    media_libraries: {
      // Pictures are written anew, which also drops where they were taken (EXIF).
      default: {
        config: {
          max_file_size: LARGEST_FILE,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 85, width: 1600, height: 1600 } },
        },
      },
      stock_assets: { providers: [] },
    },
    collections: COLLECTIONS.map((name) => collection(name, data)),
    singletons: [
      single('site', 'Thông tin thư viện', describeFields(siteSchema).map(cmsField)),
      single('abbreviations', abbreviations.label, [cmsField(abbreviations)]),
      single('synonyms', synonyms.label, [cmsField(synonyms)]),
    ],
  };
}
