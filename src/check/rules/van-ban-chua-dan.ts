import { findDocumentNumbers, numberKey } from '../../text/document-numbers.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';

/** Ids of documents by the one form of their number; a number may stand for several. */
const idsByNumber = ofLibrary(({ library }: CheckContext) =>
  Map.groupBy(
    library.entries.filter(({ collection }) => collection === 'documents'),
    ({ data }) => numberKey((data as { number: string }).number),
  ),
);

export const unlinkedDocument: Rule = {
  code: 'van-ban-chua-dan',
  severity: 'nhắc',
  about:
    'Văn bản đã có trong thư viện thì chèn bằng <Document>, để người đọc bấm vào là thấy trích yếu, ngày và hiệu lực; hoặc ghi mã ' +
    'ở documents: trong phần khai báo.',
  wrong: 'theo Chỉ thị 05- CT/TƯ',
  right: 'theo <Document id="05-ct-tw-2016" />',
  *file({ entry, passages }, context) {
    if (!entry?.body || !('documents' in entry.data)) return;
    const { documents = [], plan } = entry.data as { documents?: string[]; plan?: string };
    const called = new Set([
      ...documents,
      ...(plan ? [plan] : []),
      ...entry.body.references.flatMap((reference) => (reference.collection === 'documents' ? reference.id : [])),
    ]);
    for (const passage of passages) {
      if (passage.traits.origin !== 'own' || passage.traits.kind === 'field') continue;
      for (const { at, written } of findDocumentNumbers(passage.text)) {
        const ids = (idsByNumber(context).get(numberKey(written)) ?? []).map(({ id }) => id);
        if (ids.length === 0 || ids.some((id) => called.has(id))) continue;
        ids.forEach((id) => called.add(id));
        yield {
          start: passage.start(at),
          message: `Văn bản “${written}” đã có trong thư viện.`,
          fix: `Viết ${ids.map((id) => `<Document id="${id}" />`).join(' hoặc ')}.`,
        };
      }
    }
  },
};
