import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../schemas/describe.ts';
import { common } from '../../schemas/field.ts';
import type { Entry } from '../library-index.ts';

/** Fields that only editors need, and pictures, which are published under other names than editors give them. */
const LEFT_OUT = [...Object.keys(common), 'cover'];

/** Fields of a collection that go out as data, in the order of the schema. */
export function publishedFields(collection: CollectionName): FieldDescription[] {
  return describeFields(definitionOf(collection).schema).filter(({ name }) => !LEFT_OUT.includes(name));
}

/** What goes out of every entry beside its own fields: name, meaning, and whether only some collections have it. */
const ADDED_FIELDS = [
  { name: 'id', label: 'Mã', hint: 'Mã của mục, không trùng trong cùng một phần.' },
  { name: 'address', label: 'Địa chỉ', hint: 'Địa chỉ đầy đủ của mục trên trang này.' },
  { name: 'changed', label: 'Sửa lần cuối', hint: 'Ngày mục được sửa lần cuối, nếu biết.' },
  { name: 'package', label: 'Gói dùng chung', hint: 'Gói và bản mang mục này tới, nếu không phải mục riêng của thư viện.' },
  { name: 'doubtful', label: 'Đừng dẫn', hint: 'Đúng là câu nghi vấn hoặc gán nhầm: chỉ để tra cứu; lý do ở reason.', only: 'quotes' },
  { name: 'source', label: 'Dòng nguồn', hint: 'Tác giả, tác phẩm, ngày, tình trạng: luôn đi kèm câu trích.', only: 'quotes' },
  {
    name: 'body',
    label: 'Bài',
    hint: 'Toàn bài dạng chữ thường, chỉ ở bản JSON và chỉ khi thư viện được quyền phát hành lại.',
    only: 'mdx',
  },
] as const satisfies readonly { name: string; label: string; hint: string; only?: CollectionName | 'mdx' }[];

export type AddedField = (typeof ADDED_FIELDS)[number]['name'];

/** The fields of {@link ADDED_FIELDS} that entries of a collection have. */
export function addedFields(collection: CollectionName): { name: AddedField; label: string; hint: string }[] {
  const { format } = definitionOf(collection);
  return ADDED_FIELDS.filter((field) => !('only' in field) || field.only === collection || field.only === format);
}

/** Whether the library may pass on the whole text of an entry: what it wrote itself, not what others let it reprint. */
export function mayPassOn({ collection, data }: Entry): boolean {
  return collection !== 'articles' || (data as Entry<'articles'>['data']).source?.rights !== 'agreed';
}
