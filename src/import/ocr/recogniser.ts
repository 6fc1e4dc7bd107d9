import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../../problems/refusal.ts';
import { scanFailures } from '../read/pdf/pdf-messages.ts';

/** A word as it was recognised; places are pixels from the upper left corner, confidence is 0–100. */
export interface SeenWord {
  text: string;
  confidence: number;
  x: number;
  width: number;
  /** Of the line it stands on. */
  baseline: number;
  /** Of its line; 0 in a cell of a table, of which too little is seen. */
  height: number;
}

/** What was put right in a word: as it was read, and as it is written; nothing for a sign that nobody printed. */
export interface Mend {
  from: string;
  to: string;
}

/** What a picture has: a page with parts of all kinds, lines below each other, one line, one word. */
export type Layout = 'page' | 'block' | 'line' | 'word';

export interface Recogniser {
  /** @param picture as PNG or JPEG */
  read(picture: Buffer, layout?: Layout): Promise<SeenWord[]>;
  close(): Promise<void>;
}

/** The packaged model that reads; the other one of the package reads the same and has an older recogniser beside it. */
const MODEL = '4.0.0_best_int';

/**
 * Starts tesseract with the packaged Vietnamese model. Everything is read from the disk; nothing is kept.
 * @param dpi of the pictures to come
 * @throws Refusal where the packages are not there
 */
export async function openRecogniser(dpi: number): Promise<Recogniser> {
  const { tesseract, folder } = await loadPackages();
  const { createWorker, OEM, PSM } = tesseract;
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(dpi) });
  const modes = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, line: PSM.SINGLE_LINE, word: PSM.SINGLE_WORD };
  let current: Layout = 'page';
  return {
    async read(picture, layout = 'page') {
      if (layout !== current) await worker.setParameters({ tessedit_pageseg_mode: modes[layout] });
      current = layout;
      const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return lines.flatMap(({ words, baseline, rowAttributes }) =>
        words.map(({ text, confidence, bbox }) => ({
          text: text.normalize('NFC').trim(),
          confidence,
          x: bbox.x0,
          width: bbox.x1 - bbox.x0,
          baseline: (baseline.y0 + baseline.y1) / 2,
          height: rowAttributes.rowHeight,
        })),
      );
    },
    close: async () => void (await worker.terminate()),
  };
}

async function loadPackages() {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), MODEL);
    await access(join(folder, 'vie.traineddata.gz'));
    return { tesseract: (await import('tesseract.js')).default, folder };
  } catch {
    throw new Refusal(scanFailures.noRecogniser);
  }
}
