import { EMPTY_STATE } from '../../src/components/search/address.ts';
import { unmarked } from '../../src/components/search/marked-text.ts';
import { SearchView } from '../../src/components/search/search-view.ts';
import { SuggestionList } from '../../src/components/search/suggestion-list.ts';
import type { SearchResponse } from '../../src/search/types.ts';

const url = '#mau';

const result = { page: 0, url, score: 1, filters: {}, marks: [] };
const answer: SearchResponse = {
  query: 'daoj dduwcs blockchain',
  interpretation: {
    text: 'đạo đức blockchain',
    changed: true,
    corrections: [],
    unknown: [{ typed: 'blockchain', nearest: [] }],
    nearest: [{ asked: '3/9/1945', shown: 'tháng 9/1945' }],
    noSuchTimes: ['30/2/1951'],
    timesAreWords: true,
    expansions: [{ term: 'đạo đức', expansion: 'đạo đức cách mạng' }],
    phrases: [],
    absentPhrases: [],
    excluded: [],
    cut: false,
    telling: null,
    filters: { loai: ['Trích dẫn', 'Văn bản'], 'chu-de': ['Đạo đức cách mạng'] },
  },
  total: 41,
  within: null,
  results: [
    {
      ...result,
      title: { text: 'Người cách mạng phải có đạo đức…', marks: [[24, 31]] },
      excerpt: {
        text: '… Người cách mạng phải có đạo đức, không có đạo đức thì dù tài giỏi mấy cũng không lãnh đạo được nhân dân.',
        marks: [
          [26, 33],
          [44, 51],
        ],
      },
      meta: { kind: 'Trích dẫn', date: '1947-10', state: 'Có nguồn tin cậy' },
    },
    {
      ...result,
      title: unmarked('Quy định 144-QĐ/TW'),
      excerpt: { text: 'Về chuẩn mực đạo đức cách mạng của cán bộ, đảng viên giai đoạn mới.', marks: [[13, 20]] },
      meta: { kind: 'Văn bản', date: '2024-05-09', organisation: 'Bộ Chính trị', state: 'Chưa xác nhận' },
    },
  ],
  facets: [
    {
      name: 'loai',
      values: [
        { value: 'Trích dẫn', count: 23, selected: true },
        { value: 'Văn bản', count: 18, selected: true },
        { value: 'Tin tức', count: 6, selected: false },
      ],
    },
    {
      name: 'nam',
      values: [2024, 2021, 2019, 2016, 2015, 1969, 1958, 1949, 1947].map((year) => ({
        value: String(year),
        count: year % 7,
        selected: false,
      })),
    },
  ],
  widenings: [],
  sort: 'relevance',
};

const recent = ['dan van kheo', '05-CT/TW'].map((query) => ({ text: unmarked(query), href: url, recent: query }));
const suggestions = [
  { items: [{ text: unmarked('Tìm “đạo” trong cả thư viện'), href: url }] },
  { label: 'Chủ đề', items: [{ text: { text: 'Đạo đức cách mạng', marks: [[0, 3]] as const }, href: url }] },
  {
    label: 'Bài trong thư viện',
    items: [{ text: { text: 'Đảng ta là đạo đức, là văn minh', marks: [[11, 14]] as const }, href: url, note: 'Trích dẫn · năm 1960' }],
  },
];

const nothing: SearchResponse = {
  ...answer,
  total: 0,
  results: [],
  facets: [],
  widenings: [
    { lifted: ['chu-de'], total: 3 },
    { lifted: ['loai', 'chu-de'], total: 41 },
  ],
};

/** `<search-sample data-state>`: shows the search in one state, with the code that shows it on the search page. */
class SearchSample extends HTMLElement {
  connectedCallback(): void {
    const { state = '' } = this.dataset;
    if (state === 'suggestions' || state === 'recent') return this.#showList(state === 'recent');
    const view = new SearchView(this);
    if (state === 'found') view.showAnswer(answer, { ...EMPTY_STATE, query: answer.query });
    else if (state === 'nothing') view.showAnswer(nothing, { ...EMPTY_STATE, query: 'cần kiệm' });
    else view.showFailure(state);
  }

  #showList(onlyRecent: boolean): void {
    const side = this.closest('[data-theme=dark]') ? 'toi' : 'sang';
    const list = new SuggestionList(`mau-goi-y-${this.dataset.state}-${side}`);
    this.replaceChildren(list.element);
    void list.ready.then(() => {
      list.show(onlyRecent ? [{ label: 'Tìm gần đây', items: recent }] : suggestions);
      list.listbox.querySelector('[role=option]')?.setAttribute('aria-selected', 'true');
    });
  }
}

customElements.define('search-sample', SearchSample);
