import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { EngineProblem } from '#worker/protocol.ts';
import { tell } from './desk.ts';
import type { Opened } from './opened.ts';
import type { Notice } from './state.ts';
import type { Store } from './store.ts';
import { openedWords } from './texts/opened.ts';

type Words = ReturnType<typeof openedWords>;

/** Says a sentence in both languages, so that it survives a change of language; one stands for a file at a time. */
function say(
  store: Store,
  level: Notice['level'],
  id: string,
  sentence: (words: Words, lang: Lang) => string,
): void {
  const vi = sentence(openedWords('vi'), 'vi');
  const en = sentence(openedWords('en'), 'en');
  tell(store, level, 'file', { vi, en }, id);
}

export const tellOpening = (store: Store, id: string, name: string): void =>
  say(store, 'info', id, (words) => words.opening(name));

/** What was opened; with a warning where something was left out. */
export function tellOpened(store: Store, id: string, { name, file }: Opened): void {
  const count = (lang: Lang, n: number): string => formatNumber(lang, n, 0);
  if (file.leftOut === 0)
    say(store, 'info', id, (words, lang) => words.opened(name, count(lang, file.features)));
  else
    say(store, 'warning', id, (words, lang) =>
      [
        words.opened(name, count(lang, file.features)),
        words.leftOut(name, count(lang, file.leftOut), placeIn(file.firstReason)),
      ].join(' '),
    );
}

export const tellFailed = (store: Store, id: string, name: string, problem: EngineProblem): void =>
  say(store, 'error', id, ({ failed, faults }) =>
    failed(name, faults[faultOf(problem)], problem.at || positionIn(problem.message)),
  );

const faultOf = ({ kind }: EngineProblem): keyof Words['faults'] =>
  kind === 'bad-json' || kind === 'wrong-crs' || kind === 'projected' ? kind : 'bad-geojson';

/** The path a message begins with, e.g. `features[3].geometry`. */
const placeIn = (message: string): string => /^[\w.[\]]+/.exec(message)?.[0] ?? '';

/** Where JSON.parse stopped, as the browser words it: `line 3 column 7`. */
const positionIn = (message: string): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line ? `${line}:${column}` : (/position (\d+)/.exec(message)?.[1] ?? '');
};
