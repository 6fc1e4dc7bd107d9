import type { Booklet, MeetingPlan, MeetingStep } from '../booklet.ts';
import type { Deck, DeckInPage, DeckPlan, Showing, Slide, SlideContent } from './deck.ts';
import { SlideSource } from './slide-source.ts';
import { slideTitle } from './slide-title.ts';

/** What a meeting's papers show in the room; null where there would be a title and nothing to look at. */
export function deckOf(booklet: Booklet): Deck | null {
  const source = new SlideSource(booklet);
  const slides: Slide[] = [];
  const places = new Map<string, number>();
  const place = (slide: Slide): number => {
    const known = places.get(slide.key);
    if (known !== undefined) return known;
    places.set(slide.key, slides.length);
    return slides.push(slide) - 1;
  };
  const chosen = Math.max(
    booklet.plans.findIndex(({ minutes }) => minutes === booklet.chosen),
    0,
  );
  // The plan shown first puts its slides first, in its order: that is the order of the page without a script.
  const first = planned(booklet.plans[chosen], source, place);
  const plans = booklet.plans.map((plan, index) => (index === chosen ? first : planned(plan, source, place)));
  if (booklet.plans.length === 0 && !slides.some(({ kind }) => WORTH_SHOWING.includes(kind))) return null;
  return { title: booklet.title, address: booklet.address, slides, plans: plans.length > 0 ? plans : [first], chosen };
}

/** Slides that anybody would start a projector for. */
const WORTH_SHOWING: SlideContent['kind'][] = ['quotation', 'question', 'figure'];

type Place = (slide: Slide) => number;

function planned(plan: MeetingPlan | undefined, source: SlideSource, place: Place): DeckPlan {
  const steps = plan?.steps ?? [];
  const order: Showing[] = [];
  const show = (slides: readonly Slide[], step?: number): void => {
    for (const slide of slides) order.push({ slide: place(slide), ...(step === undefined ? {} : { step }) });
  };
  show([source.title()], plan && 0);
  if (plan) planSteps(plan, source, show);
  else show(source.withoutPlan());
  show([source.end()], plan && steps.length - 1);
  return {
    minutes: plan?.minutes ?? 0,
    steps: steps.map(({ minutes, part, label, what, who }) => ({ minutes, part, label, what, who })),
    order,
  };
}

/** What each step shows; a step that shows nothing of the library's says what is done. */
function planSteps({ steps }: MeetingPlan, source: SlideSource, show: (slides: readonly Slide[], step: number) => void): void {
  const readOut = new Set(steps.flatMap(({ quotes }) => quotes));
  // Where nobody reads the introduction, the text is shown before anything else is done.
  const textAt = Math.max(
    steps.findIndex(({ part }) => part === 'introduction'),
    0,
  );
  const openingAt = Math.max(
    steps.findIndex(({ part }) => part === 'opening'),
    0,
  );
  const actionsAt = steps.findIndex(({ part }) => part === 'actions');
  steps.forEach((step, index) => {
    const own = [
      ...(index === openingAt ? source.objectives() : []),
      ...(index === textAt ? source.text(readOut) : []),
      ...step.quotes.flatMap((note) => source.quotation(note)),
      ...step.questions.flatMap((number) => source.question(number)),
      ...(index === actionsAt ? source.actions() : []),
    ];
    show(own.length > 0 ? own : [stepSlide(step)], index);
  });
}

function stepSlide({ part, label, what }: MeetingStep): Slide {
  return { kind: 'words', key: `${part} ${what}`, above: label, text: what, notes: [] };
}

/** Slides of a deck as it is shown first: what a link to it promises. */
export function slideCount({ plans, chosen }: Deck): number {
  return plans[chosen]?.order.length ?? 0;
}

export function deckInPage({ address, plans, chosen, slides }: Deck): DeckInPage {
  return { address, plans, chosen, slides: slides.map((slide) => ({ title: slideTitle(slide), notes: slide.notes })) };
}
