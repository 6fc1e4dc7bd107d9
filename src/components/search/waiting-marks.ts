import { inTab, onDevice } from '../on-device/kept-value.ts';

/** Where words to mark are left for the page that opens; see mark-handover.ts. */
export const MARKS_KEY = 'search-marks';

/** True when this page may have marks to show; cheap enough for every page, and apart since every page loads it. */
export function hasWaitingMarks(): boolean {
  return Boolean((history.state as { marks?: unknown } | null)?.marks ?? inTab.read(MARKS_KEY) ?? onDevice.read(MARKS_KEY));
}
