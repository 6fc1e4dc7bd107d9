import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import type { CheckedProblem } from '../../../src/check/engine/rule.ts';
import { article, problemsOf, SOUND, type Files } from './content-folder.ts';

async function found(files: Files, rule: string): Promise<CheckedProblem[]> {
  return (await problemsOf(files)).filter((problem) => problem.rule === rule);
}

async function picture(gps?: Record<string, string>): Promise<Buffer> {
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#8a6a1f' } }).jpeg();
  return (gps ? plain.withExif({ IFD0: { Copyright: 'Bộ kiểm tra' }, IFD3: gps }) : plain).toBuffer();
}

const SHOWN = article('![Kệ sách có bốn ngăn](./ke-sach.jpg)');

describe('the sound library', () => {
  it('has neither errors nor reminders', async () => assert.deepEqual(await problemsOf({}), []));
});

describe('names of fields that every JavaScript object has', () => {
  for (const name of ['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']) {
    it(`${name}: is a field that there is not`, async () => {
      const [problem] = await problemsOf({ 'articles/la.mdx': article('Chữ.', `${name}: a`) });
      assert.equal(problem?.rule, 'truong-la');
      const [ofSite] = await problemsOf({ 'site.yaml': `${String(SOUND['site.yaml'])}${name}: a\n` });
      assert.equal(ofSite?.rule, 'truong-la');
    });
  }
});

describe('lien-ket-hong', () => {
  it('lists the first hundred of a text and says that there are more', async () => {
    const broken = await found(
      { 'articles/hong.mdx': article(Array.from({ length: 150 }, (_, index) => `[chữ](/khong-co-${index}/)`).join('\n\n')) },
      'lien-ket-hong',
    );
    assert.equal(broken.length, 101);
    assert.match(broken.at(-1)?.message ?? '', /Còn lỗi khác/);
  });
});

describe('links to files of the site', () => {
  const session = {
    'sessions/mot.mdx':
      '---\ntitle: Chuyên đề mẫu của thư viện\norganisation: chi-bo-mau\nyear: 2019\nstatus: planned\ntopics: [dan-van]\narticles: [bai-goc]\n' +
      'attachments:\n  - file: ./phu-luc/De-dan.TXT\n    title: Đề dẫn\n---\n',
    'sessions/phu-luc/De-dan.TXT': 'Đề dẫn của buổi sinh hoạt.\n',
    'articles/so-lieu.mdx': article(
      'Có [bảng số liệu](/tin-tuc/so-lieu/so-lieu.csv) và [đề dẫn](/chuyen-de/mot/tep/phu-luc/De-dan.txt).',
      'figures:\n  - { value: 7, unit: người, what: Đảng viên dự buổi sinh hoạt }',
    ),
  };
  const linked = (address: string): Files => ({ ...session, 'articles/goi.mdx': article(`Xem [tệp](${address}).`) });
  const wrong = async (files: Files): Promise<string[]> =>
    (await problemsOf(files)).filter(({ severity }) => severity === 'lỗi').map(({ rule, message }) => `${rule}: ${message}`);

  it('an attachment and the figures of an article are no entries that are missing', async () => assert.deepEqual(await wrong(session), []));

  it('a file that its entry does not have is a broken link', async () => {
    assert.deepEqual(await wrong(linked('/chuyen-de/mot/tep/khac.pdf')), [
      'lien-ket-hong: Không có trang /chuyen-de/mot/tep/khac.pdf trong thư viện.',
    ]);
    assert.deepEqual(await wrong(linked('/tin-tuc/bai-goc/so-lieu.csv')), [
      'lien-ket-hong: Không có trang /tin-tuc/bai-goc/so-lieu.csv trong thư viện.',
    ]);
  });

  it('a file of an entry that is not there, or that readers do not see yet, is a call of that entry', async () => {
    assert.deepEqual(await wrong(linked('/chuyen-de/hai/tep/de-dan.pdf')), ['tham-chieu: Không có mục “hai” trong Sinh hoạt chuyên đề.']);
    const draft = { 'sessions/mot.mdx': session['sessions/mot.mdx'].replace('title:', 'draft: true\ntitle:') };
    const [first = ''] = await wrong({ ...linked('/chuyen-de/mot/tep/phu-luc/De-dan.txt'), ...draft });
    assert.match(first, /^ban-nhap: Mục “mot” còn là bản nháp/);
  });
});

