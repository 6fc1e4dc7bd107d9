import type { CollectionName } from '../../schemas/field.ts';

const ARTICLE = `
[Mở bài: việc gì, ở đâu, khi nào, ai làm. Hai, ba câu.]

## Việc đã làm

[Kể theo thứ tự. Con số quan trọng ghi thêm ở figures: đầu tệp.]

## Kết quả

[Được gì, chưa được gì, căn cứ vào đâu.]

## Điều rút ra

[Chi bộ khác học được gì từ việc này.]
`;

const SESSION = `
## Đề dẫn

[Vì sao chọn chuyên đề này, chi bộ đang vướng ở đâu.]

## Nội dung

[Điều Bác dạy, điều văn bản yêu cầu. Gọi trích dẫn đã có trong thư viện bằng thẻ Quote, văn bản bằng thẻ Document.]

## Liên hệ thực tiễn

[Ở cơ quan, chi bộ mình: đã làm gì, chưa làm được gì.]

## Giải pháp

[Việc cụ thể, ai làm, đến khi nào.]
`;

const QUOTE = `
[Lời dẫn: câu này nói điều gì, trong hoàn cảnh nào, chi bộ dùng vào việc gì. Không cần thì xóa.]
`;

/** The text a new entry starts with: what goes where, in square brackets. Empty for entries without a text. */
export const SKELETONS: Readonly<Partial<Record<CollectionName, string>>> = { articles: ARTICLE, sessions: SESSION, quotes: QUOTE };
