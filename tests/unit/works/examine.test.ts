import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedText, paragraphsOf } from '../../../src/works/compared-text.ts';
import { examine, type Finding } from '../../../src/works/examine.ts';
import { makeFingerprint, readFingerprint } from '../../../src/works/fingerprint.ts';
import { Locator } from '../../../src/works/locate.ts';
import { QuotationFinder, type KnownQuotation } from '../../../src/works/quotation-finder.ts';
import { INVENTED_WORK } from './invented-work.ts';

const quotation = (id: string, text: string, more: Partial<KnownQuotation> = {}): KnownQuotation => ({
  id,
  text,
  variants: [],
  isDoubtful: false,
  rank: 0,
  ...more,
});
const QUOTATIONS = [
  quotation('viec-chung', 'Việc gì chung mà không có tên người nhận thì việc ấy không ai làm', {
    variants: ['Việc chung mà không có tên người nhận thì không ai làm việc ấy'],
  }),
  quotation('nuoc-muon', 'Uống nước giếng thì phải nhớ mặt người vác đất', { isDoubtful: true, rank: 5 }),
];
const quotations = new QuotationFinder(QUOTATIONS);
const byText = { quotations, works: new Locator([comparedText(paragraphsOf(INVENTED_WORK))]) };
const byPrint = { quotations, works: new Locator([readFingerprint(makeFingerprint(INVENTED_WORK, 'a'.repeat(64)))!]) };

/** What is known of each passage, in the fewest words. */
function told(text: string, knowledge: typeof byText | typeof byPrint = byText): string[] {
  return [...examine(text, knowledge)]
    .flatMap(({ findings }) => findings)
    .map(({ passage, quotation: near, placement, isQuoted }: Finding) => {
      const saying = near && `${near.quotation.id}${near.isSame && !near.isVariant ? '' : ' khác chữ'}`;
      const place = placement && `đoạn ${placement.paragraphs}${placement.isExact ? '' : ' khác chữ'}`;
      return `${isQuoted ? `“${passage}”` : passage}: ${[saying, place].filter(Boolean).join(', ') || 'không thấy'}`;
    });
}

/** A passage with its differences: what is written in [-…-], what should stand in {+…+}, ? where nobody knows. */
function shown(text: string, knowledge: typeof byText | typeof byPrint = byText): string[] {
  return [...examine(text, knowledge)]
    .flatMap(({ findings }) => findings)
    .map(({ parts }: Finding) =>
      parts
        .map(({ written, expected, count }) => {
          if (expected === undefined) return written;
          return `${written && `[-${written}-]`}${expected === '' ? '' : `{+${expected ?? `${count} chữ ?`}+}`}`;
        })
        .join(''),
    );
}

