import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { EngineProblem } from '#worker/protocol.ts';
import { tell, untell } from './desk.ts';
import type { Opened } from './opened.ts';
import type { Notice } from './state.ts';
import type { Store } from './store.ts';
import { openedWords } from './texts/opened.ts';

type Words = ReturnType<typeof openedWords>;

/**
 * Says a sentence in both languages, so that it survives a change of language.
 *
 * One stands for a file at a time, also for one opened again; what only says that all went well makes room.
 */
function say(
  store: Store,
  level: Notice['level'],
  id: string,
  name: string,
  sentence: (words: Words, lang: Lang) => string,
): void {
  const vi = sentence(openedWords('vi'), 'vi');
  const en = sentence(openedWords('en'), 'en');
  for (const notice of store.peek().notices)
    if (isPast(notice) && (notice.level === 'info' || notice.params.name === name)) untell(store, notice.id);
  tell(store, level, 'file', { vi, en, name }, id);
}

const isPast = ({ kind }: Notice): boolean => kind === 'file';

/** Takes away what was said of files, but for faults: the layers keep saying what is wrong with theirs. */
export function untellOpened(store: Store): void {
  for (const { id, kind, level } of store.peek().notices)
    if (kind === 'file' && level !== 'error') untell(store, id);
}

export const tellOpening = (store: Store, id: string, name: string): void =>
  say(store, 'info', id, name, (words) => words.opening(name));

/** What was opened; with a warning where something is missing, left out or unsound. */
export function tellOpened(store: Store, id: string, { name, file, unsound }: Opened): void {
  const count = (lang: Lang, n: number): string => formatNumber(lang, n, 0);
  const faults = (words: Words, lang: Lang): string[] => [
    ...(file.partial ? [words.partial[file.partial](count(lang, file.features + file.leftOut))] : []),
    ...(file.leftOut > 0 ? [words.leftOut(count(lang, file.leftOut), placeIn(file.firstReason))] : []),
    ...(unsound ? [words.unsound(count(lang, unsound))] : []),
  ];
  const level = file.partial || file.leftOut > 0 || unsound ? 'warning' : 'info';
  say(store, level, id, name, (words, lang) =>
    [words.opened(name, count(lang, file.features)), ...faults(words, lang)].join(' '),
  );
}

export const tellFailed = (store: Store, id: string, name: string, problem: EngineProblem): void =>
  say(store, 'error', id, name, ({ failed, faults }) =>
    failed(name, faults[faultOf(problem)], problem.at || positionIn(problem.message)),
  );

/** A ruleset chosen for a file that could not be read. */
export const tellUnruled = (
  store: Store,
  id: string,
  name: string,
  documentNo: string,
  cause: string,
): void => say(store, 'error', id, name, ({ unruled }) => unruled(name, documentNo, cause));

const faultOf = ({ kind }: EngineProblem): keyof Words['faults'] =>
  kind === 'bad-json' || kind === 'wrong-crs' || kind === 'projected' ? kind : 'bad-geojson';

/** The path a message begins with, e.g. `features[3].geometry`. */
const placeIn = (message: string): string => /^(features\[\d+\]|geometry)[\w.[\]]*/.exec(message)?.[0] ?? '';

/** Where JSON.parse stopped, as the browser words it: `line 3 column 7`. */
const positionIn = (message: string): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line ? `${line}:${column}` : (/position (\d+)/.exec(message)?.[1] ?? '');
};
