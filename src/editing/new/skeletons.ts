import type { CollectionName } from '../../schemas/field.ts';
import { placeholder } from '../../text/left-for-editor.ts';

const ARTICLE = `
${placeholder('mở bài, hai ba câu: việc gì, ở đâu, khi nào, ai làm')}

## Việc đã làm

${placeholder('kể theo thứ tự; con số quan trọng ghi thêm ở figures: đầu tệp')}

## Kết quả

${placeholder('được gì, chưa được gì, căn cứ vào đâu')}

## Điều rút ra

${placeholder('chi bộ khác học được gì từ việc này')}
`;

const SESSION = `
## Đề dẫn

${placeholder('vì sao chọn chuyên đề này, chi bộ đang vướng ở đâu')}

## Nội dung

${placeholder('điều Bác dạy, điều văn bản yêu cầu; gọi trích dẫn đã có trong thư viện bằng thẻ Quote, văn bản bằng thẻ Document')}

## Liên hệ thực tiễn

${placeholder('ở cơ quan, chi bộ mình đã làm gì, chưa làm được gì')}

## Giải pháp

${placeholder('việc cụ thể, ai làm, đến khi nào')}
`;

const QUOTE = `
${placeholder('lời dẫn: câu này nói điều gì, trong hoàn cảnh nào, chi bộ dùng vào việc gì; không cần thì xóa')}
`;

/** The text a new entry starts with: its headings, and what to write below them. Empty for entries without a text. */
export const SKELETONS: Readonly<Partial<Record<CollectionName, string>>> = { articles: ARTICLE, sessions: SESSION, quotes: QUOTE };