describe("the site's own full address", () => {
  const broken = async (base: string, address: string): Promise<string[]> => {
    const site = `${String(SOUND['site.yaml'])}base: ${base}\n`;
    const problems = await found({ 'site.yaml': site, 'articles/goi.mdx': article(`Xem [một trang](${address}).`) }, 'lien-ket-hong');
    return problems.map(({ message }) => message);
  };

  for (const base of ['/', '/thu-vien/', '/a/b/']) {
    const home = `https://mau.example${base}`;
    it(`leads to its pages where base is ${base}`, async () => {
      for (const path of [
        '',
        'tin-tuc/bai-goc/',
        'tin-tuc/bai-goc',
        'tin-tuc/bai-goc/#viec-lam-tiep',
        'tim-kiem/?q=dân',
        'tin-tuc/nam/2026/',
        'rss.xml',
      ])
        assert.deepEqual(await broken(base, home + path), [], path);
      assert.deepEqual(await broken(base, home.slice(0, -1)), []);
      assert.deepEqual(await broken(base, home.replace('https', 'http').replace('mau', 'MAU')), []);
    });

    it(`is broken where it leads to none, with base ${base}`, async () => {
      assert.deepEqual(await broken(base, `${home}khong-co/`), ['Không có trang /khong-co/ trong thư viện.']);
      assert.deepEqual(await broken(base, `${home}tin-tuc/khong-co/`), ['Không có trang /tin-tuc/khong-co/ trong thư viện.']);
      assert.deepEqual(await broken(base, `${home}tin-tuc/bai-goc/#khong-co`), ['Trang /tin-tuc/bai-goc/ không có đề mục #khong-co.']);
    });
  }

  it('beside the base belongs to somebody else on the same host', async () => {
    for (const address of [
      'https://mau.example/',
      'https://mau.example/khac/',
      'https://mau.example/thu-vien-hai/',
      'https://mau.example:8443/thu-vien/a/',
    ])
      assert.deepEqual(await broken('/thu-vien/', address), []);
  });
});

describe('muc-chua-dung', () => {
  it('names an entry that nobody refers to', async () => {
    const [problem, ...others] = await found(
      { 'topics/neu-guong.yaml': String(SOUND['topics/dan-van.yaml']).replace('Dân vận', 'Nêu gương') },
      'muc-chua-dung',
    );
    assert.equal(problem?.file, 'topics/neu-guong.yaml');
    assert.equal(problem?.severity, 'nhắc');
    assert.equal(others.length, 0);
  });
  it('says nothing of what is read by itself: documents, works, materials', async () => {
    const files = { 'documents/06-ct-tw.yaml': String(SOUND['documents/05-ct-tw-2016.yaml']).replace('05-CT', '06-CT') };
    assert.deepEqual(await found(files, 'muc-chua-dung'), []);
  });
  it('counts a link in a text', async () => {
    const files = {
      'topics/neu-guong.yaml': String(SOUND['topics/dan-van.yaml']).replace('Dân vận', 'Nêu gương'),
      'articles/goi.mdx': article('Xem [các bài về nêu gương](/chu-de/neu-guong/).'),
    };
    assert.deepEqual(await found(files, 'muc-chua-dung'), []);
  });
});

describe('tep-thua', () => {
  it('names a file that nobody uses', async () =>
    assert.equal((await found({ 'articles/thua.jpg': await picture() }, 'tep-thua'))[0]?.file, 'articles/thua.jpg'));
  it('leaves a picture that an article shows', async () =>
    assert.deepEqual(await found({ 'articles/ke-sach.jpg': await picture(), 'articles/co-anh.mdx': SHOWN }, 'tep-thua'), []));
});

describe('tep-ban-nhap', () => {
  const draft = SHOWN.replace('---\n', '---\ndraft: true\n').replace(/title: .*/, 'title: Bản nháp còn giữ kín');
  it('names a picture that a draft shows too, where the other article shows it', async () => {
    const [problem] = await found(
      { 'articles/ke-sach.jpg': await picture(), 'articles/co-anh.mdx': SHOWN, 'articles/nhap.mdx': draft },
      'tep-ban-nhap',
    );
    assert.equal(`${problem?.file} ${problem?.severity}`, 'articles/co-anh.mdx nhắc');
    assert.match(problem?.message ?? '', /articles\/nhap\.mdx/);
  });
  it('leaves a picture of a draft alone', async () =>
    assert.deepEqual(await found({ 'articles/ke-sach.jpg': await picture(), 'articles/nhap.mdx': draft }, 'tep-ban-nhap'), []));
});

describe('anh-hong', () => {
  it('names a file that is a picture by name only, once, whoever shows it', async () => {
    const files = { 'articles/ke-sach.jpg': 'không phải ảnh', 'articles/co-anh.mdx': SHOWN };
    assert.deepEqual(
      (await problemsOf(files)).map(({ file, rule, severity }) => `${file} ${severity} ${rule}`),
      ['articles/ke-sach.jpg lỗi anh-hong'],
    );
  });
  it('names a picture whose end is missing', async () =>
    assert.match(
      (await found({ 'articles/ke-sach.jpg': (await picture()).subarray(0, -20), 'articles/co-anh.mdx': SHOWN }, 'anh-hong'))[0]?.message ??
        '',
      /dở dang/,
    ));
  it('leaves a picture', async () =>
    assert.deepEqual(await found({ 'articles/ke-sach.jpg': await picture(), 'articles/co-anh.mdx': SHOWN }, 'anh-hong'), []));
});

