import { KeepPanel } from '../../src/components/keeping/keep-panel.ts';
import { showBand } from '../../src/components/keeping/offline-band.ts';
import { ShelfView } from '../../src/components/keeping/shelf-view.ts';
import type { Keeper, KeepFault, KeptUnit, Offer, Shelf, Unit } from '../../src/keeping/keeper.ts';

const DAY = Date.UTC(2026, 10, 21, 5);
const material: Unit = {
  address: '#mau',
  title: 'Xây dựng ý thức tôn trọng Nhân dân',
  label: 'Tài liệu chuyên đề',
  pages: 9,
  slides: true,
};
const topic: Unit = { address: '#chu-de', title: 'Đoàn kết', label: 'Chủ đề', pages: 20, slides: false };
const library: Unit = { address: '#thu-vien', title: '', label: '', pages: 412, slides: true };

const kept = (unit: Unit, bytes: number, lost = 0): KeptUnit => ({ ...unit, keptAt: DAY, bytes, papers: null, lost });
const offer = (unit: Unit, bytes: number, missing = bytes, papers = 0): Offer => ({
  unit,
  size: { bytes, missing },
  papers: papers > 0 ? { bytes: papers, missing: papers } : null,
  search: { bytes: 250_000, missing: 0 },
  searchComesAlong: true,
  kept: null,
});
const offers: Record<string, Offer> = {
  [material.address]: offer(material, 412_000, 300_000, 410_000),
  [topic.address]: offer(topic, 610_000),
  [library.address]: offer(library, 9_400_000),
};
const empty: Shelf = { kept: [], unfinished: [], bytes: 0, free: 1_200_000_000, search: true, lost: [], lasting: false };
const unfinished = { papers: false, search: true, running: false };

const broken: Shelf = { ...empty, unfinished: [{ ...material, ...unfinished, bytes: 300_000, done: 120_000 }] };

const shelves: Record<string, Shelf> = {
  offer: empty,
  coming: { ...empty, unfinished: [{ ...broken.unfinished[0]!, running: true }] },
  broken,
  kept: { ...empty, kept: [kept(material, 412_000)] },
  empty,
  shelf: {
    ...empty,
    unfinished: [
      { ...library, ...unfinished, bytes: 9_400_000, done: 5_800_000, running: true },
      { ...topic, ...unfinished, bytes: 340_000, done: 120_000 },
    ],
    kept: [
      kept(material, 412_000),
      kept({ ...topic, address: '#dan-chu', title: 'Tôn trọng Nhân dân, phát huy dân chủ' }, 610_000, 38_000),
    ],
    bytes: 1_022_000,
    lost: [{ address: '#di-chuc', title: 'Di chúc' }],
  },
};

/** Answers as one state of a device would; what is pressed is not done. */
function sampleKeeper(state: string): Keeper {
  const shelf = shelves[state];
  return {
    fault: () => Promise.resolve(shelf ? null : (state as KeepFault)),
    offer: (address) => Promise.resolve(offers[address] ?? { fault: 'gone' }),
    shelf: () => Promise.resolve(shelf ?? broken),
    news: () => Promise.resolve([{ address: material.address, missing: 38_000 }]),
    keep: () => Promise.resolve({ fault: 'network' }),
    remove: () => Promise.resolve({ done: true }),
    removeAll: () => Promise.resolve({ done: true }),
    forgetLost: () => {},
    searchedPages: () => Promise.resolve(null),
    watch: () => () => {},
  };
}

/** `<keep-sample data-state>`: the panel of “Lưu”, the shelf or the band in one state, with the code that shows them. */
class KeepSample extends HTMLElement {
  connectedCallback(): void {
    const { state = '' } = this.dataset;
    const keeper = sampleKeeper(state);
    const sheet = this.querySelector<HTMLElement>('.sheet');
    const band = this.querySelector<HTMLElement>('.band');
    if (band) void showBand({ keptAt: DAY, why: 'offline' }, band);
    else if (sheet) void new KeepPanel(sheet, keeper, material.address, '#mau').look();
    else void new ShelfView(this, keeper, [material.address, topic.address, library.address]).draw();
  }
}

customElements.define('keep-sample', KeepSample);
