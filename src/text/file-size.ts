const KILOBYTE = 1000;
const MEASURES = ['kB', 'MB', 'GB'];

/** Bytes as a reader has them: `120 kB`, `1,2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} byte`;
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), MEASURES.length);
  const size = (bytes / KILOBYTE ** power).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return `${size} ${MEASURES[power - 1]}`;
}
