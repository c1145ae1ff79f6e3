import { textIn } from '#app/text.ts';
import { type SelfCheckTexts, selfCheck } from '#app/texts/self-check.ts';
import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { BrowserFact } from './browser-facts.ts';
import type { CheckLine } from './check-line.ts';

/** A small difference to two meaning digits; tiny ones in powers of ten, `9,7·10⁻⁶`. */
function small(lang: Lang, value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const comma = (text: string): string => (lang === 'vi' ? text.replace('.', ',') : text);
  if (value >= 0.001 && value < 1e6) return comma(String(Number(value.toPrecision(2))));
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${comma(mantissa!)}·10${[...String(Number(exponent))].map((sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]).join('')}`;
}

/** The words of one line: figures with their units. */
export interface LineWords {
  readonly title: string;
  readonly found: string;
  readonly expected: string;
  readonly off: string;
  readonly tolerance: string;
  readonly source: string;
}

/** Writes a line in a language; a double of the `functions` with all its digits. */
export function lineWords(lang: Lang, line: CheckLine): LineWords {
  const t = selfCheck[lang];
  const { unit, digits, toleranceIn } = line;
  const figure = (value: number): string =>
    line.group === 'functions'
      ? String(value).replace('.', lang === 'vi' ? ',' : '.')
      : `${formatNumber(lang, value, digits)} ${unit}`;
  const difference = (value: number): string =>
    `${small(lang, value)} ${{ unit, ppm: 'ppm', ulp: t.lastDigits }[toleranceIn]}`;
  return {
    title: textIn(lang, line.title),
    found: line.found === null ? `${t.none}${line.cause ? `: ${line.cause}` : ''}` : figure(line.found),
    expected: figure(line.expected),
    off: difference(line.off),
    tolerance: difference(line.tolerance),
    source: textIn(lang, line.source),
  };
}

/** What a fact's value says to a person. */
export const factText = (t: SelfCheckTexts, { id, value }: BrowserFact): string =>
  id === 'isolated' ? (value === 'true' ? t.yes : t.no) : value || (id === 'webgl' ? t.noWebgl : t.unknown);

/** The whole report as plain text, to be sent to somebody: verdict, facts, every line with all its figures. */
export function reportText(
  lang: Lang,
  lines: readonly CheckLine[],
  facts: readonly BrowserFact[],
  more: { readonly address: string; readonly at: Date; readonly seconds: number },
): string {
  const t = selfCheck[lang];
  const failed = lines.filter(({ pass }) => !pass).length;
  const verdict =
    failed === 0 ? t.allPass(String(lines.length)) : t.someFail(String(failed), String(lines.length));
  const rows = lines.map((line) => {
    const { title, found, expected, off, tolerance, source } = lineWords(lang, line);
    return `${line.pass ? t.pass : t.fail}\t${t.groups[line.group]}\t${title}\t${t.found}: ${found}\t${t.expected}: ${expected}\t${t.off}: ${off}\t${t.tolerance}: ${tolerance}\t${t.source}: ${source}`;
  });
  return [
    `${t.title}: ${verdict} ${t.took(formatNumber(lang, more.seconds, 2))}`,
    more.address,
    more.at.toISOString(),
    ...facts.map((fact) => `${t.factNames[fact.id]}: ${factText(t, fact)}`),
    '',
    ...rows,
    '',
  ].join('\n');
}
