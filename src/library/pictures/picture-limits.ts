import type { PictureFacts } from './picture-facts.ts';

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

/** Which limit a picture goes beyond: too many pixels for its size, or more than one frame. */
export type PictureExcess = 'pixels' | 'passes' | 'frames';

export function excessOf({ width, height, frames, passes }: PictureFacts): PictureExcess | null {
  if (Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels) return 'pixels';
  if (passes * width * height > pictureLimits.passes) return 'passes';
  return frames > 1 ? 'frames' : null;
}
