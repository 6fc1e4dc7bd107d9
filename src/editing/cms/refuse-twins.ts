import { identityOf } from '../../library/check-identity.ts';
import { collectionDefinitions, type CollectionName } from '../../schemas/collections.ts';
import { refusal, SOURCE_KEY, type SourceFormat } from './source-format.ts';

/**
 * The format of a collection, refusing an entry that is called what another one is called: the check would refuse it
 * only after it is saved. What the other entries are called is known from their files, which the editor reads first.
 */
export function refuseTwins(collection: CollectionName, { fromFile, toFile }: SourceFormat): SourceFormat {
  const { label } = collectionDefinitions[collection];
  const taken = new Set<string>();
  // An entry saved a moment ago may come back from the git host, and is no twin of itself.
  const written = new Set<string>();
  return {
    fromFile: (text) => {
      const values = fromFile(text);
      if (!written.has(text)) taken.add(identityOf(collection, values));
      return values;
    },
    toFile: (values) => {
      const text = toFile(values);
      const { [SOURCE_KEY]: source } = values;
      const name = identityOf(collection, values);
      const before = typeof source === 'string' ? identityOf(collection, fromFile(source)) : null;
      if (name !== before && taken.has(name))
        throw refusal(
          `Trong mục ${label} đã có “${String(values[collectionDefinitions[collection].titleField])}”. Hãy mở mục ấy mà sửa, ` +
            'hoặc đặt tên khác.',
        );
      if (before !== null && before !== name) taken.delete(before);
      written.add(text);
      return text;
    },
  };
}
