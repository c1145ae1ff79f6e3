import { html, type TemplateResult } from 'lit';
import type { Loadable } from '#app/state.ts';
import { noticeText, type Texts } from '#app/text.ts';
import { progress } from './figures.ts';
import { icon } from './icons.ts';

/** What a table says of itself while it is not there. */
export interface TableWords {
  readonly compute: string;
  readonly idle: string;
  readonly loading: (percent: string) => string;
  readonly loadingHint: string;
}

/** The state of a table that is not ready: what to do, how far it is, or why not. */
export function tableState(
  result: Exclude<Loadable<unknown>, { readonly status: 'ready' }>,
  texts: Texts,
  words: TableWords,
  verbs: { readonly compute: () => void; readonly cancel: () => void },
): TemplateResult {
  const { fund: t } = texts;
  switch (result.status) {
    case 'idle':
      return html`<div class="state"><p>${words.idle}</p>
        <button type="button" class="primary" @click=${verbs.compute}>${words.compute}</button></div>`;
    case 'loading':
      return html`<div class="state">
        <p role="status"><strong>${words.loading(progress(texts.lang, result.progress))}</strong></p>
        <progress max="1" .value=${result.progress} aria-label=${words.loading('')}></progress>
        <p class="quiet">${words.loadingHint}</p>
        <button type="button" @click=${verbs.cancel}>${icon('x')}${t.cancel}</button></div>`;
    case 'failed':
      return html`<div class="state bad" role="alert">${icon('circle-alert')}
        <p>${noticeText(texts, result.notice)}</p>
        <button type="button" @click=${verbs.compute}>${icon('refresh-cw')}${t.retry}</button></div>`;
  }
}
