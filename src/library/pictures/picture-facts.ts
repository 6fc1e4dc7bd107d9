/** Pixels, as they lie in the file: not yet turned upright. */
export interface Size {
  width: number;
  height: number;
}

/** What the structure of a picture says, before any decoder has seen it. */
export interface PictureFacts extends Size {
  format: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';
  frames: number;
  exif: Buffer | null;
  /** The XMP packet, as bytes of UTF-8. */
  xmp: Buffer | null;
  /** How often a decoder has to go over all pixels, or as many times as slow as once over those of a JPEG it is. */
  passes: number;
  /**
   * The same picture, pixel by pixel, with its colour profile and its orientation and nothing else that was in the
   * file; AVIF stays as it is.
   */
  plain: Buffer;
}

/**
 * What is wrong with a picture. `no-picture`: none of the kinds that pages show; `cut-off`: its end is missing;
 * `broken`: its parts contradict each other; `heic`, `tiff`, `svg`: kinds with a remedy of their own;
 * `tiled`: an AVIF put together from others.
 */
export type PictureFault = 'no-picture' | 'cut-off' | 'broken' | 'heic' | 'tiff' | 'svg' | 'tiled';

/** Thrown by the readers of formats; never leaves `readPicture`. */
export class PictureError extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault);
    this.fault = fault;
  }
}

/** @throws PictureError `cut-off` where the bytes end before `end` */
export function need(bytes: Buffer, end: number): void {
  if (end > bytes.length) throw new PictureError('cut-off');
}

/** What a picture may be at most; telephones of today make 12 to 50 megapixels and 3 to 15 MB. */
export const pictureLimits = {
  /** Bytes of the file: 25 MB. */
  bytes: 25_000_000,
  /** Width times height. */
  pixels: 60_000_000,
  /** Pixels of either side; WebP, in which pages show them, ends at 16,383. */
  side: 16_000,
  /** Pixels times passes; files of 1 MB can hold thousands of scans of a progressive JPEG. A second takes about 200 million. */
  passes: 600_000_000,
  /** Seconds that a decoder may take for one picture. */
  seconds: 20,
} as const;
