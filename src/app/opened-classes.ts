import { landUseOf } from '#core/fund/land-use.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import { NEUTRAL_COLORS } from '#core/plan/neutral-codes.ts';
import type { RuleCode } from '#core/plan/ruleset.ts';
import type { OpenedClass } from '#worker/opened-protocol.ts';

/** The look of a file without classes. */
export const ONE_LOOK: LegendClass = {
  value: 'file',
  title: { vi: 'Đối tượng trong tệp', en: 'Features of the file' },
  color: '#c2185b',
};

/** Ours, for values that are no codes: told apart as well as eleven colours can, each 3:1 beside the pale ground. */
const COLORS = [
  ...['#1f6fb2', '#c2410c', '#2f7d32', '#8e24aa', '#b8860b', '#00838f', '#ad1457', '#5d4037', '#3949ab'],
  ...['#607d3b', '#a03030'],
];

/**
 * The legend of a file's values.
 *
 * @param codes those of the ruleset chosen for it; null = none: codes of land use stand as they are, in greys
 */
export function openedClasses(
  classes: readonly OpenedClass[],
  codes: readonly RuleCode[] | null,
): readonly LegendClass[] {
  if (codes) {
    const byCode = new Map(codes.map((each) => [each.code.toUpperCase(), each]));
    return classes.map(({ value }, index) => ruledClass(value, index, byCode.get(value.toUpperCase())));
  }
  const areCodes = classes.some(({ value }) => landUseOf(value) !== undefined);
  return classes.map(({ value }, index) =>
    value === ''
      ? NO_VALUE
      : {
          value,
          ...(landUseOf(value) ? { code: value } : {}),
          title: { vi: value },
          color: areCodes ? greyOf(index) : COLORS[index % COLORS.length]!,
        },
  );
}

const greyOf = (index: number): string => NEUTRAL_COLORS[index % NEUTRAL_COLORS.length]!;

const NO_VALUE: LegendClass = {
  value: '',
  title: { vi: 'Không có giá trị', en: 'No value' },
  color: '#9e9e9e',
};

/** A value by a ruleset; what the ruleset has no colour for, or does not know, stays grey. */
function ruledClass(value: string, index: number, rule: RuleCode | undefined): LegendClass {
  if (value === '') return NO_VALUE;
  if (!rule)
    return {
      value,
      title: { vi: `${value} (không có trong quy định)`, en: `${value} (not in the ruleset)` },
      color: greyOf(index),
    };
  const { code, title, color, pattern, group, overlay } = rule;
  return {
    value,
    code,
    title,
    color: color ?? greyOf(index),
    ...(pattern ? { pattern } : {}),
    ...(group ? { group } : {}),
    ...(overlay ? { overlay } : {}),
  };
}
