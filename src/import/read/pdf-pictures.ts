import sharp from 'sharp';

/** The file of a picture that a PDF gives as bare pixels; null when it cannot be made. */
export async function pictureOfPixels({
  data,
  width,
  height,
  channels,
}: {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}): Promise<Buffer | null> {
  return sharp(data, { raw: { width, height, channels } })
    .png()
    .toBuffer()
    .catch(() => null);
}
