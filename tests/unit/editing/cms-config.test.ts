import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { choicesWithBrought } from '../../../src/editing/cms/brought-entries.ts';
import { cmsConfig, cmsFormats, type EditorPageData } from '../../../src/editing/cms/cms-config.ts';
import { describeFields, type FieldDescription } from '../../../src/schemas/describe.ts';
import { collectionDefinitions, type CollectionName, COLLECTIONS, definitionOf } from '../../../src/schemas/collections.ts';
import { editorSchema, siteSchema } from '../../../src/schemas/site.ts';
import { idFromName, LONGEST_ID } from '../../../src/text/entry-id.ts';

interface FormField {
  name: string;
  label?: string;
  hint?: string;
  widget: string;
  required?: boolean;
  fields?: FormField[];
  field?: FormField;
  collection?: string;
  multiple?: boolean;
  options?: { value: string; label: string }[];
  default?: unknown;
  pattern?: unknown;
  modes?: string[];
}
interface FormCollection {
  name: string;
  label: string;
  format: string;
  summary: string;
  folder: string;
  media_folder: string;
  public_folder: string;
  delete: boolean;
  fields: FormField[];
  slug: { template: string; pattern: [RegExp, string] };
}

const pageData = (editor: object = {}): EditorPageData => ({
  site: { name: 'Thư viện thử', url: 'https://thu.example', base: '/' },
  editor: editorSchema.parse({ enabled: true, repository: 'chi-bo/thu-vien', ...editor }),
  contentPath: 'content',
  choices: {},
});
const config = cmsConfig(pageData());
const collections = config.collections as unknown as FormCollection[];
const collection = (name: string): FormCollection => collections.find((one) => one.name === name) ?? assert.fail(name);
const formField = (fields: readonly FormField[], name: string): FormField => fields.find((one) => one.name === name) ?? assert.fail(name);

/** Goes through schema and form side by side. */
function compare(described: readonly FieldDescription[], form: readonly FormField[], path: string): void {
  for (const field of described) {
    const shown = formField(form, field.name);
    const place = `${path}.${field.name}`;
    assert.equal(shown.label, field.label, place);
    assert.ok(shown.label && shown.hint, `${place}: label and hint`);
    assert.equal(shown.required, field.required, place);
    const inner = field.fields ?? field.item?.fields;
    if (inner) compare(inner, shown.fields ?? assert.fail(place), place);
    const references = field.references ?? field.item?.references;
    if (references)
      assert.deepEqual([shown.widget, shown.collection, shown.multiple ?? false], ['relation', references, field.kind === 'list'], place);
    const options = field.options ?? field.item?.options;
    if (options) assert.deepEqual(shown.options, options, place);
  }
}

/** Values of closed lists that are no Vietnamese word. */
function codesIn(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap(({ options, item, fields: inner }) => [
    ...(options ?? item?.options ?? []).filter(({ value, label }) => value !== label && value.length > 1).map(({ value }) => value),
    ...codesIn(inner ?? item?.fields ?? []),
  ]);
}

