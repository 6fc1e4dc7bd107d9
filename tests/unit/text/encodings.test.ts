import assert from 'node:assert/strict';
import test from 'node:test';
import iconv from 'iconv-lite';
import { nameEncoding, readEncoded } from '../../../src/text/encodings/read-encoded.ts';
import { planRecovery } from '../../../src/text/encodings/recovery.ts';
import { decodeTcvn3 } from '../../../src/text/encodings/tcvn3.ts';
import { decodeViqr } from '../../../src/text/encodings/viqr.ts';
import { decodeVniWindows, VNI_SEQUENCES } from '../../../src/text/encodings/vni-windows.ts';
import { allSyllables } from '../../../src/vietnamese/syllable.ts';
import { addTone, TONES, VOWEL_LETTERS } from '../../../src/vietnamese/tone-marks.ts';

const TEXT =
  'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về việc đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.\nMỗi người tự chọn ' +
  'một quyển, ghi vào sổ và kể lại việc mình sẽ làm khác đi.';
const TONED = [...VOWEL_LETTERS].flatMap((letter) => TONES.map((tone) => addTone(letter, tone)));

/** What a reader of Windows-1252 sees of bytes; how text in an old font comes out of Word. */
function asWestern(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

const tcvn3Codes = new Map(
  Array.from({ length: 0x5e }, (_, index) => String.fromCharCode(0xa1 + index)).map((code) => [decodeTcvn3(code), code]),
);
const vniSequences = new Map(
  [...VNI_SEQUENCES]
    .filter(([sequence]) => sequence === sequence.toLowerCase() || sequence === sequence.toUpperCase())
    .map(([sequence, letter]) => [letter, sequence]),
);
const encodeTcvn3 = (text: string): string => [...text].map((letter) => tcvn3Codes.get(letter) ?? letter).join('');
const encodeVni = (text: string): string => [...text].map((letter) => vniSequences.get(letter) ?? letter).join('');
const recovered = (text: string): string => planRecovery(text).recover(text);

test('TCVN3: a sentence as old papers have it', () => {
  assert.equal(
    decodeTcvn3('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'),
    'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
  );
});

test('TCVN3: every lower-case letter has a code of its own, and capitals without a tone', () => {
  const letters = [...TONED, 'đ', ...'ĂÂÊÔƠƯĐ'].filter((letter) => !/^\p{ASCII}$/u.test(letter));
  for (const letter of letters) assert.equal(decodeTcvn3(encodeTcvn3(letter)), letter);
  assert.equal(new Set(letters.map(encodeTcvn3)).size, letters.length);
});

test('TCVN3: quotation marks and dashes of Windows stay', () => {
  assert.equal(decodeTcvn3('“§¶ng” – n¨m 2019'), '“Đảng” – năm 2019');
});

test('VNI-Windows: a sentence as old papers have it', () => {
  assert.equal(
    decodeVniWindows('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ÑAÛNG BOÄ SÔÛ NOÄI VUÏ, phuï nöõ, ñöôøng nöôùc, kyõ thuaät'),
    'Cộng hòa xã hội chủ nghĩa Việt Nam, ĐẢNG BỘ SỞ NỘI VỤ, phụ nữ, đường nước, kỹ thuật',
  );
});

test('every syllable survives TCVN3, VNI-Windows and windows-1258, there and back', () => {
  const words = [...allSyllables()].join(' ');
  assert.equal(decodeTcvn3(encodeTcvn3(words)), words);
  assert.equal(decodeVniWindows(encodeVni(words)), words);
  assert.equal(decodeVniWindows(encodeVni(words.toUpperCase())), words.toUpperCase());
  assert.equal(iconv.decode(toWindows1258(words), 'windows-1258').normalize('NFC'), words);
});

const spelled = new Map(
  [...VOWEL_LETTERS, ...VOWEL_LETTERS.toUpperCase()].flatMap((letter) =>
    TONES.map((tone) => [addTone(letter, tone), letter + addTone(' ', tone).slice(1)]),
  ),
);

/** windows-1258 writes base letters (â ă ê ô ơ ư đ among them) followed by the tone. */
function toWindows1258(text: string): Buffer {
  return iconv.encode([...text].map((letter) => spelled.get(letter) ?? letter).join(''), 'windows-1258');
}

const FILES: [name: string, bytes: Buffer, charset: string, called: string][] = [
  ['UTF-8', Buffer.from(TEXT), 'utf-8', 'UTF-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8', 'UTF-8'],
  ['UTF-8, decomposed', Buffer.from(TEXT.normalize('NFD')), 'utf-8', 'UTF-8'],
  ['UTF-16 little-endian with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le', 'UTF-16'],
  ['UTF-16 little-endian without one', Buffer.from(TEXT, 'utf16le'), 'utf-16le', 'UTF-16'],
  ['UTF-16 big-endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'utf-16be', 'UTF-16'],
  ['windows-1258 with combining tones', toWindows1258(TEXT), 'windows-1258', 'windows-1258'],
  ['TCVN3', Buffer.from(encodeTcvn3(TEXT), 'latin1'), 'windows-1252', 'TCVN3 (phông .VnTime)'],
  ['VNI-Windows', Buffer.from(encodeVni(TEXT), 'latin1'), 'windows-1252', 'VNI (phông VNI-Times)'],
];

for (const [name, bytes, charset, called] of FILES) {
  test(`a file in ${name} is read as it was written, and called ${called}`, () => {
    const reading = readEncoded(bytes);
    assert.ok(typeof reading === 'object', String(reading));
    assert.equal(reading.charset, charset);
    assert.equal(nameEncoding(reading), called);
    assert.equal(reading.text.split('\n').map(recovered).join('\n').normalize('NFC'), TEXT);
  });
}

test('a page whose letters are half in windows-1258, half numbers or names of entities, is read by that set', () => {
  const byNumber = [...TEXT.normalize('NFC')].map((letter) => (letter > '\u024F' ? `&#${letter.codePointAt(0)};` : letter)).join('');
  const bytes = toWindows1258(byNumber.replaceAll('ô', '&ocirc;'));
  assert.equal((readEncoded(bytes, 'windows-1258') as { charset: string }).charset, 'windows-1258');
});

test('what is no text is told apart', () => {
  assert.equal(readEncoded(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe, 0])), 'binary');
  assert.equal(readEncoded(Buffer.from('mot\u0000hai')), 'binary');
  assert.equal(
    readEncoded(Buffer.from([...'Le préfet a été reçu à l’hôtel près du théâtre'].map((letter) => letter.charCodeAt(0)))),
    'unknown',
  );
});

