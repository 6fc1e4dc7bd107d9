import { RESERVED_BELOW, RESERVED_IDS, RESERVED_PAGES, RESERVED_SEGMENTS } from '../schemas/addresses.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import { slugify } from '../vietnamese/slug.ts';
import { nameFault, plainerName } from './file-names.ts';

/** An id is typed and read out, and becomes a path on every system: longer or deeper ones are neither. */
const MOST_LETTERS = 200;
/** Folders of an id, its own name counted. */
export const MOST_LEVELS = 5;

/** Why an id cannot be an address: one Vietnamese sentence, and what to call the entry instead. */
export interface IdFault {
  message: string;
  /** An id that will do; empty where somebody has to think of one. */
  better: string;
}

/**
 * What keeps an id from being the address of an entry, now or in former times. The one judge of ids.
 * @param isFormer an id of `redirects:`: pages may once have stood below others
 */
export function idFault(collection: CollectionName, id: string, isFormer = false): IdFault | null {
  if (!ID_PATTERN.test(id)) {
    return {
      message: 'Tên tệp chỉ được có chữ thường không dấu, chữ số và dấu gạch nối, vì nó là địa chỉ của trang.',
      better: id.split('/').map(slugify).join('/'),
    };
  }
  const names = id.split('/');
  if (id.length > MOST_LETTERS) return { message: `Dài quá để làm địa chỉ: ${id.length} ký tự, nhiều nhất ${MOST_LETTERS}.`, better: '' };
  if (names.length > MOST_LEVELS)
    return { message: `Nằm sâu quá: ${names.length} tầng, nhiều nhất ${MOST_LEVELS}.`, better: names.slice(-2).join('/') };
  for (const [index, name] of names.entries()) {
    const fault = nameFault(name);
    if (fault) return { message: `${fault}.`, better: names.with(index, plainerName(name)).join('/') };
  }
  const [first = ''] = names;
  if (collection === 'pages') {
    if (first !== id && !isFormer) return { message: 'Trang không được nằm trong thư mục con.', better: id.replaceAll('/', '-') };
    return RESERVED_PAGES.includes(first)
      ? { message: `Địa chỉ /${first}/ đã có trang khác.`, better: `${id.replaceAll('/', '-')}-bai-viet` }
      : null;
  }
  const archive = RESERVED_SEGMENTS.includes(first) ? first : names.find((name) => name === PAGE_SEGMENT);
  if (archive) return takenName(names, archive, 'các trang danh sách', 'bai-viet');
  const below = RESERVED_BELOW[collection];
  const own = RESERVED_IDS[collection];
  const { address } = definitionOf(collection);
  if (below && names.slice(1).includes(below.name)) return takenName(names, below.name, below.use, address);
  return own?.ids.includes(id) ? takenName(names, id, own.use, address) : null;
}

/** @param ending makes of the name one that is free */
function takenName(names: readonly string[], taken: string, use: string, ending: string): IdFault {
  const better = names.map((name) => (name === taken ? `${name}-${ending}` : name)).join('/');
  return { message: `Tên “${taken}” đã dùng cho ${use}.`, better };
}

/** What stands before the number of an archive's page; archives of a topic or an organisation have its id before that. */
const PAGE_SEGMENT = 'trang';
