import sharp from 'sharp';

/** Degrees: how far a page may lie askew, and what need not be turned back. */
const MOST = 10;
const LEAST = 0.3;
/** Degrees between angles that are tried, first and around the best of the first. */
const STEPS = { coarse: 0.5, fine: 0.1 } as const;
/** Pixels along the longer side of the picture that is judged: lines of text are a few pixels high there. */
const JUDGED_SIDE = 1000;
/** Of 255: what is darker is ink. */
const INK = 140;

/**
 * A page that lies askew, turned upright: beyond two degrees the recogniser passes over whole lines and is sure of the rest.
 * @param picture in grey, from black to white
 */
export async function straighten(picture: Buffer): Promise<Buffer> {
  const angle = await angleOf(picture);
  return Math.abs(angle) < LEAST ? picture : sharp(picture).rotate(-angle, { background: 'white' }).greyscale().png().toBuffer();
}

/**
 * By how many degrees lines of text fall to the right. At the right angle the lower edges of the letters of a line are one
 * row of pixels (profiles of projection: W. Postl, US patent 4 723 297).
 */
async function angleOf(picture: Buffer): Promise<number> {
  const edges = await lowerEdges(picture);
  const best = (angles: readonly number[]): number => {
    const scores = angles.map((angle) => ({ angle, score: sharpnessAt(edges, angle) }));
    return scores.reduce((a, b) => (b.score > a.score ? b : a)).angle;
  };
  const coarse = best(anglesAround(0, MOST, STEPS.coarse));
  return best(anglesAround(coarse, STEPS.coarse, STEPS.fine));
}

/** From the middle outwards, so that of angles alike the smaller is taken. */
function anglesAround(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return [middle, ...Array.from({ length: count }, (_, index) => (index + 1) * step).flatMap((by) => [middle - by, middle + by])];
}

interface Edges {
  xs: number[];
  ys: number[];
  width: number;
  height: number;
}

/** Pixels of ink above a pixel of paper. */
async function lowerEdges(picture: Buffer): Promise<Edges> {
  const { data, info } = await sharp(picture)
    .resize({ width: JUDGED_SIDE, height: JUDGED_SIDE, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const edges: Edges = { xs: [], ys: [], width, height };
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x]! >= INK || data[(y + 1) * width + x]! < INK) continue;
      edges.xs.push(x);
      edges.ys.push(y);
    }
  return edges;
}

/** Sum of the squares of edges in each row, were the page turned back by an angle in degrees. */
function sharpnessAt({ xs, ys, width, height }: Edges, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + 2 * shift + 1);
  for (let at = 0; at < xs.length; at += 1) rows[Math.round(ys[at]! - xs[at]! * slope) + shift]! += 1;
  return rows.reduce((sum, count) => sum + count * count, 0);
}