describe('the form', () => {
  for (const name of COLLECTIONS) {
    it(`has every field of ${name}, with label, hint and need`, () => {
      compare(describeFields(collectionDefinitions[name].schema), collection(name).fields, name);
      const extra = collection(name)
        .fields.filter((field) => !(field.name in collectionDefinitions[name].schema.shape))
        .map((field) => field.name);
      assert.deepEqual(extra, collectionDefinitions[name].format === 'mdx' ? ['body'] : definitionOf(name).idFrom ? ['@id'] : []);
    });
  }

  it('has every field of site.yaml, the abbreviations and the synonyms', () => {
    const [site, abbreviations, synonyms] = config.singletons as unknown as { file: string; fields: FormField[] }[];
    compare(describeFields(siteSchema), site?.fields ?? [], 'site');
    assert.equal(site?.file, 'content/site.yaml');
    assert.deepEqual(
      abbreviations?.fields[0]?.fields?.map(({ label }) => label),
      ['Viết tắt', 'Viết đầy đủ'],
    );
    const [groups] = synonyms?.fields ?? [];
    assert.deepEqual(
      [synonyms?.file, groups?.label, groups?.fields?.map(({ label, widget }) => `${label}: ${widget}`)],
      ['content/synonyms.yaml', 'Từ đồng nghĩa', ['Nhóm từ: list']],
    );
    assert.match(groups?.hint ?? '', /quá ngắn hoặc quá thường gặp/);
  });

  it('writes text raw first, so that tables and tags stay as they are', () => {
    assert.deepEqual(formField(collection('articles').fields, 'body').modes, ['raw', 'rich_text']);
  });

  it('says in Vietnamese what to write, and in what form a date', () => {
    const hints = (fields: readonly FormField[]): string[] =>
      fields.flatMap(({ hint = '', fields: inner = [] }) => [hint, ...hints(inner)]);
    const codes = new Set(COLLECTIONS.flatMap((name) => codesIn(describeFields(collectionDefinitions[name].schema))));
    const spoken = collections
      .flatMap(({ fields }) => hints(fields))
      .filter((hint) => hint.match(/[\p{L}-]+/gu)?.some((word) => codes.has(word) || word === 'true' || word === 'false'));
    assert.deepEqual(spoken, []);
    const source = formField(collection('articles').fields, 'source').fields ?? [];
    assert.match(formField(source, 'published').hint ?? '', /^Ngày bài gốc ra\. Viết 2019-11-27;/);
  });

  it('lists drafts as drafts, and documents with what they are about', () => {
    assert.equal(collection('articles').summary, "{{title}}{{draft | ternary(' · Bản nháp', '')}}");
    assert.equal(collection('documents').summary, "{{number}} · {{title}}{{draft | ternary(' · Bản nháp', '')}}");
  });

  it('makes a new entry a draft of today', () => {
    assert.equal(formField(collection('articles').fields, 'draft').default, true);
    assert.equal(formField(collection('articles').fields, 'published').default, '{{now}}');
    assert.equal(formField(collection('topics').fields, 'order').default, 100);
  });

  it('puts pictures beside the entry, and deletes nothing that had an address', () => {
    for (const { media_folder, public_folder, delete: canDelete } of collections)
      assert.deepEqual([media_folder, public_folder, canDelete], ['', '.', false]);
  });

  it('accepts only ids that are addresses', () => {
    const [pattern] = collection('articles').slug.pattern;
    assert.ok(pattern.test('bai-moi') && !pattern.test('Bài mới'));
  });

  it('makes ids from what `npm run new` makes them from', () => {
    for (const { name, slug } of collections)
      if (name !== 'documents') assert.equal(slug.template, `{{${collectionDefinitions[name as CollectionName].titleField}}}`);
    assert.equal((config.slug as { maxlength: number }).maxlength, LONGEST_ID);
    const { slug, fields } = collection('documents');
    const computed = formField(fields, '@id') as FormField & { value: string };
    assert.deepEqual(
      [slug.template, computed.widget, computed.value],
      ['{{@id}}', 'compute', "{{fields.number}} {{fields.issued | date('YYYY')}}"],
    );
  });

  const documents: [issued: string, id: string][] = [
    ['2016-05-15', '05-ct-tw-2016'],
    ['2016-05', '05-ct-tw-2016'],
    ['2016', '05-ct-tw-2016'],
    ['', '05-ct-tw'],
  ];
  for (const [issued, id] of documents) {
    it(`shows a document issued “${issued}” with what ${id} is computed from, and never writes it`, () => {
      const { fromFile, toFile } = cmsFormats().find(({ name }) => name === 'documents') ?? assert.fail();
      const text =
        `number: 05-CT/TW\ntype: Chỉ thị\nissuer: Bộ Chính trị\n${issued ? `issued: ${issued}\n` : ''}title: Về việc ` +
        'thử\nverification: unconfirmed\n';
      const values = fromFile(text);
      assert.equal(values['@id'], `05-CT/TW ${issued.slice(0, 4)}`);
      assert.equal(idFromName(String(values['@id'])), id);
      assert.equal(toFile(values), text);
      assert.equal(toFile({ ...values, title: 'Về việc khác' }), text.replace('việc thử', 'việc khác'));
    });
  }

  it('names a format of its own for every file it edits', () => {
    const formats = cmsFormats().map(({ name, extension }) => `${name}.${extension}`);
    const entries = COLLECTIONS.map((name) => `${name}.${collectionDefinitions[name].format}`);
    assert.ok(entries.includes('articles.mdx') && entries.includes('topics.yaml'));
    assert.deepEqual(formats, [...entries, 'site.yaml', 'abbreviations.yaml', 'synonyms.yaml']);
    assert.ok(collections.every(({ name, format }) => name === format));
  });
});

