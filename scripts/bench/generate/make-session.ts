import type { RawEntry } from './own-entries.ts';
import { made, partsOf, SKEW, type Plan } from './parts.ts';

export function makeSession(plan: Plan, place: number): RawEntry {
  const { id, title, year } = plan.planned.sessions[place]!;
  const { draws, prose } = partsOf(plan, 'sessions', id);
  const { ids, source } = plan;
  const page = plan.planned.articles.length + place;
  const status = draws.weighted({ planned: 5, materials: 5, held: 50, concluded: 40 });
  const isHeld = status === 'held' || status === 'concluded';
  const topics = draws.some(plan.topics, draws.between(1, 3), SKEW);
  const documents = draws.some(ids.documents, draws.between(1, 3));
  const total = draws.between(8, 60);
  const lines = (count: number, most: number): string[] => Array.from({ length: count }, () => prose.line(most));
  const day = draws.day(year, year);
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const data = {
    title,
    summary: prose.line(380),
    organisation: draws.one(ids.organisations),
    year,
    quarter,
    ordinal: quarter,
    of: 4,
    status,
    plan: documents[0],
    held: isHeld
      ? { date: day, start: draws.one(['07:30', '14:00', '16:00']), minutes: draws.one([45, 60, 90]), form: 'truc-tiep' }
      : undefined,
    chair: { role: 'Bí thư Chi bộ' },
    presenters: [{ role: draws.one(['Phó Bí thư Chi bộ', 'Đại diện tổ đảng viên', 'Chi ủy viên phụ trách tuyên giáo']) }],
    attendance: isHeld ? { present: draws.between(7, total), total } : undefined,
    topics: topics.map((topic) => topic.id),
    documents,
    materials: draws.chance(0.3) ? [draws.one(ids.materials)] : [],
    articles: draws.chance(0.2) ? [draws.one(ids.articles)] : [],
    objectives: lines(draws.between(2, 3), 200),
    questions: draws.some(source.questions, draws.between(2, 5)),
    contributions: Array.from({ length: isHeld ? draws.between(1, 4) : 0 }, () => ({
      by: draws.one(['Tổ đảng viên Văn phòng', 'Tổ đảng viên chuyên môn', 'Một đảng viên cao tuổi', 'Chi ủy']),
      summary: prose.sentences(2).join(' ').slice(0, 1000),
    })),
    conclusions: status === 'concluded' ? lines(draws.between(2, 4), 300) : [],
    tasks: Array.from({ length: status === 'concluded' ? draws.between(1, 3) : 0 }, () => ({
      what: prose.line(200),
      who: draws.one(['Bí thư Chi bộ', 'Chi ủy', 'Tổ đảng viên']),
      due: draws.day(year + 1, year + 1),
      status: draws.one(['open', 'doing', 'done']),
    })),
  };
  const quotes = [...plan.hotOf(page), draws.one(plan.otherQuotes)];
  const calls = { quotes, documents, sessions: [], topics, picture: plan.pictureOf(page) };
  return made('sessions', id, data, prose.body(draws.length(450, 0.4, 150, 1500), calls));
}
