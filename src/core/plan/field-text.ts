import { formatDate, formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { LayerField } from './layer.ts';
import { valueText } from './layer-filter.ts';

/** A feature's value of a field in the reader's language: titles of choices, dates and numbers as they are read; empty where there is none. */
export function fieldText(
  lang: Lang,
  { property, kind, unit, values }: LayerField,
  properties: Readonly<Record<string, unknown>>,
): string {
  const value = properties[property];
  const plain = valueText(value);
  if (plain === '') return '';
  switch (kind) {
    case 'choice': {
      const title = values?.find((each) => each.value === plain)?.title;
      return title ? ((lang === 'en' ? title.en : undefined) ?? title.vi) : plain;
    }
    case 'date':
      return formatDate(lang, plain);
    case 'number':
      return typeof value === 'number'
        ? `${formatNumber(lang, value, digitsOf(value))}${unit ? ` ${unit}` : ''}`
        : plain;
    case 'text':
      return (lang === 'en' && valueText(properties[`${property}_en`])) || plain;
  }
}

/** Decimals that are there, four at most. */
const digitsOf = (value: number): number => Math.min(4, (String(value).split('.')[1] ?? '').length);