describe('examining a speech', () => {
  it('knows a quotation word by word, and in which paragraph it stands', () => {
    const passage = 'Việc gì chung mà không có tên người nhận thì việc ấy không ai làm';
    assert.deepEqual(told(`Thưa các đồng chí, cụ nói: “${passage}”.`), [`“${passage}”: viec-chung, đoạn 5`]);
  });
  it('tells what is not the same, by the quotation’s own wording', () => {
    const altered = 'Cụ nói: “Việc gì chung mà chẳng có tên người nhận thì việc ấy không ai làm”';
    assert.match(told(altered)[0]!, /: viec-chung khác chữ, đoạn 5 khác chữ$/);
    assert.deepEqual(shown(altered), ['Việc gì chung mà [-chẳng-]{+không+} có tên người nhận thì việc ấy không ai làm']);
    const variant = '“Việc chung mà không có tên người nhận thì không ai làm việc ấy”';
    assert.match(told(variant)[0]!, /viec-chung khác chữ/);
    assert.match(shown(variant)[0]!, /^\{\+?Việc|^Việc\{\+gì\+\} chung/);
  });
  it('tells a saying pieced together by itself, not by the half of it that is right', () => {
    const half = 'Giếng của làng thì làng phải giữ';
    const pieced = `${half}. Ngoài cái giếng ấy ra, ta không còn của chung nào khác`;
    const finder = new QuotationFinder([quotation('gieng', half), quotation('ghep', pieced, { isDoubtful: true, rank: 5 })]);
    const known = { quotations: finder, works: new Locator([comparedText(paragraphsOf(INVENTED_WORK))]) };
    assert.deepEqual(told(`Thưa các đồng chí. ${pieced}.`, known), [`${pieced}: ghep`]);
    assert.deepEqual(told(`“${pieced}”`, known), [`“${pieced}”: ghep`]);
    assert.deepEqual(told(`Cụ dặn: ${half}. Ngày mai họp tiếp.`, known), [`${half}: gieng`]);
  });
  it('takes no word of the sentence before or after for one of a saying that is not in quotation marks', () => {
    const saying = 'Việc gì chung mà không có tên người nhận thì việc ấy không ai làm';
    const rest = saying.slice('Việc '.length);
    assert.deepEqual(told(`Cụ kêu gọi: ${rest.replace('gì', 'Gì')}. Xin hết.`), [`${rest.replace('gì', 'Gì')}: viec-chung, đoạn 5`]);
  });
  it('finds verse, a line below the other', () => {
    const lines = ['Giếng trong nhờ đất lòng người', 'Việc chung có tên thì rồi cũng xong'];
    const known = { ...byText, quotations: new QuotationFinder([quotation('tho', lines.join('\n'))]) };
    assert.deepEqual(
      told(`Cụ có thơ rằng, xin đọc để các đồng chí cùng nghe trước khi chúng ta bàn:\n\n${lines.join('\n')}\n\nXin hết.`, known),
      [`${lines.join('\n')}: tho`],
    );
  });
  it('finds a false saying with and without quotation marks', () => {
    const saying = 'Uống nước giếng thì phải nhớ mặt người vác đất';
    assert.deepEqual(told(`Người dạy “${saying}”.`), [`“${saying}”: nuoc-muon`]);
    assert.deepEqual(told(`Người dạy rằng ${saying.toLowerCase()}, ta phải nhớ.`), [`${saying.toLowerCase()}: nuoc-muon`]);
  });
  it('finds a passage of a work that is no quotation of the library', () => {
    const passage = 'Nước giếng trong, mùa hạn cũng không cạn';
    for (const knowledge of [byText, byPrint]) assert.deepEqual(told(`“${passage}”`, knowledge), [`“${passage}”: đoạn 2`]);
    assert.deepEqual(shown('“Nước giếng đầy, mùa hạn cũng không cạn”', byText), ['Nước giếng [-đầy-]{+trong+}, mùa hạn cũng không cạn']);
    assert.deepEqual(shown('“Nước giếng đầy, mùa hạn cũng không cạn”', byPrint), ['[-Nước giếng đầy-]{+3 chữ ?+}, mùa hạn cũng không cạn']);
  });
  it('finds long passages of a work that stand without quotation marks, with the quotation in them', () => {
    const long =
      'Hết buổi, ô nào cũng có tên. Từ hôm đó giếng lại trong. Không phải vì người làng tốt hơn trước, mà vì mỗi việc đã có một tên người';
    assert.match(told(`Như sách viết, Hết buổi, ô nào cũng có tên, ta nên theo. Mọi người ${long}.`).join('\n'), /Hết buổi.*đoạn 5,6/);
    assert.deepEqual(told('Cả làng ta cùng làm, ai cũng bảo nên giữ cái giếng.'), []);
  });
  it('says of other quotations that it does not see them, of short ones nothing', () => {
    assert.deepEqual(told('Chương trình “Mỗi tuần một việc tốt cho làng” và phong trào “Giếng sạch”'), [
      '“Mỗi tuần một việc tốt cho làng”: không thấy',
    ]);
  });
  it('keeps the place in the whole text, and has a step for every paragraph', () => {
    const text = 'Mở đầu.\n\nCụ nói: “Nước giếng trong, mùa hạn cũng không cạn”.';
    const steps = [...examine(text, byText)];
    assert.equal(steps.length, 2);
    const [{ from, to, passage }] = steps[1]!.findings as [Finding];
    assert.equal(text.slice(from, to), passage);
    assert.deepEqual([...examine('', byText)], []);
  });
  it('reads lines as one where a quotation is open or no sentence has ended, whatever their length', () => {
    const first = 'Nước giếng trong, mùa hạn cũng không cạn.';
    const second = 'Cả làng uống chung một mạch nước, ai cũng bảo: giếng của mọi người';
    assert.deepEqual(told(`Cụ dặn: “${first}\n${second}”`), [`“${first}\n${second}”: đoạn 2`]);
    assert.deepEqual(told('Cụ dặn: “Uống nước giếng thì phải\nnhớ mặt người vác đất”, ai cũng nghe cho rõ và nhớ cho lâu.'), [
      '“Uống nước giếng thì phải\nnhớ mặt người vác đất”: nuoc-muon',
    ]);
    assert.deepEqual(told('“Uống nước giếng thì phải\n\nnhớ mặt người vác đất”'), []);
  });
  it('pauses within a long paragraph, and cuts no quotation there', () => {
    const saying = '“Uống nước giếng thì phải nhớ mặt người vác đất”';
    const text = `${'Việc làng thì cả làng lo cho xong. '.repeat(170)}${saying} ${'Nói ít, làm nhiều hơn nữa. '.repeat(400)}`;
    assert.ok([...examine(text, byText)].length > 2);
    assert.deepEqual(told(text), [`${saying}: nuoc-muon`]);
  });
  it('sees through soft hyphens', () => {
    const hyphenated = 'Uống nước giếng thì phải nhớ mặt ng\u00ADười vác đất';
    assert.deepEqual(told(hyphenated), [`${hyphenated}: nuoc-muon`]);
  });
  it('is quick with marks that return without end', () => {
    const started = performance.now();
    assert.deepEqual(told('“”'.repeat(20_000)), []);
    assert.ok(performance.now() - started < 5000);
  });
  it('is quick with words that return without end', () => {
    const started = performance.now();
    assert.equal(told(`“${'nếp tốt là '.repeat(3000)}”`).length, 1);
    assert.ok(performance.now() - started < 5000);
  });
});
