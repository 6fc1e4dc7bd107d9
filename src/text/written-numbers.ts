/** A number as Vietnamese texts write it: points between thousands, a comma before decimals. */
export const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';

export function readNumber(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/** `64427` → `64.427`, `12.5` → `12,5` */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value);
}
