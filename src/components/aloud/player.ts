import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { heardText } from './heard-text.ts';
import { bringIntoSight, isInSight, markSentence } from './mark-sentence.ts';
import style from './player.css?url';
import { Speaker } from './speaker.ts';
import { strings } from './strings.ts';

/**
 * Reads the page aloud from its beginning, with a bar at the foot of the window to rule it by. Closed by a press, by Esc
 * in it, at the end, and when the page is left.
 * @param place where the offer stands; says what came of it
 * @param offer the button that was pressed: hidden meanwhile, and taken away where nothing is heard
 * @param voice undefined where the one that was offered has gone meanwhile
 */
export async function openPlayer(place: HTMLElement, offer: HTMLElement, voice?: SpeechSynthesisVoice): Promise<void> {
  await loadStyle(style);
  const sentences = heardText(document.querySelector('article')!);
  const said = place.querySelector<HTMLElement>('[role=status]') ?? place.appendChild(build('span', { role: 'status', tabindex: '-1' }));
  said.textContent = '';
  if (!voice) {
    offer.remove();
    said.textContent = strings.cannot;
    return said.focus();
  }

  const button = (words: string, press: () => void, sign?: string): HTMLButtonElement => {
    const element = build('button', { type: 'button', ...(sign ? { 'aria-label': words, title: words } : {}) }, sign ?? words);
    element.addEventListener('click', press);
    return element;
  };
  const turn = (): void => (speaker.isSpeaking ? speaker.pause() : speaker.speak());
  const step = (by: number): void => {
    isFollowed = true;
    speaker.speak(Math.min(speaker.at + by, sentences.length - 1));
  };
  const close = (words = ''): void => {
    speaker.pause();
    removeEventListener('pagehide', leave);
    markSentence(null);
    const isInside = player.contains(document.activeElement);
    player.remove();
    said.textContent = words;
    offer.hidden = false;
    if (isInside) (offer.isConnected ? offer : said).focus();
  };
  const leave = (): void => speaker.pause();

  const toTurn = button(strings.pause, turn);
  toTurn.className = 'turn';
  const speed = build('select', { 'aria-label': strings.speed, title: strings.speed });
  for (const [words, rate] of Object.entries(strings.speeds)) speed.append(build('option', { value: String(rate) }, words));
  speed.value = '1';
  speed.addEventListener('change', () => speaker.setRate(Number(speed.value)));
  const player = build(
    'section',
    { class: 'aloud no-print', 'aria-label': strings.player },
    button(strings.previous, () => step(-1), '‹'),
    toTurn,
    button(strings.next, () => step(1), '›'),
    speed,
    button(strings.stop, () => close()),
  );
  player.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape') close();
    else if (target !== speed && (key === 'ArrowLeft' || key === 'ArrowRight')) step(key === 'ArrowLeft' ? -1 : 1);
    else return;
    event.preventDefault();
  });

  // Whoever has scrolled elsewhere is left there.
  let isFollowed = true;
  let current = sentences[0];
  const speaker = new Speaker(sentences, voice, {
    moved: (at) => {
      const sentence = sentences[at]!;
      isFollowed ||= Boolean(current && isInSight(current, player.offsetHeight));
      if (isFollowed && !isInSight(sentence, player.offsetHeight)) bringIntoSight(sentence);
      isFollowed = false;
      current = sentence;
      markSentence(sentence);
    },
    turned: (isSpeaking) => (toTurn.textContent = isSpeaking ? strings.pause : strings.goOn),
    ended: () => close(strings.ended),
    failed: () => {
      offer.remove();
      close(strings.cannot);
    },
  });
  addEventListener('pagehide', leave);
  offer.hidden = true;
  document.body.append(player);
  toTurn.focus({ preventScroll: true });
  speaker.speak();
}
