import { appendFileSync } from 'node:fs';
import { announceStage } from './announce.ts';

/** What a build goes through, one after the other; `portable` and `compress` only where they are asked for. */
type BuildPhase =
  | 'read'
  | 'papers'
  | 'start'
  | 'bundle'
  | 'render'
  | 'sitemap'
  | 'index'
  | 'cards'
  | 'keeping'
  | 'compress'
  | 'manifest'
  | 'portable'
  | 'publish';

/** What a phase is called where it takes its time, as in “quá lâu khi …”; the others are stages of their own processes. */
const STAGES: Partial<Record<BuildPhase, string>> = {
  bundle: 'gom chữ, kiểu và mã của trang',
  render: 'dựng các trang',
  sitemap: 'làm sơ đồ trang',
  cards: 'vẽ ảnh chia sẻ',
  index: 'làm chỉ mục tìm kiếm',
  keeping: 'lập danh sách để lưu về máy',
};

/** A line of the file that `PHASE_LOG` names. */
interface PhaseEntry {
  phase: BuildPhase;
  /** When it began: milliseconds since 1970, the same clock in every process of a build. */
  at: number;
}

/** Says that a phase begins and the one before it is over: to whoever watches, and in the file that a benchmark names in `PHASE_LOG`. */
export function enterPhase(phase: BuildPhase, env: NodeJS.ProcessEnv = process.env): void {
  if (STAGES[phase]) announceStage(STAGES[phase]);
  if (env.PHASE_LOG) appendFileSync(env.PHASE_LOG, `${JSON.stringify({ phase, at: Date.now() } satisfies PhaseEntry)}\n`);
}
