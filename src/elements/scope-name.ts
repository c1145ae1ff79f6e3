import type { FundScope } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';

/** What a scope is called: the province, the unit by its name or else its code, or the drawn area. */
export function scopeName(catalogue: Catalogue, scope: FundScope, unitName: string, texts: Texts): string {
  if (scope.kind === 'area') return texts.fund.drawnArea;
  return scope.kind === 'unit' ? unitName || scope.id : textIn(texts.lang, catalogue.title);
}