describe('anh-vi-tri', () => {
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 51/1 0/1' };
  it('finds coordinates, at the place where the picture is shown', async () => {
    const [problem] = await found({ 'articles/ke-sach.jpg': await picture(place), 'articles/co-anh.mdx': SHOWN }, 'anh-vi-tri');
    assert.equal(`${problem?.file}:${problem?.line}:${problem?.severity}`, 'articles/co-anh.mdx:9:lỗi');
  });
  it('finds them in a picture that nobody shows', async () =>
    assert.equal((await found({ 'articles/thua.jpg': await picture(place) }, 'anh-vi-tri'))[0]?.file, 'articles/thua.jpg'));
  it('leaves a picture with other EXIF', async () =>
    assert.deepEqual(
      await found({ 'articles/ke-sach.jpg': await picture({ GPSVersionID: '2 3 0 0' }), 'articles/co-anh.mdx': SHOWN }, 'anh-vi-tri'),
      [],
    ));
});

describe('bang-ma', () => {
  // “Đảng bộ cơ quan” as the bytes of each encoding.
  const windows1258 = Buffer.from(
    [...'title: ', 0xd0, 'a', 0xd2, 'ng b', 0xf4, 0xf2, ' c', 0xf5, ' quan '].flatMap((part) =>
      typeof part === 'number' ? part : [...Buffer.from(part)],
    ),
  );
  const tcvn3 = Buffer.from(
    'title: §¶ng bé c¬ quan häp bµn viÖc ®äc s¸ch\nsummary: C¶ chi bé cïng ®äc mét quyÓn s¸ch råi kÓ l¹i.\n',
    'latin1',
  );
  const vni = Buffer.from(
    'title: Ñaûng boä cô quan hoïp baøn vieäc ñoïc saùch\nsummary: Caû chi boä cuøng ñoïc moät quyeån saùch roài keå laïi.\n',
    'latin1',
  );

  it('recognises windows-1258', async () => {
    const [problem, ...others] = await problemsOf({ 'articles/cu.mdx': windows1258 });
    assert.equal(problem?.rule, 'bang-ma');
    assert.match(problem?.message ?? '', /windows-1258/);
    assert.deepEqual(others, [], 'nothing else is said of such a file');
  });
  it('tells the old fonts apart, as the importer does', async () => {
    assert.match((await found({ 'articles/cu.mdx': tcvn3 }, 'bang-ma'))[0]?.message ?? '', /TCVN3 \(phông \.VnTime\)/);
    assert.match((await found({ 'articles/cu.mdx': vni }, 'bang-ma'))[0]?.message ?? '', /VNI \(phông VNI-Times\)/);
  });
  it('names no encoding for what is no text', async () =>
    assert.match(
      (await found({ 'articles/cu.mdx': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]) }, 'bang-ma'))[0]?.message ?? '',
      /không phải tệp chữ/,
    ));
  it('recognises UTF-16', async () =>
    assert.match(
      (await found({ 'topics/cu.yaml': Buffer.from('\uFEFFname: Dân vận', 'utf16le') }, 'bang-ma'))[0]?.message ?? '',
      /UTF-16/,
    ));
  it('leaves UTF-8 with a byte order mark to ky-tu-an', async () => {
    const rules = (await problemsOf({ 'articles/dau-tep.mdx': `\uFEFF${article('Chi bộ họp.')}` })).map(({ rule }) => rule);
    assert.deepEqual(rules, ['ky-tu-an']);
  });
});

describe('file-too-big', () => {
  it('names a text of several megabytes, whatever it is, and looks at the others all the same', async () => {
    const problems = await problemsOf({
      'articles/lon.mdx': article('Chữ '.repeat(400_000)),
      'topics/lon.yaml': `name: ${'x'.repeat(2e6)}\n`,
      'articles/khac.mdx': article('Đảng uỷ Sở'),
    });
    assert.deepEqual(
      problems.map(({ file, rule }) => `${file} ${rule}`),
      ['articles/lon.mdx file-too-big', 'topics/lon.yaml file-too-big', 'articles/khac.mdx dat-dau'],
    );
  });
  it('leaves a long article', async () =>
    assert.deepEqual(await found({ 'articles/dai.mdx': article('Chi bộ họp.\n\n'.repeat(10_000)) }, 'file-too-big'), []));
});