describe('the git host', () => {
  const backend = (editor: object): Record<string, unknown> => cmsConfig(pageData(editor)).backend as unknown as Record<string, unknown>;

  it('GitHub signs in with a token unless a service is named', () => {
    assert.deepEqual(backend({}).auth_methods, ['token']);
    assert.equal(backend({ baseUrl: 'https://dang-nhap.example.vn' }).auth_methods, undefined);
    assert.equal(backend({ baseUrl: 'https://dang-nhap.example.vn' }).base_url, 'https://dang-nhap.example.vn');
  });

  it("a GitLab of one's own signs in with PKCE", () => {
    const { name, api_root, auth_type, app_id, branch } = backend({
      backend: 'gitlab',
      repository: 'tinh/so/thu-vien',
      apiRoot: 'https://git.example.vn/api/v4',
      baseUrl: 'https://git.example.vn',
      appId: 'abc',
      branch: 'noi-dung',
    });
    assert.deepEqual(
      { name, api_root, auth_type, app_id, branch },
      { name: 'gitlab', api_root: 'https://git.example.vn/api/v4', auth_type: 'pkce', app_id: 'abc', branch: 'noi-dung' },
    );
  });

  it("a host of one's own is found from the address of its API alone", () => {
    assert.equal(backend({ apiRoot: 'https://git.example.vn/api/v3' }).graphql_api_root, 'https://git.example.vn/api/graphql');
    assert.equal(backend({ apiRoot: 'https://git.example.vn/api/v3' }).base_url, undefined);
    assert.equal(backend({ backend: 'gitlab', apiRoot: 'https://git.example.vn/api/v4', appId: 'abc' }).base_url, 'https://git.example.vn');
    assert.equal(backend({ backend: 'gitea', apiRoot: 'https://example.vn/git/api/v1/', appId: 'abc' }).base_url, 'https://example.vn/git');
    assert.deepEqual(backend({ backend: 'gitea', apiRoot: 'https://git.example.vn/api/v1' }).auth_methods, ['token']);
    assert.equal(backend({ backend: 'gitlab' }).base_url, undefined);
  });

  it('review goes through merge requests', () => {
    assert.equal(cmsConfig(pageData({ review: true })).publish_mode, 'editorial_workflow');
    assert.equal(config.publish_mode, 'simple');
  });

  it('site.yaml is refused where it cannot work', () => {
    const messages = (editor: object): string[] => editorSchema.safeParse(editor).error?.issues.map(({ message }) => message) ?? [];
    assert.match(messages({ enabled: true })[0] ?? '', /cần repository/);
    assert.match(messages({ backend: 'gitea', repository: 'a/b', review: true })[0] ?? '', /review: false/);
    assert.deepEqual(messages({}), []);
  });
});

describe('entries that packages bring', () => {
  const origin = { name: 'tu-lieu', version: '1.0.0' };
  const entry = (
    collection: CollectionName,
    id: string,
    name: string,
    isBrought = false,
  ): Parameters<typeof choicesWithBrought>[0][number] => ({
    collection,
    id,
    data: { [definitionOf(collection).titleField]: name, title: 'Về việc thử' } as never,
    ...(isBrought ? { origin } : {}),
  });
  const choices = choicesWithBrought([
    entry('topics', 'doc-sach', 'Đọc sách'),
    entry('topics', 'doc-bao', 'Đọc báo', true),
    entry('documents', '05-ct-tw-2016', '05-CT/TW', true),
    entry('organisations', 'chi-bo', 'Chi bộ'),
  ]);

  it('are choices together with those of the repository, by name', () => {
    assert.deepEqual(choices, {
      topics: [
        { value: 'doc-bao', label: 'Đọc báo' },
        { value: 'doc-sach', label: 'Đọc sách' },
      ],
      documents: [{ value: '05-ct-tw-2016', label: '05-CT/TW · Về việc thử' }],
    });
  });

  it('are chosen from a list wherever a form refers to them; other references stay the repository’s', () => {
    const forms = cmsConfig({ ...pageData(), choices }).collections as unknown as FormCollection[];
    const withInner = (fields: readonly FormField[]): FormField[] => fields.flatMap((one) => [one, ...withInner(one.fields ?? [])]);
    const all = forms.flatMap(({ fields }) => withInner(fields));
    assert.deepEqual(
      all.filter(({ widget, collection }) => widget === 'relation' && ['topics', 'documents'].includes(collection ?? '')),
      [],
    );
    assert.ok(all.some(({ widget, collection }) => widget === 'relation' && collection === 'organisations'));
    const topics = formField(forms.find(({ name }) => name === 'articles')?.fields ?? [], 'topics');
    assert.deepEqual([topics.widget, topics.multiple, topics.options], ['select', true, choices.topics]);
    assert.match(topics.hint ?? '', /sau khi trang được dựng lại\.$/);
  });
});
