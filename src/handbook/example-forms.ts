/** Which of a note's two examples. */
export type ExampleSide = 'wrong' | 'right';

/**
 * What an example of the catalogue is a piece of: the text of an article, lines of an article's or a session's front
 * matter, a whole file, a file's name; or only told in words, where it would be huge, unseen, or about several files.
 */
export type ExampleForm = 'body' | 'fields' | 'session' | 'file' | 'name' | 'words';

/** Form of both examples, or of the wrong and the right one; text of an article unless named here. */
const FORMS: Readonly<Record<string, ExampleForm | readonly [wrong: ExampleForm, right: ExampleForm]>> = {
  // rules of the house
  'dau-to-hop': ['words', 'body'],
  'khoang-trang-cuoi-dong': ['words', 'body'],
  'bai-trong': ['words', 'body'],
  'trich-dan-gan-nham': ['body', 'words'],
  'trich-dan-nghi-van': ['body', 'words'],
  'chuyen-de-trang-thai': 'session',
  'muc-chua-dung': 'words',
  'tep-thua': 'words',
  'tep-ban-nhap': 'words',
  'anh-vi-tri': 'words',
  'danh-sach-nguoi': ['body', 'session'],
  'dau-mat': ['body', 'words'],
  'ngoai-le-la': 'fields',
  'ngoai-le-thua': 'words',
  // front matter
  'front-matter-missing': 'file',
  'front-matter-language': 'file',
  'front-matter-unclosed': 'file',
  'yaml-syntax': 'fields',
  'yaml-comment': 'fields',
  'yaml-thousands': 'fields',
  'yaml-duplicate-key': 'fields',
  'yaml-tag': 'fields',
  'yaml-alias': 'fields',
  'yaml-document': 'fields',
  'yaml-number': 'fields',
  'yaml-too-big': 'words',
  'yaml-key': 'fields',
  // fields, references, files
  'thieu-truong': ['words', 'fields'],
  'truong-la': 'fields',
  'sai-kieu': 'fields',
  'gia-tri-la': 'fields',
  'gia-tri-sai': 'fields',
  'ban-nhap': 'words',
  'hen-ngay': 'words',
  'da-rut': 'words',
  'trung-ten': 'words',
  'ma-cu-trung': 'words',
  'ma-cu-sai': 'fields',
  'trung-dia-chi': 'words',
  'mat-dia-chi': 'words',
  'ten-tep': 'name',
  'duoi-tep': 'name',
  'sai-thu-muc': 'words',
  'thieu-tep': 'words',
  'anh-hong': 'words',
  'dau-xung-dot': 'words',
  'bang-ma': 'words',
  'khong-doc-duoc': 'words',
  'lien-ket-tep': 'words',
  'tep-dac-biet': 'words',
  'tep-la': 'name',
  'ten-tep-la': 'name',
  'ten-trung': 'words',
  'tep-qua-lon': 'words',
  'kho-qua-lon': 'words',
  'lich-su-git': 'words',
  'qua-lau': 'words',
  'dong-ho': 'words',
  'sai-anh': 'fields',
  'anh-qua-lon': 'words',
  'anh-dong': 'words',
  'tep-kem-hong': 'words',
  'tep-kem-nguy-hiem': 'words',
  'tep-kem-rieng': 'words',
  'tep-kem-nhac': 'words',
  // the text
  'markdown-unsupported': 'words',
  'text-control': 'words',
  'text-direction': 'words',
  'text-piled-marks': 'words',
  'nesting-too-deep': 'words',
  'too-many-tags': 'words',
  'too-many-marks': 'words',
  'line-too-long': 'words',
  'too-many-problems': 'words',
  'file-too-big': 'words',
  // tags
  'mdx-attribute-event': ['body', 'words'],
  'mdx-stray-closing-tag': ['body', 'words'],
  'mdx-html-declaration': ['body', 'words'],
  'mdx-import': ['body', 'words'],
  'mdx-export': ['body', 'words'],
  'mdx-syntax': 'words',
};

/** What the example on one side of a code's note is a piece of. */
export function exampleForm(code: string, side: ExampleSide): ExampleForm {
  const form = FORMS[code] ?? 'body';
  if (typeof form === 'string') return form;
  return form[side === 'wrong' ? 0 : 1];
}

/** Codes named here, so that none outlives its note. */
export function toldCodes(): string[] {
  return Object.keys(FORMS);
}