test('a charset that the file declares is tried, and one that is not known is no harm', () => {
  for (const declared of ['windows-1258', 'x-khong-co'])
    assert.equal((readEncoded(toWindows1258(TEXT), declared) as { text: string }).text, TEXT);
});

test('the table of TCVN3 is that of the standard', () => {
  const codes = Buffer.from(Array.from({ length: 0x5e }, (_, index) => 0xa1 + index));
  assert.equal(decodeTcvn3(codes.toString('latin1')), iconv.decode(codes, 'tcvn'));
});

test('the encoding found is named to the editor', () => {
  assert.match(planRecovery(encodeTcvn3(TEXT)).encoding ?? '', /TCVN3/);
  assert.match(planRecovery(encodeVni(TEXT)).encoding ?? '', /VNI/);
  assert.match(planRecovery(asWestern(Buffer.from(TEXT))).encoding ?? '', /UTF-8/);
  assert.equal(planRecovery(TEXT).encoding, null);
});

test('a text that is only partly in an old font is mended there and left alone elsewhere', () => {
  const mixed = `${TEXT}\n${encodeTcvn3('Phụ lục kèm theo báo cáo của chi bộ mẫu năm học vừa qua')}`;
  const { encoding, recover } = planRecovery(mixed);
  assert.match(encoding ?? '', /TCVN3/);
  assert.equal(mixed.split('\n').map(recover).join('\n'), `${TEXT}\nPhụ lục kèm theo báo cáo của chi bộ mẫu năm học vừa qua`);
});

test('text without diacritics, and foreign text, is not taken for an old encoding', () => {
  for (const text of [
    'Chi bo mau to chuc sinh hoat chuyen de ve viec doc sach',
    "It isn't easy (to read) what's written; see café, naïve, résumé.",
  ])
    assert.equal(recovered(text), text);
});

test('VIQR: marks typed behind the letters', () => {
  assert.equal(
    decodeViqr("Dda?ng bo^. ho.c ta^.p va` la`m theo Ba'c, nga`y 3 tha'ng 2 na(m 1930"),
    'Đảng bộ học tập và làm theo Bác, ngày 3 tháng 2 năm 1930',
  );
  assert.equal(decodeViqr("So+? Tu+ pha'p la`m vie^.c.\nHe^'t."), 'Sở Tư pháp làm việc.\nHết.');
  assert.equal(
    recovered("Chi bo^. ma^~u to^? chu+'c sinh hoa.t chuye^n dde^` ve^` ddo.c sa'ch"),
    'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách',
  );
});
