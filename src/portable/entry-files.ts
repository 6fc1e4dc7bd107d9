import { escapeValue } from './page-edits.ts';

/** The folder of the site's own files in a copy. */
export const SITE_FOLDER = 'thu-vien';
const OPENING = 'MO-THU-VIEN.html';
/** A picture that every page of the site has. */
const PICTURE = 'favicon.svg';

interface AboutCopy {
  name: string;
  web: string;
  day: string;
  drafts: boolean;
}

/**
 * What somebody sees who opens the folder: the way in, and how to use the copy.
 * @param name of the library
 * @param day of the build, as the manifest says it: `2026-11-30`
 * @param drafts whether it shows what readers do not see yet
 */
export function entryFiles({ name, web, day, drafts }: AboutCopy): ReadonlyMap<string, string> {
  const home = `${SITE_FOLDER}/index.html`;
  const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeText(name)}</title>
    <noscript><meta http-equiv="refresh" content="0; url=${home}"></noscript>
  </head>
  <body>
    <p><a href="${home}">Mở ${escapeText(name)}</a></p>
    <p id="thieu" hidden>
      Bên cạnh tệp này không có thư mục ${SITE_FOLDER}. Nếu đang mở trong một tệp .zip: bấm chuột phải vào tệp .zip, chọn “Giải nén”
      (Extract All), rồi mở ${OPENING} trong thư mục mới. Nếu không: chép lại cả thư mục.
    </p>
    <script>
      // Opened within a ZIP, this file is alone.
      var picture = new Image();
      picture.onload = function () { location.replace('${home}'); };
      picture.onerror = function () { document.getElementById('thieu').hidden = false; };
      picture.src = '${SITE_FOLDER}/${PICTURE}';
    </script>
  </body>
</html>
`;
  const words = [
    `${name}`,
    `Bản mang đi, dựng ngày ${day.split('-').reverse().join('/')}.`,
    ...(drafts ? ['Đây là bản xem thử, có cả bản nháp: không chuyển cho người đọc.'] : []),
    '',
    `Nháy đúp vào ${OPENING} để mở. Không cần mạng, không cần cài đặt.`,
    '',
    'Nếu nhận được tệp .zip: bấm chuột phải, chọn “Giải nén” (Extract All) trước, rồi mới mở.',
    'Chép sang máy khác hoặc USB: chép cả thư mục này, giữ nguyên các tệp bên trong.',
    `Đưa lên một máy chủ web bất kỳ: chép thư mục ${SITE_FOLDER} lên đó, ở đường dẫn nào cũng được.`,
    '',
    `Bản mới nhất: ${web}`,
    '',
  ];
  // Old Notepad knows UTF-8 by its mark, and lines by both characters.
  return new Map([
    [OPENING, page],
    ['DOC-TOI-TRUOC.txt', `\uFEFF${words.join('\r\n')}`],
  ]);
}

function escapeText(text: string): string {
  return escapeValue(text).replaceAll('<', '&lt;');
}
