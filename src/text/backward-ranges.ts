/** A stretch of time that ends before it begins. */
interface BackwardRange {
  at: number;
  written: string;
}

const YEAR = '(?:19|20)\\d{2}';
const DAY = (name: string): string =>
  `(?<${name}Day>\\d{1,2})(?:\\s?[/.-]\\s?|\\s+tháng\\s+)(?<${name}Month>\\d{1,2})(?:(?:\\s?[/.-]\\s?|\\s+năm\\s+)` +
  `(?<${name}Year>${YEAR}))?(?![\\p{L}\\p{N}]|[/.-]\\d)`;
const TO = '\\s*(?:,\\s*)?(?:đến|tới|–|-)\\s*(?:hết\\s+)?(?:ngày\\s+)?';
const DAYS = new RegExp(`(?<=(?:từ|ngày)\\s+(?:ngày\\s+)?)${DAY('from')}${TO}${DAY('to')}`, 'giu');
/** `từ ngày 12 đến ngày 5 tháng 6`: the month is told once. */
const DAYS_OF_MONTH = new RegExp(
  `(?<=từ\\s+(?:ngày\\s+)?)(?<fromDay>\\d{1,2})${TO}(?<toDay>\\d{1,2})(?:/|\\s+tháng\\s+)(?<month>\\d{1,2})(?![\\p{L}\\p{N}])`,
  'giu',
);
const YEARS = new RegExp(
  `(?<=(?:giai đoạn|nhiệm kỳ|năm học|từ năm|từ|các năm|trong năm|kỳ|khóa)\\s+)(?<fromYear>${YEAR})\\s*(?:–|-|đến` +
    `(?:\\s+năm)?)\\s*(?<toYear>${YEAR})(?![\\p{L}\\p{N}]|[/.-]\\d)`,
  'giu',
);
const MONTHS = new RegExp(
  `(?<=từ\\s+)tháng\\s+(?<fromMonth>\\d{1,2})(?:\\s?/\\s?|\\s+năm\\s+)(?<fromYear>${YEAR})\\s+đến\\s+` +
    `(?:hết\\s+)?tháng\\s+(?<toMonth>\\d{1,2})(?:\\s?/\\s?|\\s+năm\\s+)(?<toYear>${YEAR})`,
  'giu',
);
const CLOCK = (name: string): string =>
  `(?<${name}Hour>\\d{1,2})(?:\\s?(?:giờ|h)\\s?|:)(?<${name}Minute>\\d{2})?(?:\\s*phút)?(?:\\s+(?<${name}Part>sáng|trưa|chiều|tối))?`;
const HOURS = new RegExp(`(?<=từ\\s+)${CLOCK('from')}\\s*(?:–|-|đến)\\s*${CLOCK('to')}(?![\\p{L}\\p{N}])`, 'giu');
/** Between these nobody means the next day. */
const [MORNING, EVENING] = [6, 20];

/** Days, months, years and hours “from … to …” that run backwards; what may reach into the next year is none. */
export function findBackwardRanges(text: string): BackwardRange[] {
  if (!/\d/.test(text)) return [];
  return [DAYS, DAYS_OF_MONTH, MONTHS, YEARS, HOURS]
    .flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ 0: written, index: at, groups = {} }) => {
        const isBackward = form === HOURS ? hoursRunBack(groups) : runsBack(numbersOf(groups));
        return isBackward ? [{ at, written }] : [];
      }),
    )
    .sort((a, b) => a.at - b.at);
}

type Numbers = Readonly<Record<string, number | null>>;

function numbersOf(groups: Readonly<Record<string, string | undefined>>): Numbers {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value === undefined ? null : Number(value)]));
}

function runsBack({ month = null, fromDay = 0, fromMonth = 0, fromYear: ownYear, toDay = 0, toMonth = 0, toYear }: Numbers): boolean {
  if (month !== null) return month <= 12 && fromDay! > toDay!;
  const fromYear = ownYear ?? toYear;
  if ([fromMonth, toMonth].some((month) => month! > 12)) return false;
  if (!toYear) return fromMonth === toMonth && fromDay! > toDay! && !ownYear;
  // Without a year of its own a beginning late in the year lies in the year before.
  if (!ownYear && fromMonth! > toMonth! + 3) return false;
  const begin = (fromYear! * 100 + fromMonth!) * 100 + fromDay!;
  return begin > (toYear * 100 + toMonth!) * 100 + toDay!;
}

function hoursRunBack({ fromHour, fromMinute, fromPart, toHour, toMinute, toPart }: Readonly<Record<string, string | undefined>>): boolean {
  const begin = minuteOf(fromHour, fromMinute, fromPart);
  const end = minuteOf(toHour, toMinute, toPart);
  // `từ 7 giờ đến 5 giờ chiều` says the part of the day once, `từ 2 giờ đến 4 giờ chiều` means it for both.
  if (!fromPart !== !toPart) return false;
  if ([begin, end].some((minute) => minute < MORNING * 60 || minute > EVENING * 60 + 59)) return false;
  return begin > end;
}

/** @param part of the day, after which hours up to eleven are those of the clock's second round: `2 giờ chiều` */
function minuteOf(hour: string | undefined, minute: string | undefined, part: string | undefined): number {
  const isSecondRound = Number(hour) < 12 && (/^(?:chiều|tối)$/iu.test(part ?? '') || (/^trưa$/iu.test(part ?? '') && Number(hour) < 4));
  return (Number(hour) + (isSecondRound ? 12 : 0)) * 60 + Number(minute ?? 0);
}
